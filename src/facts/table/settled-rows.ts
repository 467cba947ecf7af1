// Which rows of a table tell of what works, by a column that says so of each: "Conta | Porta | Situação" with "ok" and "NÃO BAIXA" below,
// "Destinatário | Recebeu?" with "sim" and "não". Comes in: folded heads and cells. Goes out: for each row whether all is well with it;
// undefined where no column says it of every row. The same of a list of addresses, each with a word of its own behind it.
import { allMatches } from '../../value/text/all-matches.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import { AMISS, CAME, CAME_BACK, DENIAL, GOES, MAIL_VERB, WELL } from '../prose/state-words.ts'

/** What such a column is called. */
const STATE =
  /^\s{0,3}(?:[ao] )?(?:situacao(?: atual)?|status|estado(?: actual)?|resultado|result|obs(?:ervac(?:ao|oes))?|como esta|ok|esta ok|deu certo|hoje|agora|receb(?:eu|endo|e|ido|ida)|chegou|chegaram|cheg(?:a|ando)|entreg(?:ue|a|ou)|baix(?:a|ou|ando)|func(?:iona|ionou|ionando)|puxa(?:ndo)?|envi(?:a|ou|ando)|works?|working|state|received|arrived|delivered|delivery|gets mail|llego|llegaron|recib(?:io|e|ido)|entregado|funciona|baja)\s{0,2}\??\s{0,3}$/
/** A column whose yes says that something is amiss. */
const TROUBLE =
  /^\s{0,3}(?:com |tem |teve |deu |da |con |with |voltou |veio |retornou |recebeu |volvio |hubo |any )?(?:algum |de )?(?:erros?|falha|falhou|problemas?|error(?:es)?|errors?|problems?|fails|failed|falla|parou|voltou|devolvido|bounced|rebote)\s{0,2}\??\s{0,3}$/

const YES = '(?:sim|s|yes|y|si|x|\\u2713|\\u2714|\\u2705|\\u2611)'
const NO = '(?:nao|n|no|nope|-|\\u2717|\\u2718|\\u274c|\\u2612)'
const WELL_CELL = `(?:${WELL}|sem (?:erros?|problemas?|falhas?)|no (?:errors?|problems?|issues?)|sin (?:errores|problemas?)|(?:esta |ta |is )?(?:${GOES}|${CAME}|entregue|enviad[oa]|delivered|entregad[oa]|recebid[oa]|recibid[oa]))`
const FAILING_CELL = `(?:${DENIAL}|sem) (?:esta |ta |foi |fue |was |se |me )?(?:${MAIL_VERB}|ok|respo(?:sta|nse))|${AMISS}|(?:erro|error|falha|problema|problem|fallo)|${CAME_BACK}|bloquead[oa]|rejected|refused|missing|down|nada`
const isWell = new RegExp(`^\\s{0,3}(?:${WELL_CELL}|${YES})(?: [^\\n]{0,30})?[.!]?\\s{0,3}$`)
const isFailing = new RegExp(`^\\s{0,3}(?:${FAILING_CELL}|${NO})(?![a-z])[^\\n]{0,60}$`)
const isYes = new RegExp(`^\\s{0,3}${YES}(?![a-z])`)
const isNo = new RegExp(`^\\s{0,3}${NO}(?![a-z])`)

/** Returns whether a column is called so that it may say what became of each row. */
export function isStateHead(head: string): boolean {
  return TROUBLE.test(head) || STATE.test(head)
}

/** Returns of each of `rows`, below `heads`, whether it tells of what works. */
export function findSettled(heads: readonly string[], rows: readonly (readonly string[])[]): boolean[] | undefined {
  for (const [column, head] of heads.entries()) {
    if (!isStateHead(head)) continue
    const isTrouble = TROUBLE.test(head)
    const states = rows.map((cells) => stateOf(cells[column] ?? '', isTrouble))
    if (states.length > 0 && states.every((state) => state !== undefined)) return states.map((state) => state === 'well')
  }
  return undefined
}

