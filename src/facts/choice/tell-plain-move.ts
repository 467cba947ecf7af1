// Which way mail does not move, told by who does what to whom in a sentence or two: by the parts its words play, of which most play none. Comes in: folded
// text. Goes out: fetched (a program or a phone does not get it), sent (what the customer sends fails), received (what others send does not come), elsewhere
// (something else is spoken of); undefined where nothing of it is said. Linear: few signs, bounded repeats.
import { signsOf } from './plain-parts.ts'
import { readSigns } from './plain-words.ts'

export type Move = 'fetched' | 'sent' | 'received'
/** Of something else, whatever words of mail are said of it. */
export type Told = Move | 'elsewhere'

/** What several rules name. A blank between parts only sets them apart; · stands for up to three words of no part, … for a few of the same clause, ~ for more of the
 * same sentence. */
const GROUPS: Record<string, string> = {
  any: '[^.,&_]',
  named:
    '[writer ours others desk mail myMail theirMail content mailbox notice password spam outbox blocklist program app device machine inServer outServer browser place nonMail report bothWays]',
  unmoved: '[^iSend theySend send sent iGet theyGet]',
  // Who is sent to, or written about, does nothing himself.
  others: '(?<![to of by in] my?) others',
}

/** What names of several words are, and what belongs to a name: the mobile of the boss is a mobile, the mails of a client are another's. */
const JOINED = joinedOf([
  ['say that mine mail', 'say that myMail'],
  // What we gave, and what went another way.
  ['password that desk _? [theySend send]', 'password'],
  ['[, &] [_ that writer others]{0,4} [send iSend theySend] [mail content]? by nonMail (?:& [arrive iGet theyGet])?', ''],
  ['my mail _{0,2} of my? others', 'mail'],
  ['mine', 'my'],
  ['[others place] of others', 'others'],
  ['[program device] of my? addressee', 'others'],
  ['addressee', 'others'],
  ['(?<![content notice others ours] (?:of _)? | [iGet theyGet] mail _?) of desk', ''],
  ['app browser', 'nonMail'],
  ['_ of [device machine]', '_'],
  ['app of (?=others)', 'nonMail'],
  ['password _? in? nonMail', ''],
  ['machine of [machine nonMail] (?=not [send theySend])', 'machine'],
  ['machine of (?=others [send theySend])', ''],
  ['nonMail say that (?=others)', 'say that'],
  ['theySend nonMail (?=say)', ''],
  ['nonMail (?:of others)? (?=say that? theySend)', 'others'],
  ['nonMail others (?=[send theySend])', 'others'],
  ['([program device machine app ours]) (?:[of in by] my? [others ours place device writer] (?={unmoved} | $) | theirs)', '$1'],
  ['([program device machine app]) [of in] my? _? [ours place device]', '$1'],
  ['theirs ([program device machine app ours])', '$1'],
  ['app', 'program'],
  ['not toMe ([arrive connect leave])', 'not $1 toMe'],
  ['toMe iSend', 'toMe theySend'],
  ['say toMe', 'say'],
  ['([others place] _? | others say that) iSend', '$1 theySend'],
  ['([of in]) iSend', 'sending'],
  ['not [^.]{0,4} delivered', 'bounce delivered'],
  ['writer send', 'iSend'],
  ['leave (?={any}) (?=[arrive fetch connect send iSend iGet theyGet])', ''],
  ['([inServer mailbox] [^. , not]{0,4} not) [send theySend] (?![mail content toMe])', '$1 connect'],
  ['({named}) of (?=[trouble vanish not connect fetch arrive asksPassword & , .] | $)', '$1'],
  ['mail [of in] my? [place mailbox ours]', 'mail'],
  ['mail _{0,2} of my? others', 'theirMail'],
  ['mail [my others _ say]{0,4} theySend toMe', 'theirMail'],
  ['[content notice] of my? [others machine]', 'theirMail'],
  ['mail of _ (?=[not theyGet arrive bounce trouble])', 'mail'],
  ['mail by content', 'mail'],
  ['[mail content nonMail] _? that (?:machine theySend | writer theySend)', 'myMail'],
  ['[mail content] _? that (?:writer _ that | my? [others place])? theySend', 'theirMail'],
  ['[mail content notice nonMail] _? that writer? iSend | [mail content] writer [send iSend] | mail sent | sent mail', 'myMail'],
  // "Los correos que mando me rebotan": to whom they come back.
  ['myMail [_ to]{0,3} toMe (?=bounce)', 'myMail '],
  ['myMail by my? others', 'theirMail'],
  ['myMail by [device program machine]', 'myMail'],
  ['[mail content] _? that leave', 'myMail'],
  ['my mail _{0,2} of nonMail', 'my mail'],
  ['mail [sent send] (?:to my? mailbox{1,2} | toMe)', 'theirMail'],
  ['([device program]) (_{0,2} [theyGet fetch connect arrive] ,? &) others', '$1 $2 $1'],
  ['[mail content] _? that my? others say _? that? [sent theySend]', 'theirMail'],
  ['inServer (?:of my? others | theirs)', 'others'],
  ['mailbox of my? [ours place]', 'mailbox'],
  ['mail theirs | theirs mail | myMail _? toMe', 'theirMail'],
])

