// "Can't send since yesterday", "unable to connect from home": English that people complain in, in the words that programs begin with.
// Comes in: folded words that open like an error. Goes out: whether a person says them. A program names its server, or goes on like one.
import { startsLikeError } from './error-opening.ts'

const COMPLAINS =
  /^(?:can'?t|cannot|can not|unable to|could not|couldn'?t) (?:send|get mail|connect|open|retrieve|log ?in|sign in|verify|receive)(?![a-z])((?:[^.!?\n]|\.(?=\S)){0,160})[.!?]?\s{0,3}/
/** What the program could not reach; "using the server smtp.…" */
const NAMES_SERVER =
  /(?<![a-z])(?:(?:the|your|incoming|outgoing|mail|smtp|pop3?|imap) )(?:server|host)(?![a-z])|(?<![a-z])server (?:name )?[("']?[a-z0-9-]{1,40}\.[a-z]/
/** Whoever tells of himself, of a time or of whom he writes to is nobody's program. */
const OWN =
  /(?<![a-z])(?:i|we|my|our|me|us|since|yesterday|today|tonight|this (?:morning|afternoon|week)|last (?:try|time|night|week)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|anymore|any more|again|help|please|tried|(?:from|to|on|in) (?:outlook|thunderbird|gmail|hotmail|home|work|phone|iphone|[^\s@]{1,64}@))(?![a-z])/

/** Returns whether folded `words`, which begin a line, are their writer's complaint. */
export function isComplaint(words: string): boolean {
  const found = COMPLAINS.exec(words)
  if (found === null) return false
  const [all, told = ''] = found
  if (OWN.test(told)) return true
  return !NAMES_SERVER.test(told) && !startsLikeError(words.slice(all.length))
}
