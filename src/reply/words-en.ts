// The sentences of our replies in English.
import type { ReplyWords } from './reply-words.ts'

export const ENGLISH: ReplyWords = {
  hello: (name) => (name === undefined ? 'Hello!' : `Hello ${name},`),
  personPhrase: 'I want to talk to a person',

  sorry: 'We are very sorry for the trouble and want to solve this with you.',
  firstRequest: (count) =>
    `We have received your message. ${
      count === 1
        ? 'For our team to look into the problem, we need just one more thing'
        : `For our team to look into the problem, we need ${count} more things`
    }. Simply reply to this e-mail.`,
  nextRequest: (count) =>
    `Thank you for your answer! ${count === 1 ? 'Just one thing is still missing' : `${count} things are still missing`} before we can look into the problem. Simply reply to this e-mail.`,
  cannotFind: (personPhrase) =>
    `If you cannot find it, that is fine: reply “${personPhrase}” and someone from our team will carry on with you.`,
  reminder: (count) =>
    `A quick reminder: your request is still open and only waits for ${count === 1 ? 'one thing' : `${count} things`} from you. Simply reply to this e-mail. If the problem is already solved, just let us know.`,
  askWhich: 'We have received your message and want to help. To ask you for the right details, we only need to know what is happening.',
  whichHeading: 'Which one is it?',
  somethingElse: 'Something else',
  chooseHow: 'Just reply to this e-mail with the number, or tell us in your own words what happens.',
  topic: (title) => `As we understand it, this is about: ${title}.`,
  missingHeading: 'What is missing and where to find it',
  example: (example) => `Example: ${example}`,
  ownAddress: (address) => `If it is ${address}, which you write from, simply write “yes” on its line below.`,
  mentionedOnly: 'The text of the error was not in your message, and it is what usually shows the cause.',
  dontKnow: 'It is fine not to know this offhand.',
  dontKnowSeveral: (personPhrase) =>
    `It is fine not to know! Answer just what you can find. If you prefer, reply “${personPhrase}” and someone from our team will carry on with you.`,
  inImage: (personPhrase) =>
    `The automatic assistant cannot read text in pictures: please write what it says. If that is difficult, reply “${personPhrase}” and someone from our team will carry on with you.`,
  imageReceived: 'The picture has arrived and is kept with your request.',
  noTimeOfDay: (shown) => `You told us the day, ${shown}; only the time of day is missing. An approximate one will do.`,
  noVersion: (shown) => `You told us ${shown}; only the version is missing.`,
  inTheFuture: (shown) => `You told us ${shown}, but that date has not come yet. Could you check it?`,
  notPublic: (shown, network) => {
    switch (network) {
      case 'own-network':
        return `${shown} is the address inside your own network; we need the one you are seen with on the internet.`
      case 'own-device':
        return `${shown} is an address inside the device itself; we need the one you are seen with on the internet.`
      case 'provider-network':
        return `${shown} is an address inside your internet provider's network; we need the one you are seen with on the internet.`
    }
  },
  outOfRange: (shown) => `You told us ${shown}, but this number goes from 1 to 65535. Could you check it?`,
  malformed: (shown) => `We received “${shown}”, but there seems to be a typing mistake in it. Could you check it?`,
  partial: (shown) => `We received “${shown}”, but a part of it is still missing.`,

  formHeading: 'How to reply',
  formLead: (count) => `Click Reply and complete ${count === 1 ? 'this line' : 'these lines'} (or write it your own way):`,
  page: 'Would you rather fill in a page? This link is yours alone and holds just the fields that are missing; it also shows your IP address:',
  recordHeading: 'What we have noted so far',
  recordFoot: 'If anything is wrong, simply correct it in your reply.',
  hintHeading: 'A hint about the error',
  meanwhileHeading: 'Meanwhile, if you like',

  blocked:
    'We have received your message. Before we can look into the e-mail problem, something else has to be put right first; without it, e-mail cannot work.',
  mendHeading: 'What to put right first',
  blockedAfter: 'Once that is done, simply reply to this e-mail to tell us, and we carry on from here.',

  thanks: 'Thank you!',
  complete:
    'We have everything we need and have passed the case to our team. There is nothing more to send: a person will look into it and answer by e-mail.',
  completeHeading: 'What was noted',
  completeAfter: 'If anything is wrong, or you remember something else, simply reply to this e-mail.',

  besides: 'What else you asked or told us goes to our team too: a person will answer it.',
  wantsPerson: 'Of course! From here on, a person from our team takes care of your request.',
  askedEnough: 'From here on, a person from our team takes care of your request, with what we already have.',
  noProgress: 'We understand. From here on, a person from our team takes care of your request, with what we already have.',
  personAfter:
    'Everything you told us has been passed on; there is no need to repeat anything. If you want to add something, simply reply to this e-mail.',
  goodbye: 'We are glad that it is solved! Thank you for telling us; there is nothing more that we need.',
  goodbyeAfter: 'If the problem comes back, simply reply to this e-mail: a person from our team will carry on with you.',

  secretSeen:
    'For your security, please change your password: it was written in your message. We do not need it to help you, and we never ask for passwords by e-mail.',
  writtenBy: 'This was written by the automatic assistant of the support team.',
  offerPerson: (personPhrase) => `Would you rather talk to a person? Reply “${personPhrase}”.`,
  reference: (token) => `Request number: [#${token}]`,
  emptySubject: 'Your message',
}
