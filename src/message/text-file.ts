// Attached files whose text is read as the customer's: what he saved from an editor, a log, a form kept as a sheet. Comes in: a part of a mail, or its
// decoded text. Goes out: whether it is one.
import type { MimePart } from './mime/read-mime.ts'

/** A spreadsheet's rows, saved as text: a form fits in this, an export of contacts does not. */
const MAX_SHEET_BYTES = 3_000

/** Returns whether `part` is a file of text. */
export function isTextFile(part: MimePart): boolean {
  if (part.contentType === 'text/csv') return part.content.length <= MAX_SHEET_BYTES
  if (/^text\/(?:plain|x-log|log|markdown)$/.test(part.contentType)) return true
  return /^application\/(?:octet-stream|x-[\w-]+|text|txt|log)$/.test(part.contentType) && /\.(?:txt|log|text)$/i.test(part.fileName ?? '')
}

/** Returns whether `text` is none: a picture named .txt would be read as noise. */
export function isBinary(text: string): boolean {
  const controls = text.slice(0, 4_000).match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0
  return controls > 20
}
