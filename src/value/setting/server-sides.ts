// The two sides of mail in settings, by the words for them: "servidor de entrada", "SMTP", "porta de saída". Comes in: nothing. Goes out: sources of
// patterns for folded text, in Portuguese, Spanish and English. "POP" and "IMAP" are ways to fetch, and told by themselves.

/** The side that sends, by the words that mean hardly anything else. */
export const OUTGOING = '(?:smtps?|saida|salida|saliente|outgoing)'

/** The side that sends, among settings: "envio" is a sending, too. */
export const SENDING_SIDE = `(?:${OUTGOING}|envio)`

/** The side that receives, among settings: "entrada" is an entrance, too. "Recepción" is a place as often, and told where it cannot be one. */
export const RECEIVING_SIDE = '(?:entrada|recebimento|incoming|entrante)'
