// Which addresses are told as one list: "rui@… e lia@…", "Rui (rui@…), a Lia (lia@…)", an item or a row each, "um é rui@… e o outro …".
// Comes in: folded text between two addresses. Goes out: whether they are one list, and so play one part. Every window is bounded.
import type { FoundValue } from '../../value/value.ts'

// "Para rui@…, com cópia oculta para zeca@…", "with a copy to", "copiando o Zeca (zeca@…)": who gets a copy gets the mail.
export const COPY =
  '(?:(?:com |em |with (?:an? )?|con )?(?:copia|copy|copias)(?: (?:oculta|carbono|cega))? (?:para|pra|pro|to|a|al|ao|aos)|(?:e )?(?:copiando|copiei|copiamos|cc:?|cco:?|bcc:?|cc to|and cc|copying|copied|copiando a))'
const COPIED = new RegExp(
  `^[\\s,;)>("'-]{0,6}(?:e |mas |and |y )?${COPY}[\\s:]{1,3}(?:(?:o|a|os|as|the|el|la|meu|minha|nosso|nossa|my|our) ){0,2}(?:[a-z]{2,15} ){0,2}[\\s(<"']{0,4}$`,
)

// "…, a do 402, dra@…, e o do 1103, bruno@…", "…, e a empresa do seu Aluísio, rh@…": who it is, then the next address of the same list.
const NAMED_NEXT =
  /^[)>"']{0,2},\s{1,2}(?:(?:e|and|y|mais|e tambem|and also)\s{1,2})?(?:o|a|os|as|um|uma|the|el|la|outro|outra|another|otro|otra|seu|sr\.?|dona)\s{1,2}(?!(?:[^,(:]{0,50}\s)?(?:que|nao|nem|e|eh|foi|recebe\w{0,3}|mand\w{1,4}|envi\w{1,4}|usa|meu|minha|nosso|nossa|which|who|is|was|not|es|fue|copia|remetente|destinatario|responde\w{0,2})\s)(?:[a-z0-9.]{1,18}\s{1,2}){0,5}[a-z0-9.]{1,20}\s?[,(:]\s{0,2}["'<]?$/

// "~ ana@…", "2) rui@…", "b) …", "- Botões Sul: vendas@…", each on its line: the next item of the same list.
const NEXT_ITEM =
  /^[)>"',;.]{0,3}(?: {1,2}\([a-z0-9 .&'-]{2,40}\))?[,;.]?[ \t]{0,3}\n[ \t]{0,8}(?:[*•·●▪■◦○‣⁃+~–—-]{1,3}|\(?(?:\d{1,2}|[a-j])(?:[.)ºª-]|o\)|\.o)[.)-]?)[ \t]{0,4}(?:(?!(?:[^:(,\n]{0,40} )?(?:nao|nem|ja|so|que|para|pra|de|do|da|from|to|remetente|destinatario|sender|recipient|copia|cc|resposta|destino|origem|meu|minha|nosso|nossa|my|our)[ :(,-])[a-z0-9&.' ]{2,40}(?::|\s[–—-]|,|\s?\()\s{0,2})?["'<]?$/
