// What a mail brings that no checklist answers: questions of the customer, and a second matter beside the first ("além disso, o site …").
// Comes in: the mail, and where its stated values stand. Goes out: those sentences in the customer's own words, for the person who gets
// the ticket. Of a first mail its questions are its matter; there only what is announced as another one counts.
import type { Message, Span } from '../message/message.ts'
import { fold } from '../value/fold.ts'
import { findQuestions } from './find-questions.ts'

const MAX_SEARCHED = 20_000
const MAX_BESIDES = 5
const MAX_LENGTH = 600

/** Announces another matter, at the beginning of a sentence. */
const ANOTHER =
  /^\W{0,3}(?:(?:e|ah|ai|oi|mas|so|and|oh|but|y|pero|tem|there is|there's|hay|agora|now),? ){0,3}(?:(?:mais )?uma? outr[oa] (?:coisa|problema|assunto|questao|duvida|pedido|pergunta)|outr[oa] (?:coisa|problema|assunto|questao|duvida|pedido|pergunta|ponto)|o outro (?:problema|assunto)|a outra (?:coisa|questao)|mais uma (?:coisa|duvida|pergunta|questao)|mudando de assunto|(?:one more|another) (?:thing|problem|issue|question|matter)|the other (?:thing|problem|issue|question)|on another note|otra (?:cosa|consulta|duda|pregunta)|el otro (?:problema|tema)|otro (?:problema|tema|asunto)|cambiando de tema)\b/
/** Begins another matter where it names one. */
const FURTHER =
  /^\W{0,3}(?:(?:e|ah|and|y),? ){0,2}(?:alem disso|alem disto|aproveitando|aproveito|ja que estamos|besides(?: that)?|in addition|also|additionally|ademas|aprovecho|de paso)\b/
const MATTER =
  /\b(?:e-?mails?|correos?|mails?|site|sitio|website|boletos?|faturas?|facturas?|invoices?|bill|senhas?|contrasenas?|passwords?|contas?|cuentas?|accounts?|webmail|dominio|domain|antispam|spam|caixa|mailbox)\b/
const ALREADY_DONE =
  /\b(?:reiniciei|testei|tentei|verifiquei|conferi|desinstalei|reinstalei|troquei|restarted|tried|tested|checked|reinicie|probe|intente)\b/
/** "Estou com dois problemas": which of the items is asked about nobody can tell; a person sees them all. */
const SEVERAL =
  /\b(?:dois|duas|tres|2|3|varios|alguns|two|three|several|dos|tres) (?:problemas|assuntos|coisas|questoes|duvidas|pedidos|problems|issues|things|questions|problemas|temas|cosas|consultas)\b/
const ITEM = /\n\s{0,4}(?:2|b|ii)\s?[).:ºo-]/i

/** Returns what `message` brings besides, in the customer's own words. */
export function findBesides(message: Message, stated: readonly Span[], place: 'first-mail' | 'follow-up'): string[] {
  const own = message.passages.filter(({ origin }) => origin === 'own').map(({ text }) => text.slice(0, MAX_SEARCHED))
  const matters = own.flatMap((text) => mattersIn(text))
  const asked = place === 'first-mail' ? [] : findQuestions(message, stated).asked
  const news = asked.filter((question) => !matters.some((matter) => matter.includes(question)))
  return [...matters, ...news].map((said) => said.slice(0, MAX_LENGTH)).slice(0, MAX_BESIDES)
}

function mattersIn(text: string): string[] {
  const several = ITEM.test(text) ? SEVERAL.exec(fold(text)) : null
  if (several !== null) return [plain(text)]
  const paragraphs = text.split(/\n\s{0,20}\n/)
  return paragraphs.flatMap((paragraph) => {
    const sentences = paragraph.split(/(?<=[.!?])\s{1,200}/)
    const at = sentences.findIndex((sentence) => announces(fold(plain(sentence))))
    return at < 0 ? [] : [plain(sentences.slice(at).join(' '))]
  })
}

function announces(sentence: string): boolean {
  return ANOTHER.test(sentence) || (FURTHER.test(sentence) && MATTER.test(sentence) && !ALREADY_DONE.test(sentence))
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
