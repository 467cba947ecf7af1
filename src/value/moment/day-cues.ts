// What shows that figures are a day, or that they are something else. Comes in: a match of figures in folded text. Goes out: yes or no.
// The windows are short.
import { century, type Today } from './resolve-day.ts'

const CUE =
  /(?<![\p{L}])(?:dias?|em|no|na|de|do|da|desde|data|on|el|hoje|ontem|anteontem|ayer|hoy|yesterday|today|feira|segunda|terca|quarta|quinta|sexta|sabado|domingo|since|from|entre)[\s,:(]{1,3}$/u
const NOT_A_DATE_BEFORE =
  /(?<![\p{L}])(?:parcelas?|pagina|pag\.?|folha|fl\.?|lote|item|itens|apto?\.?|bloco|plano|nota|quadra|crc|creci|oab|lei|processo|contrato|versao|version|build|v\.?|n\.?o?|ref\.?)\s{0,2}[:.#]?\s{0,2}$/u
const SHORT_CUE = /(?<![\p{L}])(?:dia|em|desde|data|on|since|(?:mon|tues|wednes|thurs|fri|satur|sun)day|feira)[\s,:(]{1,3}$/u
const HOUR_BEHIND =
  /^,?\s{1,2}(?:as |at |a las )?\d{1,2}(?::\d{2}|\s?h)|^,?\s{1,2}(?:as|at|a las|por volta das|umas) \d{1,2}\.\d{2}(?!\d|[.]\d)/

/** "Em 16.11.26", "16-11-26 10:00": of this year or the last, with a word or an hour beside it. */
export function isShortDate({ index, input, 0: words }: RegExpExecArray, now: Today['now']): boolean {
  const year = century(Number(words.slice(-2)))
  if (now === undefined || year > now.year || year < now.year - 1) return false
  const end = index + words.length
  return SHORT_CUE.test(input.slice(Math.max(0, index - 16), index)) || HOUR_BEHIND.test(input.slice(end, end + 14))
}

const STOPPED_THEN =
  /^(?:[^.,;!?\n]|\.(?=\d)){0,24}[,;.]? {0,2}(?:(?:e|mas|y|and|but) )?(?:ai|dai|depois|depois disso|de la pra ca|dali|desde entao|a partir dai|then|after that|since then|luego|despues|desde entonces)(?![a-z])[^.;!?\n]{0,40}\b(?:nao|n|nada|parou|pararam|nunca|deixou|ped(?:e|indo|iu)|erros?|falha|trav(?:a|ou)|voltam?|stopped|nothing|not|fails|error|keeps|dejo|no|pide)\b/

/** "Funcionou até sábado, aí parou", told behind the day: when it ended it began to fail. */
export function stopsThen(folded: string, end: number): boolean {
  return STOPPED_THEN.test(folded.slice(end, end + 120))
}

const BEGINS =
  /(?:^|[\n,;:(-]\s{0,2}|(?<![\p{L}])(?:par(?:ou|aram)|comecou|mand(?:ei|ou|aram)|envi(?:ei|ou|aram)|tent(?:ei|ou|aram)|foi|caiu|sumiu|deu|voltou) )$/u

/** "Desde 17.11 às 9.45", "17.11, 14h": a version has no hour. */
export function isTold(match: RegExpExecArray): boolean {
  const { index, input, 0: words } = match
  if (!HOUR_BEHIND.test(input.slice(index + words.length, index + words.length + 24))) return false
  return isCued(match) || BEGINS.test(input.slice(Math.max(0, index - 12), index))
}

/** "No dia 5", "em 10/11": a word that a day stands behind. */
export function isCued({ index, input }: RegExpExecArray): boolean {
  return CUE.test(input.slice(Math.max(0, index - 16), index))
}

/** "Parcela 3/12", "versão 10/2": what has a number. */
export function isNumbered({ index, input }: RegExpExecArray): boolean {
  return NOT_A_DATE_BEFORE.test(input.slice(Math.max(0, index - 24), index))
}

/** "Gmail versão 2026.10.04", "app 2025.11.12": figures with dots, year first, are a day where a word leads to one, an hour follows or a line begins with them. */
export function isVersion(match: RegExpExecArray): boolean {
  if (isNumbered(match)) return true
  const { index, input, 0: words, 2: mark } = match
  if (mark !== '.' || isCued(match) || BEGINS.test(input.slice(Math.max(0, index - 12), index))) return false
  return !HOUR_BEHIND.test(input.slice(index + words.length, index + words.length + 24))
}

/** Whoever works, waits or is open since then tells of himself; what does not work or open is the matter. */
const OF_HIMSELF =
  /(?<!\b(?:nao|nem|n|not|no|never|isn't|stopped|parou de|deixou de) (?:[a-z]{1,10} ){0,2})(?<![a-z])(?:atend\w{1,5}|abr(?:e|em|imos|o|iu)|abert[oa]s?|funcionamos|trabalh(?:o|amos|ando)|acordad[oa]|esperando|aguardando|na fila|n[oa] telefone|telefonando|falar com|falando com|contato com|on the phone|call(?:ing)?|(?:de|em) plantao|em pe|ligando|na rua|viajando|(?:estou|to|tou|estamos) (?:aqui|n[oa] (?:loja|escritorio|empresa|trabalho|servico|rua))|open|working|waiting|awake|on hold|trabajo|abiert[oa]s?)(?![a-z])[^.;!?,\n]{0,30}$/

/** Returns whether `before`, what stands before an hour or a day since which something is so, tells of the writer himself. */
export function isOfHimself(before: string): boolean {
  return OF_HIMSELF.test(before)
}
