// Lines below an error that are none of it: a list's next item, a transcript's next turn, a program's trace, the writer's translation. Comes in: folded
// lines. Goes out: whether one is such.

/** Far to the right, and nothing else on its line: below the reason for whom Postfix's mailq(1) keeps the mail. */
const QUEUED_FOR = /^[ \t]{20,60}[^\s@<>]{1,64}@[\w.-]{3,120}[ \t]*$/

/** The list's next item, with a label: no program's message goes on so. */
const NEXT_ITEM = /^[\s>]{0,8}[([]?(?:\d{1,2}|[a-z]|[ivx]{2,5})[ ]?[.)\]-]{1,2}[ \t]{1,3}[a-z][^:\n]{1,40}:(?:\s|$)/

/** Returns whether `line`, folded, is an item of a list with its label. */
export function isLabelledItem(line: string): boolean {
  return NEXT_ITEM.test(line)
}

/** "merc@…; 11/11 8h; 550 User unknown", and the next below: each row of a list begins with its address. */
const ROW_OF_ADDRESS = /^[ \t>*•·-]{0,6}[^\s@;|,:<]{1,64}@[\w.-]{3,120}[ \t]{0,3}(?:[;|,\t]|[ \t]{2})/

const ITEM = /^[\s>]{0,8}(\d{1,2}) ?[.)\]ºo°-]{1,2} ?(?=[a-z])/

/** Returns whether the line `next`, below the error's first line, begins something else, whoever wrote it. */
export function beginsElse(next: string, firstLine: string): boolean {
  return (
    next.trim() === '' ||
    isNextItem(firstLine, next) ||
    (ROW_OF_ADDRESS.test(next) && ROW_OF_ADDRESS.test(firstLine)) ||
    isLabelledItem(next) ||
    isNextTurn(next) ||
    isStackLine(next) ||
    isTranslation(next) ||
    QUEUED_FOR.test(next)
  )
}

/** "1- não envio, volta User unknown" and "2- o site caiu" below it: another matter. */
function isNextItem(line: string, next: string): boolean {
  const [first, second] = [ITEM.exec(line)?.[1], ITEM.exec(next)?.[1]]
  return first !== undefined && Number(second) === Number(first) + 1
}

/** A transcript's next line: its time, whose turn it is ("[19/11 16:11] Bia: …"), the command that follows. The refusal above it has been said. */
const NEXT_TURN =
  /^[ \t]{0,8}(?:[[(]?(?:\d{1,2}\/\d{1,2}(?:\/\d{2,4})?,? )?\d{1,2}:\d\d(?:, \d{1,2}\/\d{1,2}(?:\/\d{2,4})?)?[\])]?(?: -)? [a-z~][a-z .'-]{1,30}:(?= )|\[?(?:\d{4}-\d\d-\d\d[t ]|\d\d\/\d\d\/\d{2,4}[ ,]{1,2}|[a-z]{3} {1,2}\d{1,2} )?\d\d:\d\d:\d\d(?![\d:])|(?:quit|rset|noop|data|(?:helo|ehlo|rcpt to|mail from)[: ][^\n]{1,80})$|(?:server|client|servidor|cliente|[sc])(?: -> (?:client|server|servidor|cliente))?: |(?:<[-~*=]{1,2}|[-~*=]{1,2}>|>>>) )/

/** Returns whether folded `line` is a transcript's next, whatever stands above it. */
export function isNextTurn(line: string): boolean {
  return NEXT_TURN.test(line)
}

/** "   em System.Net.Mail.SmtpClient.Send(MailMessage message)", 'File "envia.py", line 12': where in a program it happened. */
const STACK =
  /^[ \t]{0,8}(?:(?:at|em|en|in|bei) (?:new |async )?[\w$.<>`/]{3,200} ?\(|(?:file|arquivo) "[^"]{1,200}", line \d|#\d{1,2} {1,3}\S|\.{3} \d{1,3} more$|--- (?:end of|fim d[oa]))/

/** Returns whether folded `line` says where in a program an error happened: it stands below the error and is none of it. */
export function isStackLine(line: string): boolean {
  return STACK.test(line)
}

/** "… failed. (traduzindo: o login falhou)": the writer says in brackets what it means. */
const TRANSLATED =
  /^\s{0,4}[([](?:(?:em|no|o|a|in|en|isso|que|this|which|esto) ){0,2}(?:tradu[a-z]{2,7}|google|portugu[a-z]{1,3}|espanhol|espanol|english|ingles|ou seja|quer dizer|significa|seria|acho|means?|meaning|translat[a-z]{2,5}|quiere decir|o sea)(?![a-z])/

/** Returns whether folded `words` begin with the writer's own translation, in brackets. */
export function isTranslation(words: string): boolean {
  return TRANSLATED.test(words)
}
