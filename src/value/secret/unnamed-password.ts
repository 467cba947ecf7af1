// Passwords that no word announces: in a URL, and behind the account they open. Comes in: a folded line. Goes out: their spans in it.
// Called for every line of every mail, so each search begins with what most lines do not have.
import { allMatches } from '../text/all-matches.ts'
import { isPasswordLike, type Range } from './password-word.ts'

const credentialsIn = /[a-z][a-z0-9+.-]{1,10}:\/\/[^\s:@/]{1,80}:([^\s@/]{1,80})@/g
/** "Usuário: joao@x.com / Gato#5566": an account in full, and one word more to the line's end. */
const afterAccount =
  /^[\s>*#•·-]{0,8}(?:usuario|login|user(?:name)?|utilizador|conta|e-?mail|acesso|account|cuenta)[^:=@]{0,30}[:=][\s*]{0,4}[^\s@/|]{1,64}@[^\s@/|]{3,100} {0,3}[/|] {0,3}(\S{4,128})$/

/** "Joao@x.com:Gato#5566", as programs write both. */
const joinedIn = /(?<![^\s"'(<[,;])[^\s@:/]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12}:(?!\/\/)(\S{4,64})/g
/** "pop.x.com / joao@x.com / Gato#5566 / 995": an element of a list, right behind the account. */
const inListIn = /@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,12} {0,3}([/|;]) {0,3}([^\s/|;]{4,64})(?= {0,3}(?:\1|$))/g
/** No program, host or setting holds one of these. */
const SIGN = /[!#$%&*@?+^~=]/

/** A telephone, an amount, a port or a server's reply code: "ana@x.com; +55 11 …; R$50,00", "rui@x.com:550-User". */
const COUNTED = /^(?:\+?[\d().-]{6,20}$|(?:r\$|us\$|\$|€)\d|(?:25|110|143|465|587|993|995|[45]\d\d)[/-])/

/** Returns where such passwords stand in `line`. */
export function findUnnamed(line: string): Range[] {
  return [...inUrl(line), ...behindAccount(line), ...besideAccount(line)]
}

function besideAccount(line: string): Range[] {
  if (!line.includes('@') || line.length > 400) return []
  const joined = allMatches(line, joinedIn).map((match) => ({ match, word: match[1] ?? '' }))
  const listed = allMatches(line, inListIn)
    .map((match) => ({ match, word: match[2] ?? '' }))
    .filter(({ word }) => SIGN.test(word))
  return [...joined, ...listed]
    .filter(({ word }) => /[^\d.,;)-]/.test(word) && !COUNTED.test(word) && isPasswordLike(word))
    .map(({ match, word }) => ({ start: match.index + match[0].length - word.length, end: match.index + match[0].length }))
}

/** "pop3://joao:segredo@pop.exemplo": what stands before the @ (RFC 3986 §3.2.1). */
function inUrl(line: string): Range[] {
  if (!line.includes('://')) return []
  return allMatches(line, credentialsIn).map((match) => {
    const end = match.index + match[0].length - 1
    return { start: end - (match[1]?.length ?? 0), end }
  })
}

function behindAccount(line: string): Range[] {
  if (!line.includes('@') || line.length > 400) return []
  const said = line.trimEnd()
  const word = afterAccount.exec(said)?.[1]
  return word !== undefined && /[^\d.-]/.test(word) && isPasswordLike(word) ? [{ start: said.length - word.length, end: said.length }] : []
}