/** Returns the only column of `rows` that fails, where a row of the table says it of each: "Situação | funciona | não baixa". */
export function failingColumn(rows: readonly (readonly string[])[]): number | undefined {
  for (const [head = '', ...cells] of rows) {
    if (!isStateHead(head)) continue
    const states = cells.map((cell) => stateOf(cell, TROUBLE.test(head)))
    if (states.includes(undefined)) continue
    const fails = states.flatMap((state, index) => (state === 'fails' ? [index + 1] : []))
    if (fails.length === 1) return fails[0]
  }
  return undefined
}

/**
 * "- ana@…: recebeu", "Mercado <rui@…> (não chegou)", "✔ eu@… → ana@… | 14:18 | chegou": before the address nothing but a name, or whom it is
 * from, behind it the line's last word.
 */
const FROM_TO = '(?:[a-z0-9._-]{1,64}@[a-z0-9.-]{3,120}[ \\t]{0,3}(?:[\u2192|>]|[-=]{1,2}>|para|pra|to|a)[ \\t]{0,3})?'
const BEFORE = new RegExp(`^[ \\t>*•·#-]{0,8}(?:\\d{1,2}[.)][ \\t]{0,3})?[^@\\n]{0,40}?${FROM_TO}$`)
/** "pop 995 ok", "995 SSL   não baixa": what is set there, before how it goes. */
const SETTINGS =
  '(?:(?:pop3?|imap|smtp|ssl(?:/tls)?|tls|starttls|sem (?:ssl|criptografia)|porta|port|puerto|\\d{2,5}|[,/|;-])(?=[ \\t,/|;-])[ \\t]{0,24}){1,8}'
const BEHIND_SETTINGS = new RegExp(`^${SETTINGS}`)
const BEHIND = new RegExp(
  `^[)>"']{0,2}[ \\t]{0,24}(?:(?:[:(=\\u2013\\u2014>,|/-]{1,3}|\\t)[ \\t]{0,8}|(?=(?:${SETTINGS})?(?:as|at|a las?|dia|em|on|hoje|ontem|\\d|${WELL_CELL}|${FAILING_CELL}|${YES}[ \\t.]{0,3}$|${NO}[ \\t.]{0,3}$)(?![a-z])))([^\\n@]{1,140}?)\\)?[.;,]?[ \\t]{0,8}$`,
)

const MAX_BEFORE = 120
const MAX_BEHIND = 160

/** A list has a line for each, or is one line with semicolons. */
const ITEM_END = /[\n;]/

