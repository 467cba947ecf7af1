// What people who dictate say where others write a mark: "ana traço lima arroba loja ponto com", "versão 115 ponto 6", "abre aspas … fecha aspas".
// The words inside names are sources for folded text. Quotation marks that are said come out as marks, the text as long as it was.
import { allMatches } from './text/all-matches.ts'

export const SAID_DOT = '(?:ponto|punto|dot)'
export const SAID_UNDERLINE =
  '(?:under ?(?:line|score)|sublinhado|subrayado|(?:traco|tracinho|guion|barra) (?:baixo|baixa|embaixo|de baixo|bajo|baja|inferior))'
/** What an address is called, or leads to it; its word before one is none of its parts. */
export const NAME_OF_FIELD =
  '(?:conta|cuenta|account|usuario|user(?:name)?|login|e-?mail|correo|mail|remetente|remitente|sender|destinatario|recipient|endereco|direccion|address|servidor|server|host|de|do|da|para|pra|from|to)'
/** "Conta traço ana arroba …" parts a label from its value. */
export const SAID_HYPHEN = `(?<!(?<![a-z])${NAME_OF_FIELD}\\s{1,3})(?:tracinho|traco|hifen|guion(?: medio)?|dash|hyphen)(?! (?:baix|bajo|baja|embaixo|de baixo|inferior))`
/** Between a version's numbers: "115.6", "115 ponto 6"; behind a year what is said ends the sentence. */
export const VERSION_DOT = '(?:\\.|(?<!(?:19|20)\\d\\d) (?:ponto|punto|point|dot) (?=\\d))'

const NEVER_IN_NAME =
  '(?!(?:nao|sei|que|qual|e[hs]?(?= (?:o|a|pop3?|mail|imap|smtp|serv\\w{1,7}|porta|senha)(?![a-z0-9]))|servi\\w{1,5}|server|host|porta|port|puerto|senha|password|usuario|user|login|pop3?|imap|smtp|e-?mail|webmail|site|gmail|hotmail|outlook|yahoo|uol|bol|terra|icloud|live|ponto|punto|dot|arroba|at|com|net|obrigad[oa]|the|my|our|your|his|her|their|is|was|and|or|on|in|to|from|for|mas|but|quando|com|sem)(?![a-z0-9]))'
/**
 * The words of a name before its last, where what follows says that they are of one: "arroba | flor do | campo ponto com". A telephone that
 * listens knows words and no names.
 */
export const NAME_IN_WORDS = `(?:${NEVER_IN_NAME}[a-z0-9]{1,24} {1,2}){1,5}(?=${NEVER_IN_NAME}[a-z0-9-]{1,40}(?: {1,3}${SAID_DOT} |(?: ?\\. ?(?:ind|adv|eng|arq|med|vet|org|eco|art|agr|edu|gov|net))? ?\\. ?(?:com?|net|org|br)(?![a-z])))`

const LAST_LABEL = new RegExp(
  `\\s${SAID_DOT}\\s{1,3}(?:(?:br|ar|uy|py|cl|mx|es|pt|co|pe|bo|us|uk)|(?:com|net|org|edu|gov)(?!\\s{1,3}${SAID_DOT}\\s{1,3}[a-z]{2}(?![a-z])))(?=\\s{1,3}${SAID_DOT}(?:\\s|$))`,
)

/** Returns `name`, folded and said with its dots, up to where it is whole: behind "… ponto com ponto br" a dot ends the sentence, said or written. */
export function wholeSaidName(name: string): string {
  const last = LAST_LABEL.exec(name)
  const whole = last === null ? name : name.slice(0, last.index + last[0].length)
  return isSaid(whole) ? whole.replace(/\.\s[\s\S]*$/, '') : whole
}

/** Returns whether a dot of folded `name` is said. */
export function isSaid(name: string): boolean {
  return SAID.test(name)
}

const SAID = new RegExp(`\\s${SAID_DOT}\\s`)

/** Returns `words`, folded, with the marks that are said put in: "dominio ponto com ponto br" is "dominio.com.br". */
export function unspell(words: string): string {
  return words
    .replace(DOTS, '.')
    .replace(UNDERLINES, '_')
    .replace(HYPHENS, '-')
    .replace(/\s{0,3}\(\.\)\s{0,3}/g, '.')
    .replace(/\s/g, '')
}

const DOTS = new RegExp(`\\s{0,3}[([]?\\b${SAID_DOT}\\b[)\\]]?\\s{0,3}`, 'g')
const UNDERLINES = new RegExp(`\\s{1,3}${SAID_UNDERLINE}\\s{1,3}`, 'g')
const HYPHENS = new RegExp(`\\s{1,3}${SAID_HYPHEN}\\s{1,3}`, 'g')

const MARKS = '(?:aspas|comillas|quotes?|quotation marks?)'
const OPENED = new RegExp(`(?<!\\p{L})(?:(?:abr(?:e|ir|o|indo|a)|open(?:ing)?|begin) ${MARKS}|quote)[,:]?\\s{1,3}(?=\\S)`, 'giu')
const CLOSED = new RegExp(`[,.]?\\s{1,3}(?:(?:fech(?:a|ar|o|ando|e)|cierr[aoe]|cerrar|clos(?:e|ing)|end) ${MARKS}|unquote)(?!\\p{L})`, 'iu')
/** Who dictates quotes one error, and hardly more. */
const MAX_QUOTATIONS = 20
const MAX_QUOTED = 600

/** Returns `text` with each "abre aspas … fecha aspas" as quotation marks right around the words, and blanks for what was said. */
export function writeSaidQuotes(text: string): string {
  let written = ''
  for (const { 0: opened, index } of allMatches(text, OPENED, MAX_QUOTATIONS)) {
    const start = index + opened.length
    const closed = index < written.length ? null : CLOSED.exec(text.slice(start, start + MAX_QUOTED))
    const words = closed === null ? '' : text.slice(start, start + closed.index)
    if (closed === null || words.length < 2 || /["\n]/.test(words)) continue
    written += `${text.slice(written.length, index)}${' '.repeat(opened.length - 1)}"${words}"${' '.repeat(closed[0].length - 1)}`
  }
  return written + text.slice(written.length)
}
