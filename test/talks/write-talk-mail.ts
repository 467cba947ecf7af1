// A mail of a talk as its customer's program would write it: the file's text with what only the running talk knows filled in.
//   {{subject}} {{message-id}} {{references}} {{reply-to}} {{token}}   of our last reply; subject with its Re:
//   {{quote STYLE}}                        our last reply, quoted
//   {{quote STYLE below                    the same with answers under our questions …
//   Title: answer
//   }}
//   {{quote STYLE into                     … or typed into the lines of our form
//   Title: answer
//   }}
//   {{quote STYLE behind                   … or right behind our questions (a page)
//   Title: answer
//   }}
import type { Message } from '../../src/message/message.ts'
import { type Answers, quoteAs } from './quote-styles.ts'

export type OurReply = { message: Message; text: string; html: string }

const ZONE = 'America/Sao_Paulo'

/** Returns the bytes of `file`, CRLF line ends, in the charset that it declares. */
export function writeTalkMail(file: string, last: OurReply | undefined): Uint8Array {
  const filled = file.replace(/\{\{([^{}]*)\}\}/g, (_, inside: string) => fill(inside, last))
  const text = filled.replace(/\r?\n/g, '\r\n')
  return /charset="?(?:windows-1252|iso-8859-1)/i.test(text) ? encodeWindows1252(text) : Buffer.from(text, 'utf8')
}

function fill(inside: string, last: OurReply | undefined): string {
  if (last === undefined) throw new Error(`Cannot fill {{${inside}}}: nothing was sent yet`)
  const { message } = last
  switch (inside) {
    case 'subject':
      return /^re:/i.test(message.subject) ? message.subject : `Re: ${message.subject}`
    case 'message-id':
      return `<${message.messageId}>`
    case 'references':
      return [...message.references, message.messageId].map((id) => `<${id}>`).join('\n ')
    case 'reply-to':
      return message.replyTo[0]?.address ?? ''
    case 'token':
      return /\[#([0-9A-Z]+)\]/.exec(message.subject)?.[1] ?? ''
  }
  const [head = '', ...lines] = inside.trim().split('\n')
  const [word, style = '', place] = head.trim().split(' ')
  if (word !== 'quote') throw new Error(`Cannot fill {{${inside}}}`)
  return quoteAs(style, { ...last, zone: ZONE }, place === undefined ? undefined : readAnswers(place, lines))
}

function readAnswers(place: string, lines: string[]): Answers {
  if (place !== 'below' && place !== 'into' && place !== 'behind') throw new Error(`Cannot answer ${place} the quote`)
  return {
    place,
    lines: lines.map((line) => {
      const colon = line.indexOf(':')
      return { title: line.slice(0, colon), answer: line.slice(colon + 1).trim() }
    }),
  }
}

function encodeWindows1252(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1252')
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (character) => bytes.get(character) ?? 0x3f)
}
