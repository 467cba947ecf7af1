// Errors that the writer says he copied: "copiei igualzinho: …", "um aviso que eu anotei com calma: …", "I copied it word for word: …".
// Comes in: folded text. Goes out: spans from the first word shown to the end of the first sentence; what follows it and belongs to it is
// for those who know how programs go on. Settings and hours are copied too: a sentence it must be, and no word of a setting may lead to it.
import { eachMatch } from '../text/all-matches.ts'
import { customer } from './end-of-sentences.ts'
import { endOfError } from './error-end.ts'
import { ERROR_VERB, errorWords } from './error-opening.ts'
import { beginsWithSettings } from './told-screen.ts'

const MAX_TRIES = 60

// Nothing but how it was copied, and that it was what was shown, may stand between.
const HOW =
  '(?:igual|igualzinho|iguaizinh[oa]s|tudo|toda|todo|ele|ela|isso|isto|o|a|que|erro|mensagem|msg|aviso|texto|recado|alerta|inteir[oa]|complet[oa]|com|calma|cuidado|atencao|aqui|ai|abaixo|embaixo|em baixo|letra|por|palavra|tal|e|qual|exatamente|do|da|de|no|na|num|numa|jeito|estava|esta|ta|tava|apareceu|aparece|aparecia|saiu|surgiu|veio|voltou|diz|dizia|escrito|tela|papel|papelzinho|caderno|bloco|pra|para|voces|vcs|literal|literalmente|textual|textualmente|integra|fielmente|certinho|direitinho|assim|como|word|for|exactly|it|as|is|was|here|below|the|error|message|down|what|says|said|off|screen|from|verbatim|lo|la|el|los|en|mensaje|pantalla|cual|aca|abajo|sale|salio|exacto|exactamente|an?)'
const COPIED = new RegExp(
  `(?<![a-z])(?:copi(?:ei|o|amos|ado|ada)|anot(?:ei|o|amos|ado)|transcrev(?:i|o|emos)|transcrit[oa]|reproduz(?:o|i)|col(?:ei|o)|tirei|copied|copying|pasted|typed|wrote|quoting|transcribo|copie|anote|apunte|pego|pegue)(?:\\s{1,2}${HOW},?){0,9}\\s?[:–-]\\s{1,3}["'*]{0,2}(?=[a-z0-9([<-])`,
  'g',
)
/** "15h50", "pop.x.example", "porta: 995", "Outlook 2016": what is told there is no sentence. */
const NO_SENTENCE =
  /^(?:\d{1,2}[:h]\d|[\w.-]{1,60}[.@][\w-]{2,}|(?:porta|servidor|usuario|login|ip|host|data|hora|dia|port|server|user|date|time|puerto|fecha)\b[^.\n]{0,24}[:=])/
const MIN_WORDS = 3
/** That it is what was shown, or that it is copied to the letter: a note ("anotei aqui: o técnico vem amanhã") is of anything. */
const SHOWN =
  /(?<![a-z])(?:iguai?[sl]?(?:zinh\w{1,2})?|letra por letra|palavra por palavra|tal (?:e )?qual|exat\w{2,6}|exact\w{1,6}|literal\w{0,5}|textual\w{0,5}|integra|fielmente|certinho|direitinho|word for word|verbatim|erros?|error|mensagem|msg|message|mensaje|avisos?|alerta|recado|texto|tela|screen|pantalla|aparec\w{1,4}|saiu|surgiu|veio|voltou|diz|dizia|says|said|sale|salio)(?![a-z])/
const SHOWN_REACH = 40

/** Returns the first sentences of the errors that folded text says were copied. */
export function findCopiedErrors(folded: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  let tries = 0
  for (const match of eachMatch(folded, COPIED)) {
    if (++tries > MAX_TRIES) break
    const start = match.index + match[0].length
    if (NO_SENTENCE.test(folded.slice(start, start + 90)) || beginsWithSettings(folded.slice(start, start + 200))) continue
    const end = endOfError(folded, start, 'in-prose')
    const words = folded.slice(start, end)
    const lead = folded.slice(Math.max(0, match.index - SHOWN_REACH), start)
    if (!SHOWN.test(lead) && !errorWords.test(words) && !ERROR_VERB.test(words)) continue
    if (words.trim().split(/\s+/).length < MIN_WORDS || customer.test(words) || words.includes('@') || folded[end] === '?') continue
    found.push({ start, end })
  }
  return found
}
