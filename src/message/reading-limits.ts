// Every limit of reading a mail, in one place: what normal mail needs, and the attack each holds off.
// Beyond a limit the rest is left unread and the message says so (text-cut, parts-cut); the mail itself is kept whole elsewhere.

/** MIME parts of one mail. A form with ten pictures has about 15; a mail of 10,000 empty parts cost seconds. */
export const MAX_PARTS = 300
/** Multiparts inside multiparts. Ordinary mail has 4; each level is a call on our stack. */
export const MAX_PART_DEPTH = 40
/** message/rfc822 inside message/rfc822: a desk forwards (1) a customer's mail that holds a bounce (2) and its original (3). */
export const MAX_LETTER_DEPTH = 3
/** Attached mails read in all: each one is a whole MIME reading of its own. */
export const MAX_ATTACHED_LETTERS = 10
/** Blanks in a row, of a mail's source: a table that is laid out with them has 80. */
export const MAX_BLANKS = 100
/** Bytes of one header block. The largest seen in ordinary mail is 30 KB (ARC and DKIM chains). */
export const MAX_HEADER_BLOCK_BYTES = 512 * 1024
/** Header fields kept. A mail with 100,000 fields is a flood. */
export const MAX_HEADERS = 500
/** Characters of one header's value (message.ts promises it); a longer value is cut. */
export const MAX_HEADER_VALUE = 2_000
/** Characters of an address header that are read: 200 recipients with long names, not the 10,000 of a flood. */
export const MAX_ADDRESS_HEADER = 32_000
/** Recipients kept of one header. */
export const MAX_ADDRESSES = 200
/** Message-IDs kept of References: the last ones, which name the nearest letters. */
export const MAX_REFERENCES = 100
/** Bytes of one HTML part. Word writes 100 KB for a page; beyond, building its tree costs seconds. */
export const MAX_HTML_BYTES = 1024 * 1024
/** Elements inside elements, rows and cells not counted. Newsletters nest 60 tables; 300,000 nested divs took 20 s. */
export const MAX_HTML_DEPTH = 200
/** Quotes inside quotes: each level copies its text. A thread of a year has 30. */
export const MAX_HTML_QUOTES = 40
/** Tags of one HTML part: beyond, the words are taken without their layout. A thread of fifty letters has 20,000. */
export const MAX_HTML_TAGS = 60_000
/** Characters of the body's text. A year-long thread has 200 KB. */
export const MAX_BODY_TEXT = 1024 * 1024
/** Bytes of one text attachment, and how many are read: forms and logs, not database dumps. */
export const MAX_TEXT_ATTACHMENT_BYTES = 256 * 1024
export const MAX_TEXT_ATTACHMENTS = 10
/** Bytes of a delivery-status part, and recipients told in it. */
export const MAX_DELIVERY_STATUS_BYTES = 64 * 1024
export const MAX_DELIVERY_REPORTS = 20
/** Attachments listed. */
export const MAX_ATTACHMENTS = 100
/** Characters of a file name or a person's name. */
export const MAX_NAME = 200
