// What a sentence looks like that tells of another matter than the mail in question. Comes in: nothing. Goes out: the form of such a rule, and the words
// that make a sentence one of mail all the same. told-aside.ts asks the rules.
import { AMISS, DENIAL, MAIL_VERB } from './state-words.ts'

export type Aside = {
  /** The sentence, folded. What its group `who` names is in question where another sentence says that it fails; where it has a group `rest`, that alone is aside. */
  told: RegExp
  /** What makes it one's own all the same. */
  unless?: RegExp
  /** Its day holds all the same: where an hour is told elsewhere and no other day; or unless a sentence about mail tells another day. */
  holds?: 'beside-hour' | 'alone'
}

/** Rules of one kind, and the words of which each sentence of theirs holds one: most letters hold none. */
export type Asides = {
  sounds: RegExp
  rules: readonly Aside[]
  /** How the next sentence goes on where what was told is in question all the same. */
  unlessThen?: RegExp
  /** Only the days and hours of such a sentence are another matter's. */
  hides?: 'days'
}

/** How a sentence goes on from the one before. */
export const LEAD = '^(?:[-*•] ?)?(?:(?:e|mas|ja|so que|alias|tambem|la|ah|obs|ps|and|but|also|y|pero|ademas|tambien)[:,]? )?'
const FAILS = `(?:${DENIAL}|nada|parou de|deixou de) (?:(?:esta|ta|estao|me|se|mais|is|a|o) ){0,2}${MAIL_VERB}|${AMISS}|erros?|errors?|falhas?|failures?|fallos?`
const MAIL =
  'web ?mail|e-?mails?|correos?|mails?|mailbox(?:es)?|pop3?|imap|smtp|outlook|thunderbird|mensage(?:m|ns)|mensajes?|messages?|caixa (?:postal|de entrada)|inbox'
/** That mail fails, */
export const OF_FAILURE = new RegExp(`(?<![a-z])(?:${FAILS})(?![a-z])`)
/** that it is spoken of at all, */
export const NAMES_MAIL = new RegExp(`(?<![a-z])(?:${MAIL})(?![a-z])|@`)
/** or either. */
export const OF_MAIL = new RegExp(`${NAMES_MAIL.source}|${OF_FAILURE.source}`)
/** "…, e o meu IP é": what goes on with one's own. */
export const AND_OWN =
  /(?:,|;|(?<![a-z])(?:e|mas|and|but|y|pero)) (?:(?:o|a|no|na|on|in|el|la|en) )?(?:(?:meu|minha|nosso|nossa|my|our|mine|mi|nuestr[oa])(?![a-z])|(?:eu |i |we |yo )?(?:uso|usamos|use)(?![a-z]))/
