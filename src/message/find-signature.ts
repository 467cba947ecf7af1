// Which lines of a letter are its signature: below "-- ", a phone's "Enviado do meu iPhone", closings with names, disclaimers.
export function findSignature(lines: string[]): boolean[] {
  return lines.map(() => false)
}
