// Takes passwords out of words that people will read. The stored original may keep them; nothing that we write does.

const MASK = '••••'
/** A shorter "password" would blank out half of any text: it is masked only where it stands as a word of its own. */
const MIN_LENGTH_ANYWHERE = 5

/** Returns `text` with each of `secrets` (the words themselves, as the customer wrote them) masked; \`show\` says as what. */
export function maskSecrets(text: string, secrets: string[], show: (secret: string) => string = () => MASK): string {
  const longestFirst = [...new Set(secrets.map((secret) => secret.trim()))]
    .filter((secret) => secret !== '')
    .sort((a, b) => b.length - a.length)
  return longestFirst.reduce(
    (rest, secret) =>
      secret.length < MIN_LENGTH_ANYWHERE ? maskWord(rest, secret, show(secret)) : rest.replaceAll(secret, () => show(secret)),
    text,
  )
}

function maskWord(text: string, secret: string, mask: string): string {
  let masked = ''
  let from = 0
  for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, from)) {
    const end = at + secret.length
    const alone = !isWordCharacter(text[at - 1]) && !isWordCharacter(text[end])
    masked += text.slice(from, at) + (alone ? mask : secret)
    from = end
  }
  return masked + text.slice(from)
}

function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