/** The first that fits holds. */
const RULES: readonly (readonly [rule: string, move: Move])[] = [
  // Neither way, whosever program it is.
  [
    '[program device] (?:of my? [others place ours _])? _? not (?:[send iSend theySend] mail? &? not &? [iGet theyGet fetch] | [iGet theyGet fetch] mail? &? not &? [send iSend theySend])',
    'fetched',
  ],
  // Sent to oneself; sent, and nothing received.
  ['[, &] to others not (?=[. , arrive] | $)', 'sent'],
  ['(?:^ | [. ,]) writer? iSend _? [& ,]{1,2} writer? not iGet not? (?=[. ,] | $)', 'received'],
  ['iSend ~ (?:toMe ~ | to my [mail mailbox] (?:of my? [ours place])? &?) not arrive', 'received'],
  // Here it does not come, there it does, whatever was sent to try it.
  [
    'not [arrive fetch connect iGet] [^]{0,4} [in of] my? [program device machine] [^]{0,24} [in of] my? [device program browser] _? arrive (?=[. , &] | $)',
    'fetched',
  ],
  // Mail that is surely his own, or surely another's, whatever else the sentence names.
  ['others say that my mail _? bounce by (?:others | [_ inServer machine] theirs) | my mail theySend ~ bounce', 'sent'],
  ['others (?:say that)? (?:not connect (?:my mail | myMail) | my mail not connect) | iSend not connect', 'sent'],
  [
    '[mail myMail content] _{0,2} not _? sent to (?:theirMail | my? others) | my [notice mail content] not arrive (?:[in to] my?)? others',
    'sent',
  ],
  [
    'others not [theyGet iGet] my mail | leave [^.]{0,4} others not [seen theyGet iGet] | iSend [content mail]? [& ,]{1,2} others theyGet trouble | myMail to? others? _? vanish',
    'sent',
  ],
  ['my notice vanish | machine not _{0,2} [to by in] my? mail (?=[. ,] | $)', 'sent'],
  ['mail [^. & ,]{0,8} that not leave | (?:my mail | myMail) not leave', 'sent'],
  ['that my? ours theySend [^. toMe]{0,6} [trouble bounce]', 'sent'],
  ['program in send (?=[of to . , &] | $) | (?:^ | [. ,]) [_ that writer]{0,3} in send & not', 'sent'],
  ['(?:my mail | mailbox) bounce (?:theirMail | [content mail] theirs) | mailbox not _? to others theySend', 'received'],
  ['not seen? not? mail [^.]{0,6} not browser | not seen mail [^.]{0,3} that _? to _? arrive', 'received'],
  ['vanish theirMail | mail that arrive trouble', 'received'],
  // Where another's mail is to be read.
  ['theirMail (?:not [arrive fetch] | vanish | arrive not) [^. & ,]{0,2} [device program]', 'fetched'],
  ['not [seen connect fetch] theirMail [in by of] my? [device program] | not [program device] [fetch connect theyGet iGet]', 'fetched'],
  ['mail [^. ,]{0,2} fetch [^. ]{0,3} & not (?=[. ,] | $) | mail connect [^.]{0,3} & not in', 'fetched'],
  ['program theyGet mail ~ vanish | vanish mailbox [of in] [device program]', 'fetched'],
  // Neither way: the program.
  ['[connect mailbox] ~ [program device] ~ not leave | program · not leave (?=[. ,] | $) | mail · trouble [^]{0,20} program', 'fetched'],
  ['(?<![iSend send] [^.]{0,6}) [program device] asksPassword (?![^.]{0,8} [iSend send theySend])', 'fetched'],
  ['[program device] · not [theySend send] · &? not? &? [iGet theyGet fetch]', 'fetched'],
  ['not [iGet theyGet] ~ &? not? [iSend theySend send] ~ [program device]', 'fetched'],
  ['bothWays ~ [not trouble] | [not trouble] ~ bothWays', 'fetched'],
  ['not iGet mail? &{0,2} not [send iSend] | not [send iSend] mail? &{0,2} not iGet', 'fetched'],
  [
    'iSend [^. machine]{0,7} bounce | that iSend ~ [bounce vanish] | [mail myMail] _? not _? sent | iSend ~ others say that not | others not ~ [iGet theyGet] ~ myMail',
    'sent',
  ],
  ['machine [^. , &]{0,5} not [send theySend] | not iGet my? machine ~ send', 'sent'],
  ['say that [mail content] not [arrive seen] [^ theySend]{0,8} iSend', 'sent'],
  // What others send.
  ['bounce delivered [in to] ·? others', 'sent'],
  ['not toMe [_] send', 'sent'],
  ['not ~ toMe send | others not [send theySend arrive] not? (?:toMe | to my? mailbox)', 'received'],
  ['{others} · [send theySend] ~ [not bounce trouble]', 'received'],
  [
    'others [^. not]{0,8} theySend ~ (?:not [arrive iGet seen toMe] | bounce | not (?=[.] | $)) | say that theySend ~ not [arrive iGet seen] | others ~ say that? others? [send theySend] (?!_? to) | theySend ~ & say that ~ [trouble not bounce]',
    'received',
  ],
  ['others ~ toMe _? [send theySend] ~ [not bounce trouble theyGet] | toMe theySend ~ arrive to others that', 'received'],
  ['toMe [send theySend] ~ (?:not [arrive iGet seen] | bounce | not (?=[.] | $))', 'received'],
  ['[not trouble] ~ others toMe [send theySend] | bounce ~ that? others? [send theySend] toMe | bounce ~ toMe [send theySend]', 'received'],
  ['[send theySend] [^. , & send iSend theySend iGet]{0,5} toMe ~ (?:not | bounce | trouble)', 'received'],
  ['not ~ [send theySend] [mail content notice _]{0,3} · toMe', 'received'],
  [
    '(?<!others _?) not [iGet theyGet] ~ theirMail | theirMail ~ (?:not arrive | bounce | arrive not | trouble) | wait [^. &]{0,6} [mail theirMail myMail content] [^.]{0,8} not (?![_ theySend])',
    'received',
  ],
  ['not [arrive seen] theirMail | not browser [arrive seen] (?:mail | theirMail) | not of theirMail arrive', 'received'],
  ['bounce [to toMe] · others | mail toMe ~ bounce', 'received'],
  ['(?<!to _?) others [^. writer]{0,9} (?<!not) [iGet theyGet] ~ (?:bounce | trouble | my mailbox not)', 'received'],
  ['(?:[others say] ~ | toMe _) that my? mail ~ [bounce trouble] | others say that bounce (?![^.]{0,8} iSend)', 'received'],
  ['[others say] ~ that my [mail content] ~ not arrive', 'sent'],
  // What the customer sends.
  [
    'iSend [^. machine]{0,14}? (?:bounce | not [arrive theyGet iGet] | trouble | vanish | spam | others not [theyGet iGet arrive seen] | others not theySend ~ not arrive | others [iGet theyGet] not | arrive [mail content notice] ~ not)',
    'sent',
  ],
  ['machine theySend ~ (?:not | bounce | trouble)', 'sent'],
  ['[bounce] ~ (?:that | my) iSend | bounce ~ myMail | trouble ~ of myMail', 'sent'],
  ['not _{0,3} [to of]{0,2} my? ours? send (?!toMe) | send writer? not (?=[. ,] | $)', 'sent'],
  ['(?:[program device machine ours] | (?<![send iSend theySend]) mail) [^. others]{0,14}? not theySend (?!toMe)', 'sent'],
  [
    '(?<!iSend [mail content] [^. &]{0,3}) & not theySend (?!toMe) | (?<![others place] _?) not theySend [mail content] | (?:^ | [. ,]) not theySend (?=[. ,] | $)',
    'sent',
  ],
  [
    '[program device] · send ~ [not trouble] | send mail? [by of] my? [program device] [^. &]{0,3} [not trouble] | (?:^ | [. ,]) [_ to that writer]{0,3} in send program',
    'sent',
  ],
  ['(?<!device) trouble ~ [that to of]? [send iSend] (?!toMe)', 'sent'],
  [
    'send [^.]{0,5} & mail not (?=[. ,] | $) | send connect [^.]{0,4} & not | send ~ (?:trouble | bounce | not connect) | [to that] [send iSend] ~ not | (?:^ | [. ,]) send mail · not iGet',
    'sent',
  ],
  ['outbox | blocklist | (?:my mail | myMail) [leave arrive] by notice', 'sent'],
  [
    '(?<![_ content mail]) not leave (?=[. , & not toMe] | $ | of my? [device program] | [mail myMail] | to [others not]) | (?<!password of?) [mail myMail] · not leave | leave ~ not arrive',
    'sent',
  ],
  ['[trouble not] ~ sending | sending ~ [not trouble] | bounce sending | bounce my sending', 'sent'],
  ['outServer … [not trouble bounce] | [not trouble bounce] ~ outServer', 'sent'],
  ['{others} · that? not [theyGet iGet] (?!_) | {others} ~ say that? not [theyGet iGet arrive] (?!_)', 'sent'],
  ['not [iGet theyGet] ~ that? writer? iSend', 'sent'],
  ['inServer · bounce | bounce · my? [mail content]', 'sent'],
  ['(?:my [mail content notice] | myMail) ~ (?:spam | bounce) | not of? that iSend', 'sent'],
  ['others ~ say that ~ spam | [arrive leave] [in to]? spam (?:of my? others | theirs) | [arrive leave] [in to] others _? spam', 'sent'],
  [
    '(?:my [mail content] | myMail) ~ (?:not arrive | arrive not | arrive) [in to] · my? others | not arrive [in to] my? others | in my? others _? my? mail? not arrive | trouble ~ arrive [in to] my? others | trouble arrive [in to] my? others',
    'sent',
  ],
  ['not arrive my [mail content] ~ [in to] ·? my? others', 'sent'],
  [
    'mail bounce | mail to [^. & , toMe]{1,6} (?:bounce | not leave) | mail to · my? others ~ not arrive | myMail trouble | myMail arrive [^. ,]{0,4} trouble | that leave ~ bounce | bounce delivered | report',
    'sent',
  ],
  // What comes to a program.
  ['not [iGet theyGet] ~ (?<!of) program | not [iGet theyGet] [^_ .]{0,6} device | not [iGet theyGet] ~ mail ~ device', 'fetched'],
  ['[program device] ~ not [iGet theyGet]', 'fetched'],
  ['(?<!_) not arrive ~ [program device] | mail ~ not arrive ~ [program device]', 'fetched'],
  ['[program device] ~ not arrive', 'fetched'],
  ['[program device] · not (?=[. , &] | $)', 'fetched'],
  ['not seen mail? browser | program ~ connect _{0,2} bounce', 'fetched'],
  [
    '(?<!content | (?:^ | [. , &]) _{1,3}) not fetch (?![program content device ours _]) | not fetch ~ mail | fetch (?!of? _) ~ trouble | trouble ~ fetch (?!of? _)',
    'fetched',
  ],
  ['program ~ [not trouble asksPassword] | device [^.]{0,8} not seen (?:mail | theirMail)', 'fetched'],
  ['[not trouble] (?!fetch program) [^. of]{0,8} program | trouble ~ program', 'fetched'],
  [
    'device ~ (?:mail … [not trouble] | [not trouble] _? connect? my? mail) | device … (?:[seen fetch mailbox] … [not trouble] | [not trouble] … [seen fetch mailbox]) | device ~ asksPassword | device ·? say? that [not trouble password]',
    'fetched',
  ],
  [
    '(?:[mail mailbox seen] ~ [not trouble] | [not trouble] ~ [mail mailbox seen]) ~ device | [mail mailbox iGet] ~ device ~ [not trouble] | not [connect seen] … device | fetch ~ device ~ not | connect ~ device ~ (?:not connect | trouble)',
    'fetched',
  ],
  ['[mail mailbox] · vanish of? my? [program device] | vanish [of program]? [program device] ~ [mail mailbox]', 'fetched'],
  ['password ~ [program device] ~ [bounce trouble not] | [program device] ~ password ~ trouble | password ~ inServer ~ trouble', 'fetched'],
  [
    'asksPassword (?!by) ~ mail | (?<![iGet theyGet arrive theySend] [_ toMe]?) mail (?!_? that? [arrive theySend]) ~ asksPassword',
    'fetched',
  ],
  ['(?<!of) inServer ~ [not trouble] | [not trouble] ~ inServer', 'fetched'],
  [
    '(?:my content | myMail) ~ (?:not arrive | arrive not) | (?<![in to]) my mail · (?:not arrive | arrive not) (?!_? [mail theirMail content toMe not])',
    'sent',
  ],
  // What comes at all.
  ['not iGet ~ [theirMail others] | not arrive theirMail', 'received'],
  [
    '[program inServer] [^]{0,20} (?:not iGet | not arrive | mailbox not theyGet | mailbox trouble) | (?:not iGet | not arrive | mailbox not theyGet | mailbox trouble) [^]{0,20} (?<!of) [program inServer]',
    'fetched',
  ],
  ['writer · not [iGet theyGet] (?!_ | not? notice | my content)', 'received'],
  [
    '(?<!_ content &) not iGet (?!not? [notice _] | my content) | not iGet ~ [mail mailbox theirMail myMail] | iGet not [mail theirMail]',
    'received',
  ],
  ['[mailbox mail] · not theyGet', 'received'],
  [
    'mailbox trouble | [trouble vanish] mail ~ arrive | mail · trouble ~ arrive | arrive mail ~ [trouble vanish] | mail · vanish',
    'received',
  ],
  [
    '(?<!_ | [. , &] others) not arrive (?!browser | my content | in _) | [mail mailbox theirMail myMail] ~ not arrive | not arrive ~ [mail mailbox theirMail myMail toMe] | arrive not | not [mail theirMail content] _? arrive',
    'received',
  ],
  ['(?:[theyGet arrive] | iGet (?!notice)) ~ not (?=[.] | $) | (?:[iGet arrive] | [mail mailbox] theyGet) ~ not of', 'received'],
]

