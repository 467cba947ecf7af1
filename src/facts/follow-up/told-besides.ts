// A second matter beside the first, in the writer's own words: "outra coisa: …", "além disso, o site …", "e a Paula também não recebe".
// Comes in: what he wrote. Goes out: those sentences, and the rest. Of a first mail only what is announced counts: that something fails elsewhere
// as well is its matter.
import { DEVICE } from '../../value/device-words.ts'
import { fold } from '../../value/text/fold.ts'

/** Announces another matter, at the beginning of a sentence. */
const ANOTHER =
  /^\W{0,3}(?:(?:e|ah|ai|oi|mas|so|and|oh|but|y|pero|tem|there is|there's|hay|agora|now),? ){0,3}(?:(?:mais )?uma? outr[oa] (?:coisa|problema|assunto|questao|duvida|pedido|pergunta)|outr[oa] (?:coisa|problema|assunto|questao|duvida|pedido|pergunta|ponto)|o outro (?:problema|assunto)|a outra (?:coisa|questao)|mais uma (?:coisa|duvida|pergunta|questao)|mudando de assunto|(?:one more|another) (?:thing|problem|issue|question|matter)|the other (?:thing|problem|issue|question)|on another note|otra (?:cosa|consulta|duda|pregunta)|el otro (?:problema|tema)|otro (?:problema|tema|asunto)|cambiando de tema)\b/
/** Begins another matter where it names one. */
const FURTHER =
  /^\W{0,3}(?:(?:e|ah|and|y),? ){0,2}(?:alem disso|alem disto|aproveitando|aproveito|ja que estamos|besides(?: that)?|in addition|also|additionally|ademas|aprovecho|de paso)\b/
const MATTER =
  /\b(?:e-?mails?|correos?|mails?|site|sitio|website|boletos?|faturas?|facturas?|invoices?|bill|senhas?|contrasenas?|passwords?|contas?|cuentas?|accounts?|webmail|dominio|domain|antispam|spam|caixa|mailbox)\b|\b(?:l?[oa]s?|what|everything|tudo|todo) (?:lo |o )?(?:que |that )?(?:(?:eu|a gente|yo|i|we|nos|me) ){0,2}(?:mand|envi|send|receb|recib|receiv)/
const ALREADY_DONE =
  /\b(?:reiniciei|testei|tentei|verifiquei|conferi|desinstalei|reinstalei|troquei|restarted|tried|tested|checked|reinicie|probe|intente)\b/
/** "Estou com dois problemas": which of the items is asked about nobody can tell; a person sees them all. */
const SEVERAL =
  /\b(?:dois|duas|tres|2|3|varios|alguns|two|three|several|dos|tres) (?:problemas|assuntos|coisas|questoes|duvidas|pedidos|problems|issues|things|questions|problemas|temas|cosas|consultas)\b/
const ITEM = /\n\s{0,4}(?:2|b|ii)\s?[).:ºo-]/i
/** "E a Paula também não recebe", "ah, e o site também tá fora do ar": somebody or something else fails as well. */
const AS_WELL = /^.{0,60}\b(?:tambem|tbm?|tb|also|too|as well|tambien|tampoco)\b/
const FAILS =
  /\b(?:nao|n|nem|no|not|isn't|doesn't|can't|cannot|tampoco)\b[^.;!?\n]{0,40}\b(?:receb|envi|mand|abr|entr|funcion|cheg|baix|acess|carreg|lleg|recib|anda\b|work|receiv|send|open|load)|\bfora do ar\b|\bcaid[oa]\b|\b(?:caiu|parou|travou|is down|dejo)\b/
/** "Agora também não consigo mandar": the other way fails as well, wherever in the sentence it is told. */
const OTHER_WAY =
  /\b(?:(?:tambem|tbm?|tb|tampoco|tambien) (?:(?:eu|a gente|ja|yo) )?(?:(?:nao|n|no) )?(?:(?:consigo|consegue|conseguimos|estou|to|estamos|tamos|da|puedo|podemos|logro|conseguindo|mais|pra|para) ){1,4}(?:mand|envi|receb|baix|descarg|recib|bajar)|(?:also|now) (?:can't|cannot|can not|couldn't|am not able to|i can't|we can't) (?:(?:even|now) )?(?:send|receive|get|download)|(?:can't|cannot) (?:send|receive|get|download)[^.;!?\n]{0,20} either)/
const NO_FAULT = /\b(?:erros?|avisos?|mensagem de|errors?|alertas?)\b/
const ELSE = new RegExp(
  `\\b(?:site|sitio|website|webmail|painel|dominio|loja virtual|sistema|internet|impressora|colega|irma|irmao|esposa|marido|filh[oa]|chefe|patr(?:ao|oa)|soci[oa]|secretaria|recepcao|financeiro|comercial|outr[oa] (?:conta|e-?mail|computador|caixa|celular)|${DEVICE} d[aeo]|colleague|wife|husband|boss|companer[oa]|jefe)\\b`,
)
const NAMED =
  /(?:^|\s)(?:[oa]|do|da|the|el|la) (?!(?:Outlook|Windows|Thunderbird|Gmail|Defender|Mac|Mail|Office|Android|Chrome|Avast)\b)\p{Lu}\p{Ll}{2,20}\b/u

/** Returns the sentences of `text` that tell of another matter, in order, and what is left of it. */
export function partBesides(text: string, place: 'first-mail' | 'follow-up'): { besides: string[]; rest: string } {
  const several = ITEM.test(text) ? SEVERAL.exec(fold(text)) : null
  if (several !== null) return { besides: [plain(text)], rest: '' }
  const parts = text.split(/\n\s{0,20}\n/).map((paragraph) => {
    const sentences = paragraph.split(SENTENCE_END)
    const at = sentences.findIndex((sentence) => announces(plain(sentence), place))
    return at < 0 ? { rest: paragraph } : { rest: sentences.slice(0, at).join(' '), besides: plain(sentences.slice(at).join(' ')) }
  })
  return { besides: parts.flatMap(({ besides = [] }) => besides), rest: parts.map(({ rest }) => rest).join('\n\n') }
}

/** Who writes no marks begins a line. */
const SENTENCE_END = /(?<=[.!?])\s{1,200}|\n(?=[ \t]{0,8}(?:e|ah|ai|and|y|outr[oa]|tamb[eé]m|tb|tbm|also|tambi[eé]n)\b)/i

function announces(sentence: string, place: 'first-mail' | 'follow-up'): boolean {
  const folded = fold(sentence)
  if (ANOTHER.test(folded) || (FURTHER.test(folded) && MATTER.test(folded) && !ALREADY_DONE.test(folded))) return true
  return place === 'follow-up' && (OTHER_WAY.test(folded) || (AS_WELL.test(folded) && failsElsewhere(sentence, folded)))
}

function failsElsewhere(sentence: string, folded: string): boolean {
  return FAILS.test(folded) && !NO_FAULT.test(folded) && (ELSE.test(folded) || NAMED.test(sentence))
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