/** "às 10:20 - ok": how it went stands last. */
const STEP = /(?:[ \t]{1,3}[-=>]{1,2}|[ \t]{0,3}[:(,;])[ \t]{1,3}|\(/

/** Returns the addresses of folded text of which a list says each what became of it; both empty where it says one thing of all. */
export function findListedStates<T extends { start: number; end: number }>(
  folded: string,
  addresses: readonly T[],
): { well: T[]; failing: T[] } {
  const well: T[] = []
  const failing: T[] = []
  for (const address of addresses) {
    const before =
      folded
        .slice(Math.max(0, address.start - MAX_BEFORE), address.start)
        .split(ITEM_END)
        .at(-1) ?? ''
    const [behind = ''] = folded.slice(address.end, address.end + MAX_BEHIND).split(ITEM_END)
    const words = BEHIND.exec(behind)?.[1]
    if (words === undefined || !BEFORE.test(before)) continue
    const state = stateOfListed(words)
    if (state !== undefined) (state === 'well' ? well : failing).push(address)
  }
  return well.length > 0 && failing.length > 0 ? { well, failing } : { well: [], failing: [] }
}

const MAX_LIST_LINES = 400
const MAX_ROW = 260

/** Returns the rows of such lists in folded text that went well, where another did not: what they tell is not in question. */
export function findWellRows(folded: string): { start: number; end: number }[] {
  if (!LISTED.test(folded)) return []
  const rows: { start: number; end: number; state: 'well' | 'fails' }[] = []
  for (let start = 0, count = 0; start < folded.length && count < MAX_LIST_LINES; count++) {
    const next = folded.indexOf('\n', start)
    const end = next < 0 ? folded.length : next
    const state = stateOfRow(folded, start)
    if (state !== undefined) rows.push({ start, end, state })
    start = end + 1
  }
  return rows.some(({ state }) => state === 'fails') ? rows.filter(({ state }) => state === 'well') : []
}

/** Addresses on neighbouring lines. */
const LISTED = /@[^@\n]{1,200}\n[^@\n]{1,100}@/

/** "PC 1: Outlook 2016, porta 995, SSL, ok": a name, what is set there, and last how it goes. */
const MACHINE =
  /(?:^|(?<=\n))[ \t>*•·#-]{0,8}(?:\d{1,2}[.)][ \t]{0,3})?[^\n:,;@(]{2,40}?(?:\([^()\n]{1,60}\))?(?::|[ \t][\u2013-](?=[ \t]))[ \t]{1,3}([^\n]{8,220})(?=\n|$)/g
const PARTS = /[,;][ \t]{1,3}|[ \t][(\u2013-][ \t]?/
const MAX_MACHINES = 20
/** What is set there, at least two things, and how it goes. */
const MIN_PARTS = 3
/** "Outlook 2016 ok", "Thunderbird 128, que não baixa": one thing with its number, and how it goes. */
const NUMBERED =
  /^[^\n\d]{2,40}\d[\w.]{0,12}[)"']{0,2}(?:[,;]|[ \t][(\u2013-])?[ \t]{1,2}(?:(?:que|which|esta|ta|is|e|and)[ \t])?([^\n]{2,80})$/

type MachineRow = { start: number; end: number; state: 'well' | 'fails' }

/** Returns the rows of folded text that tell of machines, one below the other, where all is well with one and not with another. */
export const findMachineRows = keepByText((folded: string): readonly MachineRow[] => {
  const rows: MachineRow[] = []
  for (const { index, 0: row, 1: told = '' } of allMatches(folded, MACHINE, MAX_MACHINES)) {
    const parts = told.split(PARTS)
    const last = parts.length < MIN_PARTS ? NUMBERED.exec(told)?.[1] : parts.at(-1)
    const state =
      (last === undefined ? undefined : tellState(last.replace(/[).;\s]{1,4}$/, ''))) ??
      (parts.length > 1 ? tellState(parts[0] ?? '') : undefined)
    if (state !== undefined) rows.push({ start: index, end: index + row.length, state })
  }
  const tables: MachineRow[][] = []
  for (const row of rows) {
    const table = tables.at(-1)
    if (table !== undefined && folded.slice(table.at(-1)?.end, row.start).trim() === '') table.push(row)
    else tables.push([row])
  }
  return tables.filter((table) => table.some(({ state }) => state !== table[0]?.state)).flat()
})

const ADDRESS_FIRST = new RegExp(
  `^[ \\t>*•·#-]{0,8}(?:\\d{1,2}[.)][ \\t]{0,3})?[^@\\n]{0,40}?${FROM_TO}(?<![a-z0-9._-])[a-z0-9._-]{1,64}@[a-z0-9.-]{3,120}`,
)

function stateOfRow(folded: string, begin: number): 'well' | 'fails' | undefined {
  const next = folded.indexOf('\n', begin)
  const line = folded.slice(begin, Math.min(next < 0 ? folded.length : next, begin + MAX_ROW))
  const address = ADDRESS_FIRST.exec(line)?.[0]
  const words = address === undefined ? undefined : BEHIND.exec(line.slice(address.length))?.[1]
  return words === undefined ? undefined : stateOfListed(words)
}

function stateOfListed(words: string): 'well' | 'fails' | undefined {
  return (
    tellState(words) ??
    tellState(words.split('|').at(-1) ?? '') ??
    lastState(words.split(STEP)) ??
    tellState(words.replace(BEHIND_SETTINGS, ''))
  )
}

/** "110 / nenhuma => não baixa, 0x800ccc0e": the last of its parts that says so. */
function lastState(parts: readonly string[]): 'well' | 'fails' | undefined {
  for (const part of parts.toReversed()) {
    const state = tellState(part)
    if (state !== undefined) return state
  }
  return undefined
}

/** Returns what folded `words`, all that is said of something, tell of how it is with it. */
export function tellState(words: string): 'well' | 'fails' | undefined {
  return stateOf(words, false)
}

function stateOf(cell: string, isTrouble: boolean): 'well' | 'fails' | undefined {
  if (isTrouble && isYes.test(cell)) return 'fails'
  if (isTrouble && isNo.test(cell)) return 'well'
  if (isFailing.test(cell)) return 'fails'
  return isWell.test(cell) ? 'well' : undefined
}
