// The mails of the demo, in the order they are sent, and what must come of each. Their texts: fixtures/demo/.

export type DemoMail = {
  file: string
  /** What it shows. */
  story: string
  mailFrom: string
  /** Who is answered; absent where silence is the right answer. */
  answers?: string
  /** Whether people must get a hand-off. Where silence is right the desk may still be told. */
  handOff: 'yes' | 'no' | 'either'
}

export const DEMO_MAILS: DemoMail[] = [
  {
    file: '01-baker-pop3.eml',
    story: 'A baker cannot fetch her mail. She tells much, not all: she is asked for the rest only.',
    mailFrom: 'antonia@padaria-sol-nascente.example',
    answers: 'antonia@padaria-sol-nascente.example',
    handOff: 'no',
  },
  {
    file: '02-baker-answers.eml',
    story: 'She answers our reply. Now all is known: the desk gets one ordered ticket.',
    mailFrom: 'antonia@padaria-sol-nascente.example',
    answers: 'antonia@padaria-sol-nascente.example',
    handOff: 'yes',
  },
  {
    file: '03-sending-with-bounce.eml',
    story: 'A mail came back. The returned message, attached, says everything that is needed.',
    mailFrom: 'davi@oficina-moura.example',
    answers: 'davi@oficina-moura.example',
    handOff: 'yes',
  },
  {
    file: '04-forwarded-by-agent.eml',
    story: 'Someone at the desk forwards a customer’s mail. The customer is answered, not the colleague.',
    mailFrom: 'carla@provedor.example',
    answers: 'beatriz@flores-da-serra.example',
    handOff: 'no',
  },
  {
    file: '05-out-of-office.eml',
    story: 'An out-of-office notice. Nobody is answered: two machines would talk for ever.',
    mailFrom: '',
    handOff: 'either',
  },
  {
    file: '06-billing.eml',
    story: 'An invoice is wanted: none of our checklists. It goes to the desk as it is.',
    mailFrom: 'ivo@sitio-prado.example',
    handOff: 'yes',
  },
]
