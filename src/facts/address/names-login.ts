// Whether the words before an address say that somebody logs in with it: "MAIL_USERNAME=", "autentica com", "the SMTP user is". Such an
// address is the sender where no other is told to be. Comes in: folded words.

const LOGIN =
  /(?<![a-z])(?:autentic[a-z]{1,6}|authenticat[a-z]{1,4}|auth|log(?:a|o|amos|ged|s)? ?(?:in|on)?|user ?name|user|usuario|conectad?[oa]?)(?:[_ ]smtp)?(?: (?:d[oae]|smtp|na conta|a conta|conta|account|cuenta|e-?mail|no|se)){0,3}(?: ?[:=]| (?:e|eh|is|es|com|como|as|with|con|pela|usando|using))?(?: (?:o|a|the|el|la|conta|account|cuenta))? ?["'(<]?$/

const TO_SEND = /(?<![a-z])smtp(?![a-z])/

/** Returns whether `before` names a login of a server that sends, whosever the domain: who cares for a customer tells that customer's. */
export function namesLoginToSend(before: string): boolean {
  return namesLogin(before) && TO_SEND.test(before.slice(-40))
}

/** Returns whether `before`, what stands right before an address, says so. */
export function namesLogin(before: string): boolean {
  return LOGIN.test(before.slice(-60))
}