const SOUGHT = RULES.map(([rule, move]) => ({ move, pattern: patternOf(rule) }))

/** Something else is spoken of, or mail to or from us. */
const ELSEWHERE = patternOf(
  'nonMail | desk _? [not send theySend] | [of to] desk | [iSend send] desk | (?:^ | [. , &]) _{1,3} arrive not (?![^]{0,6} [mail mailbox toMe program device]) | (?:^ | [, &]) writer? not iGet content (?=[, &] | $) (?![^]{0,8} [others theySend]) | send content? [in to] machine | [mail myMail] _? that writer? not iSend | machine [^. , &]{0,4} (?:not [fetch connect] | not arrive (?!toMe | in? my? mail) | trouble _? in? fetch) | machine [^.]{0,5} [machine browser] (?![^.]{0,3} not arrive toMe)',
)

function joinedOf(rows: readonly (readonly [parts: string, name: string])[]): { pattern: RegExp; name: string }[] {
  return rows.map(([parts, name]) => ({ pattern: patternOf(parts, 'g'), name: signsOf(name) }))
}

/** Returns the pattern of a rule, whose words are names of parts. */
function patternOf(rule: string, flags = ''): RegExp {
  const whole = rule.replace(/\{([a-z]{2,})\}/g, (_, name: string) => GROUPS[name] ?? '')
  return new RegExp(signsOf(whole).replaceAll('·', '[_h]{0,3}').replaceAll('…', '[^.,&q]{0,8}?').replaceAll('~', '[^.]{0,14}?'), flags)
}

