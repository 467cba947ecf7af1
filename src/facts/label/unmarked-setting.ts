// Settings in a run, the first with a mark and the others without: "Servidor: pop.empresa.com.br, usuário ana@empresa.com.br, porta 995, SSL".
// Comes in: a folded text and where to look. Goes out: what sort of setting a name tells and where its value begins; a name alone is none.
// What follows it must be of its kind, and no other server's.
import { RECEIVING_SIDE, SENDING_SIDE } from '../../value/setting/server-sides.ts'
import type { ValueType } from '../../value/value.ts'
import { foldInPlace } from '../fold-in-place.ts'

const HOST = '(servidor|server|host)'
const PORT = '(porta|port|puerto)'
const LOGIN = '(usuario|login|user(?:name)?|nome de usuario|nombre de usuario)'
const ENCRYPTION = '(criptografia|seguranca|encryption|security|cifrado|seguridad)'
const OF = `(?: (?:d[eoa]|of|del?|the|la|${RECEIVING_SIDE}|pop3?|tcp|da conta|conexao)){0,3}`
const TYPES: ValueType[] = ['hostname', 'port', 'login', 'encryption', 'email', 'text']

/** "Na conta da Ivete consta: servidor de entrada pop.…; usuário …": the name of another setting behind the mark, and its value, begin a run of them. */
const BEHIND_MARK = new RegExp(
  `^\\s{1,3}(?:(?:o|a|the|el|la) )?(?:${HOST}|${PORT}|${LOGIN}|${ENCRYPTION})${OF} (?:(?:e|eh|is|es) )?(?!(?:nao|not|no)\\b)[a-z0-9]`,
)

/** Returns the type of the setting that begins a run at `at`, right behind a label's mark. */
export function typeBehindMark(folded: string, at: number): ValueType | undefined {
  return typeOf(BEHIND_MARK.exec(folded.slice(at, at + 90)))
}

const IN_RUN = new RegExp(
  `(?<=[^\\s:=][,;|/]?[ \\t]{1,3})(?:(?:e|y|and|na|com) )?(?:${[
    `${HOST}${OF} (?=[a-z0-9-]{1,63}\\.[a-z0-9-]{2,63}[.\\s,;])`,
    `${PORT}${OF} (?=\\d{2,5}(?![\\d.@:]))`,
    `(usuario|login|user(?:name)?|nome de usuario|nombre de usuario|conta|account|cuenta)${OF} (?=[a-z0-9._-]{1,64}@[a-z0-9-]{1,63}\\.)`,
    `${ENCRYPTION}${OF} (?=(?:ssl|tls|starttls|nenhuma|none|ninguna)\\b)`,
    // "Remetente: rui@…; destinatário ana@…"
    '(remetente|destinatario|sender|recipient) (?=["\'<]?[a-z0-9._-]{1,64}@[a-z0-9-]{1,63}\\.)',
    '(erro|error|mensagem de erro|mensagem) (?=["\'\u201c(]|0x[0-9a-f]{6}|[45]\\d\\d[ -]|-err)',
  ].join('|')})`,
  'g',
)
/** The other server's settings, or settings that are not in use, stand in a run of their own. */
const OF_ANOTHER = new RegExp(`\\b(?:${SENDING_SIDE}|imap|antig[oa]|antes|old|nao|not|sem)\\b`)
const MAX_RUN = 300

/** Returns whether `words`, as they stand, tell of the other server or of what is not in use. */
export function isOfOtherServer(words: string): boolean {
  return OF_ANOTHER.test(foldInPlace(words.slice(0, MAX_RUN)))
}

/** Returns the first setting in folded[from, end) that is named without a mark, before its value. */
export function findUnmarkedSetting(
  folded: string,
  from: number,
  end: number,
): { start: number; end: number; type: ValueType } | undefined {
  const run = folded.slice(from, Math.min(end, from + MAX_RUN))
  IN_RUN.lastIndex = 0
  const match = IN_RUN.exec(run)
  const type = typeOf(match)
  if (match === null || type === undefined) return undefined
  const before = run.slice(0, match.index)
  // Inside quotation marks, and behind a reply's code, a server speaks: '"550 5.1.10 Recipient <bob@…> not found"'.
  if (OF_ANOTHER.test(run.slice(0, match.index + match[0].length)) || before.split('"').length % 2 === 0 || /\b[45]\d\d[ -]/.test(before))
    return undefined
  const name = match.slice(1).find((word) => word !== undefined) ?? ''
  const start = from + match.index + match[0].indexOf(name)
  return { start, end: from + match.index + match[0].length - 1, type }
}

function typeOf(match: RegExpExecArray | null): ValueType | undefined {
  const place = match === null ? -1 : match.slice(1).findIndex((word) => word !== undefined)
  return place < 0 ? undefined : TYPES[place]
}
