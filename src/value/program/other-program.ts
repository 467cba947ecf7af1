// "No Outlook baixa normal, no outro não baixa": which of two programs "o outro", "o segundo" is. Comes in: folded text and where programs are
// named, with what is said of each. Goes out: the program that works, or undefined. It is looked for only where exactly two are named.

type Named = { program: string; standing: string; end: number }

const NOT = "(?:nao|n|nem|nunca|nada|parou|doesn't|does not|won't|not|no|dejo)"
const OTHER = '(?:outr[oa]|other(?: one)?|otr[oa])'
const SECOND = `(?:segund[oa]|ultim[oa]|second(?: one)?|latter|${OTHER})`
const BEFORE_IT = '(?:n[oa]|d[oa]|pel[oa]|[oa]|the|in the|on the|with the|el|la|en el|del|con el)'
/** Behind what is said of the one that works. */
const OTHER_FAILS = new RegExp(`\\b${BEFORE_IT} ${OTHER}(?: (?!${NOT}\\b)[a-z0-9]{1,12}){0,3} ${NOT}\\b`)
const WELL = '(?:funciona|baixa|recebe|chega|normal|normalmente|works|is fine|downloads|baja)'
const SECOND_FAILS = new RegExp(
  `\\b${BEFORE_IT} (?:primeir[oa]|primer[oa]|first(?: one)?|former) (?:(?!${NOT}\\b)[a-z0-9]{1,12} ){0,3}${WELL}\\b[^.!?\\n]{0,30}[,;.] ?(?:(?:e|mas|and|but|y|pero|ja) )?${BEFORE_IT} (?:d[oa] )?${SECOND}(?: (?!${NOT}\\b)[a-z0-9]{1,12}){0,3} ${NOT}\\b`,
)
const REACH = 110

/** Returns the program that works where the text says of the other one that it does not. */
export function findWorkingProgram(folded: string, named: readonly Named[]): string | undefined {
  const programs = [...new Set(named.map(({ program }) => program))]
  const [first] = programs
  if (programs.length !== 2) return undefined
  const working = named.find(
    ({ standing, end }) =>
      standing === 'elsewhere' &&
      OTHER_FAILS.test(folded.slice(end, end + REACH).split(/[.!?]\s{1,3}(?!n[oa] outr|[oa] outr|the other|el otro)/)[0] ?? ''),
  )
  if (working !== undefined) return working.program
  const last = named.at(-1)
  return last !== undefined && SECOND_FAILS.test(folded.slice(last.end, last.end + 2 * REACH)) ? first : undefined
}
