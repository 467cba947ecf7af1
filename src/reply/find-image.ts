// Whether a mail says that what it tells stands in a picture ("segue print"), or brings one, a document, or answers elsewhere, in the place of words.
// Comes in: the mail. Goes out: whether the picture came with it, and whether anything did that only a person can read. A logo in a
// signature is none: it is shown inline, and small.
import type { Message } from '../message/message.ts'
import { fold } from '../value/text/fold.ts'
import type { Image } from './explain-ask.ts'

const MAX_SEARCHED = 20_000
const MIN_BYTES = 30_000

const TOLD =
  /\b(?:seguem?|vai|vao|veja|vejam|vide|ver|olh(?:a|e|em)|mand(?:o|ei|amos|ando)|envi(?:o|ei|amos|ando)|anex(?:o|ei|ado|ada|amos)|coloquei|coloco|tirei|tenho|conforme|no|na|nos|nas|em|pel[oa]|attached|see|sent|sending|in|here is|adjunt[oa]|envie|mande|va|miren?|vean?) (?:(?:um|uma|o|a|os|as|the|my|an?|el|la|un|una|novamente|de novo|outr[oa]|aqui|em anexo|anexo|abaixo|this|esse|este|essa|esta|tambem|ai) ){0,3}(?:prints?|printscreen|print ?screen|screenshots?|screen ?shot|screen capture|captura|capturas|foto|fotos|imagem|imagens|imagen|picture|pictures|photo|image)\b|\b(?:print|foto|imagem|captura|screenshot|imagen) (?:(?:d[ao]|del|de la|of the|da minha) (?:tela|erro|mensagem|pantalla|error|screen|message) )?(?:em anexo|anex[oa]|anexad[oa]|adjunt[oa]|attached|abaixo|below|acima)\b/

const DOCUMENT = /^application\/(?:pdf|msword|rtf|vnd\.(?:openxmlformats-officedocument|oasis\.opendocument|ms-excel|ms-word)\b.{0,80})$/

/** "Respostas em vermelho abaixo", "segue preenchido", "answered inline": where nothing was read, they stand where only a person finds them. */
const ANSWERED_ELSEWHERE =
  /\b(?:respostas|resposta(?= (?:em|abaixo|no))|respondi|respondid[oa]s?|respondemos|preenchi|preenchid[oa]s?|preenchemos|completei|answers?|answered|replies|replied|filled(?: it)? (?:in|out)|respuestas?|complete|complet[ae]d[oa]s?|rellene)\b[^.!?\n]{0,30}\b(?:abaixo|embaixo|acima|vermelho|azul|verde|negrito|amarelo|caixa alta|no corpo|no (?:seu|proprio) e-?mail|formulario|below|inline|red|blue|bold|the form|abajo|rojo|adjunt[oa]s?|anex[oa]s?|attached)\b|\b(?:segue|seguem|va|van) (?:o (?:formulario|e-?mail) |tudo |el formulario )?(?:preenchid|respondid|completad|completo|rellenad)[oa]?s?\b/

/** Returns whether `message` brings what only a person can read: a picture, a document, answers said to be there that were not found. */
export function bringsPicture(message: Message): boolean {
  const isDocument = message.attachments.some(
    ({ contentType, disposition }) => disposition === 'attachment' && DOCUMENT.test(contentType.toLowerCase()),
  )
  return isDocument || findImage(message) === 'attached' || ownWords(message).some((said) => ANSWERED_ELSEWHERE.test(said))
}

/** Returns the picture that stands for words in `message`: attached, or only told of; undefined where there is none. */
export function findImage(message: Message): Image | undefined {
  const pictures = message.attachments.filter(({ contentType }) => contentType.toLowerCase().startsWith('image/'))
  if (pictures.some(({ disposition, bytes }) => disposition === 'attachment' || bytes >= MIN_BYTES)) return 'attached'
  if (!ownWords(message).some((said) => TOLD.test(said))) return undefined
  return pictures.length > 0 ? 'attached' : 'told'
}

/** Returns whether `message` says that it brings a picture, and does: a logo below a mail is spoken of by nobody. */
export function tellsOfPicture(message: Message): boolean {
  return (
    message.attachments.some(({ contentType }) => contentType.toLowerCase().startsWith('image/')) &&
    ownWords(message).some((said) => TOLD.test(said))
  )
}

function ownWords({ passages }: Message): string[] {
  const own = passages.filter(({ origin }) => origin === 'own' || origin === 'forwarded')
  return own.map(({ text }) => fold(text.slice(0, MAX_SEARCHED)).replace(/\s+/g, ' '))
}