const NAMES_MAIL = patternOf('[mail myMail theirMail mailbox program inServer]')

/** Whatever sends it: it was to come by mail. */
const BY_MAIL = patternOf('[send theySend arrive] [content notice mail]? toMe')

/** "Esqueci a senha e agora não consigo enviar nada": nobody sends what he forgot. */
const NOT_SENT = patternOf('(?<!that [^.]{0,2}) not [send iSend]')

/** Returns which way mail does not move. */
export function tellPlainMove(folded: string): Told | undefined {
  const signs = JOINED.reduce((told, { pattern, name }) => told.replace(pattern, name), readSigns(folded))
  const sentences = signs.split('.')
  const besides = sentences.filter((sentence) => ELSEWHERE.test(sentence))
  if (besides.length === 0) return moveIn(signs)
  const rest = sentences.filter((sentence) => !besides.includes(sentence))
  return moveIn(rest.join('.')) ?? (besides.some(mayBeOfMail) || rest.some((sentence) => NOT_SENT.test(sentence)) ? undefined : 'elsewhere')
}

function moveIn(signs: string): Move | undefined {
  return SOUGHT.find(({ pattern }) => pattern.test(signs))?.move
}

/** Whether a sentence that speaks of something else first speaks of mail, or does by name: then its phrases may tell. What follows ("paguei e não recebi nada") is
 * still of the other thing. */
function mayBeOfMail(sentence: string): boolean {
  const clauses = sentence.split(/[,&]/)
  const first = clauses.findIndex((clause) => ELSEWHERE.test(clause))
  const ofMail = clauses.filter((clause, at) => (at < first || NAMES_MAIL.test(clause) || NOT_SENT.test(clause)) && !ELSEWHERE.test(clause))
  return BY_MAIL.test(sentence) || ofMail.some((clause) => NOT_SENT.test(clause)) || moveIn(ofMail.join('.')) !== undefined
}