// "Padaria Flor | flor@…" and below it "Tia Nair | tia@…": the next row of a table, the same cell of it.
const NEXT_ROW = /^[ |]{0,3}\n[ \t|]{0,4}[^\t\n|@]{2,50}(?:\t|\s?\|\s?)[ <"']{0,3}$/
/** "Merc@…; 11/11 8h15; 550 User unknown" and below it "adega@…; …": rows that begin with their address. */
const NEXT_ADDRESS_ROW =
  /^[ ]{0,3}[;|\t](?![^\n]{0,84}\b(?:remetente|destinatario|sender|recipient|para|to|de|from|copia|cc)\b)[^\n@]{1,85}\n[ \t>*•·-]{0,6}["'<]?$/
/** "Vendas@… (Botões Sul) e pedidos@… (Rendas)": whose it is, in brackets. */
const NAMED_BEHIND =
  /^[>"']{0,2},?\s{1,2}\((?!(?:[^()]{0,30} )?(?:nao|nem|que|copia|remetente|destinatario|sender|recipient|chega|chegou|funciona|ok|esse|este|meu|minha|nosso|nossa|my|our|sim|no|not)[ )])[a-z0-9 .&'-]{2,40}\)(?:[,;]\s{0,2}(?:(?:e|and|y|e tambem)\s{1,2})?|\s{1,2}(?:e|and|y|ou|nem|\+|&|e tambem)\s{1,2})(?:(?:o|a|do|da|de|the|el|la|para|pra|from|to) ){0,2}["'<(]?$/

/** "Rui (rui@…) e Lia (lia@…)": who it is, then his address, then the next. */
const NAMED_IN_BRACKETS =
  /^\)(?:,|,? (?:e|and|y|&|nem|mais))\s{1,2}(?!(?:[a-z.]{1,20} )?(?:para|pra|pro|to|de|from|nao|not|no|mand\w{1,4}|envi\w{1,4}|copia|cc|que)\b)(?:[a-z][a-z.'-]{0,20} ){0,5}[a-z][a-z.'-]{1,20} ?[(<]$/

/** "…, e a Bruna que escreve do trabalho, bruna@…", "… nem os da Lia, que usa lia@…": who it is, with what she does, then the next. */
const WHO_WRITES =
  /^[)>"']{0,2},?(?: (?:que|who) (?:e|eh|is|era|es) [a-z ]{2,30},)? (?:e|nem|and|y|ni)(?: tambem)?(?: (?:para|pra|pro|to|a|al))?(?: (?:o|a|os|as|the|el|la|outr[oa]|meu|minha|my|mi|um|uma)(?: d[aoe]s?)?)?(?: (?!que\b|nao\b|mas\b|copia\b)[a-z0-9.&'-]{1,20}){1,6},? (?:que|who)(?: (?:me|nos|us|sempre|tambem|always))? (?:escreve|usa|manda|trabalha|fala|atende|mandou|escreveu|tentou|writes|uses|works|sends|wrote|escribe|trabaja|manda)(?: (?!nao\b|mas\b|recebe\w{0,2}\b|para\b|pra\b|pro\b|to\b)[a-z-]{1,14}){0,6},? ?[(<"']?$/

/** "… (rui@…) e para a Oficina Lia (lia@…)": the next of the same part, with its preposition and who it is. */
const NAMED_TO =
  /^[)>"']{0,3}(?:,? (?:e|nem|and|y|ni|nor|e tambem)(?: tambem| also)?|,) (?:para|pra|pro|p\/?|ao|aos|to|a|al)(?: (?:o|a|os|as|the|el|la|minha|meu|nosso|nossa|my|our))?(?: (?!que\b|nao\b|mas\b|do\b|from\b)[a-z.'-]{2,20}){1,4},? ?[(<]?$/

/** "Um pro rui@…, outro pra lia@…", "one to …, another to …": what each was sent. */
const ANOTHER_TO =
  /^[)>"']{0,2}(?:,|,? (?:e|and|y)) (?:(?:(?:o|a|the|el|la) )?(?:outr[oa]|um|uma|one|another|other|otr[oa]|un|una|terceir[oa]|segund[oa]|ultim[oa]|third|second|last)(?: (?:foi|era|went))?) (?:para|pra|pro|ao|a|to|al)(?: (?:o|a|the|el|la))? ?["'(<]?$/

/** "A Rosa mandou ontem do rosa@… e a dona Cida hoje do cida@…": the same was done by the next. */
const DID_SO_TOO =
  /^[)>"']{0,2},? (?:e|and|y) (?:o|a|the|el|la)(?: (?!que\b|nao\b|meu\b|minha\b|outr|resposta|e-?mail)[a-z.'-]{2,20}){1,3}(?: (?:hoje|ontem|anteontem|hj|cedo|tambem|today|yesterday|hoy|ayer|segunda|terca|quarta|quinta|sexta|sabado|domingo|de (?:manha|tarde|noite)|dia \d{1,2})){0,3},? (?:d[oa]|pel[oa]|from|desde(?: el| la)?) ["'(<]?$/

/** "08:41 ana@… -> rui@…" and below it "08:55 ana@… -> lia@…": a row for each mail, of whom two ends of arrows are one list. */
const ARROW = '[)>"\']{0,2}[ \\t]{0,3}(?:-{1,2}>|={1,2}>|→|➜)[ \\t]{0,3}[<("\']?'
const AN_ADDRESS = '[^\\s@<>(]{1,64}@[a-z0-9.-]{1,100}'
const ROW_END = '[)>"\']{0,2}[^\\n@]{0,60}\\n[^\\n@]{0,40}?'
const NEXT_ARROW_ROW = new RegExp(`^(?:${ROW_END}(?<![a-z0-9._+-])${AN_ADDRESS}${ARROW}|${ARROW}${AN_ADDRESS}${ROW_END})$`)
const MAX_ARROW_ROW = 240

/** "Um é o rui@… e o outro é a lia@…", "one is …, the other …"; with who it is: "um deles é o Rui, rui@…. A outra é a Lia, lia@…". */
const WHO_IT_IS = "(?:,? (?!que\\b|nao\\b|meu\\b|minha\\b|which\\b|my\\b|not\\b)[a-z][a-z.'-]{1,20}){0,4},?"
const ONE_IS = new RegExp(
  `\\b(?:um|uma|one|uno|una|[oa] primeir[oa]|the first(?: one)?|el primero)(?: (?:deles|delas|of them|de ellos|de ellas))? (?:e|eh|era|is|was|es)(?: (?:o|a|do|da|the|el|la))?${WHO_IT_IS} ?["'(<]?$`,
)
const OTHER = '(?:o|a|the|el|la) (?:outr[oa]|other(?: one)?|otr[oa]|segund[oa]|second(?: one)?)'
const THE_OTHER = new RegExp(
  `^[)>"']{0,2}(?:[,;]|,? (?:e|and|y|&)),? ${OTHER}(?:,? (?:e|eh|era|is|was|es))?(?: (?:o|a|do|da|the|el|la))? ?["'(<]?$`,
)
const THE_OTHER_IS = new RegExp(
  `^[)>"']{0,2}(?:[,;.]|,? (?:e|and|y|&)),? (?:e |and |y |ja )?${OTHER},? (?:e|eh|era|is|was|es)(?: (?:o|a|do|da|the|el|la))?${WHO_IT_IS} ?["'(<]?$`,
)
const OTHER_REACH = 70

/** Returns whether of two addresses `one` is told as the one and `other` as the other. */
export function isOneAndOther(folded: string, one: FoundValue, other: FoundValue): boolean {
  if (other.start - one.end > OTHER_REACH) return false
  const between = folded.slice(one.end, other.start).replaceAll('\n', ' ')
  if (!THE_OTHER.test(between) && !THE_OTHER_IS.test(between)) return false
  return ONE_IS.test(folded.slice(Math.max(0, one.start - OTHER_REACH), one.start).replaceAll('\n', ' '))
}

/** ", o rui@…", ", a lia@…" */
const ARTICLE_NEXT = /^[)>"']{0,2},\s{1,2}(?:(?:o|a|os|as|do|da|de|el|la|the)\s{1,2})["'<(]?$/

/** "Rui: rui@…, Lia: lia@…" */
const NAMED_NEXT_MARK =
  /^[)>"']{0,2}[,;]\s{1,2}(?:(?:e|and|y) )?(?!(?:[a-z]{1,15} )?(?:de|para|pra|do|from|to|remetente|destinatario|sender|recipient|copia|cc|origem|destino|resposta|meu|minha|nosso|nossa|my|our)[ :])(?:[a-z][a-z.'-]{1,15} ){0,2}[a-z][a-z.'-]{1,20}: ?["'<]?$/

/** "… recebe em rui@…; mandei pra ele e pra lia@…": who was named is sent to besides. */
const ALSO_SENT =
  /^[)>"']{0,2}[.;,]?\s(?:(?:e|eu|ontem|hoje|entao|ai|and|i|y|le|les|ja|a gente|nos|we) ){0,3}(?:re)?(?:mand(?:ei|amos|ou|e)|envi(?:ei|amos|ou|e)|encaminh(?:ei|amos|ou)|escrev(?:i|emos|eu)|sent|wrote|e-?mailed|escribi|mandamos)(?![a-z])[^.;!?@\n]{0,50} (?:(?:pra|para|to|a|al) (?:el[ea]|el|ella|him|her)|(?<=\b(?:sent|wrote|mailed) )(?:him|her))(?:,| (?:e|and|y|mais)) (?:(?:tambem|also|tambien) )?(?:(?:pra|para|pro|to|a|al) )?(?:(?:o|a|the|la) )?["'(<]?$/

/** Returns whether what stands between two addresses says that mail went to him who has the first, and to the second. */
export function isAlsoSent(between: string): boolean {
  return ALSO_SENT.test(between)
}

/** Returns whether what stands between two addresses makes them one list. */
export function isNextInList(between: string): boolean {
  if (between.length < MAX_ARROW_ROW && between.includes('\n') && NEXT_ARROW_ROW.test(between)) return true
  return (
    between.length < 90 &&
    (ARTICLE_NEXT.test(between) ||
      isAlsoSent(between) ||
      NAMED_NEXT_MARK.test(between) ||
      NAMED_NEXT.test(between) ||
      COPIED.test(between) ||
      NEXT_ITEM.test(between) ||
      NEXT_ROW.test(between) ||
      NEXT_ADDRESS_ROW.test(between) ||
      NAMED_BEHIND.test(between) ||
      NAMED_IN_BRACKETS.test(between) ||
      NAMED_TO.test(between) ||
      WHO_WRITES.test(between) ||
      DID_SO_TOO.test(between.replaceAll('\n', ' ')) ||
      ANOTHER_TO.test(between.replaceAll('\n', ' ')) ||
      THE_OTHER.test(between.replaceAll('\n', ' ')) ||
      /^[\s,;)>(<"'*•·-]{0,14}(?:\(?(?:(?:com )?c[oó]pia (?:para|pra|pro)|cc|cco|bcc|c\/c|copiando|mas tambem|quanto|quanto de|como tambem|assim como|nem|nem para|as well as|tanto como|como)[\s:(<"']{1,3}|(?:e|and|y|ou|or|nem|nor|ni|&|\/|\+|e tambem|tambem|also|and also|y tambien|e depois|(?:e|nem|and|y|ni) (?:tambem |also )?(?:para|pra|pro|p\/?|em|no|na|por|ao|to|a|at|from|desde)(?: o| a| um| uma| the)?|(?:nem|ni|nor) (?:d[eoa]|del?|from)|tambem (?:para|pra|pro|em|no|na|ao)|e para|e pra|e pro|e ao|e a|y para|and to|and for|e o|e a|e do|e de|e da|y a)[\s(<"']{1,3}){0,2}(?:"[^"\n]{1,40}" ?)?[\s,;(<"'/]{0,4}$/.test(
        between.replaceAll('\n', ' '),
      ))
  )
}
