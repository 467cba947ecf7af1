// The language a customer writes in, of those we answer in: pt-BR when in doubt, for that is what most of our customers write.
// In: the customer's own words. Out: a Language. Counts the small words that only one of the three uses, with or without accents;
// what is quoted from a program (in quotation marks, labels, addresses, codes) counts little or nothing. Linear; looks at 8,000 letters.
import type { Language } from './message.ts'
import { withoutAccents } from './without-accents.ts'

const MAX_LOOKED_AT = 8_000
/** One word counts at most so often, so that a form's repeated label does not outvote the sentences. */
const MAX_COUNTED = 3
/** How far another language must be ahead of Portuguese. */
const LEAD = 1.25

/** Words of one language that the other two do not have, folded. Those with ! are greetings and thanks: they count more. */
const WORDS: Record<Language, string> = {
  'pt-BR':
    'nao voce voces meu minha meus minhas um uma uns umas eu ele ela eles elas do da dos das no na nos nas ao aos pelo pela com sem em isso isto aqui ali entao ja ainda tambem muito muita quando onde quem porque pois mas ou foi fui sou estou esta estao estava tenho tem temos tinha ter fazer fiz fez faz vou vai vamos vao posso pode podem consigo conseguimos consegue preciso precisamos gostaria segue seguem anexo abaixo acima hoje ontem amanha manha tarde noite semana problema erro mensagem senha servidor porta dominio conta enviar recebo recebi enviei mandei chegou chegam chega volta voltou aparece apareceu tentei tentar favor ajuda ajudem nosso nossa nossos voceis vcs vc tb pq agora depois antes desde sempre nunca mesmo so soh so apenas mais dia dias meses horas sim fico aguardo retorno bom boa ola! oi! obrigado! obrigada! obg! att! atenciosamente! abracos! abs! grato! grata! bom_dia! boa_tarde! boa_noite!',
  en: 'the and you your my our is are was were be been have has had do does did not this that these those with from for can could would should will we they he she it its i im ive dont doesnt cant what when where who why how which please help problem issue trying tried get getting got receive receiving received send sending sent since yesterday today morning afternoon evening week error message password server port username account works working any some also but or if then there here just still only more up on at to of in by an below above attached need let know see out about hi! hello! dear! thanks! thank! regards! cheers! sincerely!',
  es: 'el los las una unos unas y yo mi mis su sus nuestro nuestra ellos ella usted ustedes ud uds en con sin por pero muy tambien cuando donde quien porque pues fue fui soy estoy estamos esta estan estaba tengo tiene tienen tenemos hay hacer hice hizo voy va vamos van puedo puede pueden necesito necesitamos quisiera adjunto abajo arriba hoy ayer manana tarde noche semana problema mensaje contrasena servidor puerto dominio cuenta enviar recibo recibi envie mande llego llega llegan vuelve aparece aparecio intente intentar favor ayuda ayudar ahora despues antes desde siempre nunca mismo solo mas dia dias meses horas si del al lo le les se me nos eso esto aqui alli entonces ya aun correo correos clave hola! gracias! saludos! buenos! buenas! atentamente! estimados! estimado! cordial!',
}

const VOTES = countingTable()

/** Below this a few words of a name, a program or an error tell nothing. */
const MIN_CLEAR = 4
/** How far a language must be ahead of both others to be surely the writer's. */
const CLEAR_LEAD = 2.5

/** Returns the language of `text`; an empty text, or one without words of any, is pt-BR. */
export function detectLanguage(text: string): Language {
  const scores = score(text)
  const best = scores.en >= scores.es ? 'en' : 'es'
  return scores[best] >= 1.5 && scores[best] > scores['pt-BR'] * LEAD ? best : 'pt-BR'
}

/** Of a person who speaks of himself or greets: a program's error has none of them. */
const PERSONAL: Record<Language, RegExp> = {
  'pt-BR':
    /\b(?:eu|meu|minha|nosso|nossa|oi|ola|obrigad[oa]|bom dia|boa (?:tarde|noite)|estou|tenho|uso|usamos|consegui|sei|mandei|enviei|recebi|testei|reiniciei|pode falar)\b/i,
  en: /\b(?:i|i'm|i've|my|we|our|thanks|thank|hi|hello|sorry|regards)\b/i,
  es: /\b(?:yo|mi|mis|nuestr[oa]|hola|gracias|estoy|tengo|perdon|prefiero|escribo|quiero|puedo|necesito|saludos|buen[oa]s (?:dias|tardes|noches))\b/i,
}

/** Returns the language that a person surely writes `text` in; undefined where it tells too little ("995") or nobody of himself. */
export function findClearLanguage(text: string): Language | undefined {
  const sample = text.slice(0, MAX_LOOKED_AT)
  const [best, second] = Object.entries(score(sample)).sort(([, one], [, other]) => other - one) as [Language, number][]
  if (best === undefined || second === undefined || best[1] < MIN_CLEAR || best[1] < second[1] * CLEAR_LEAD) return undefined
  return PERSONAL[best[0]].test(withoutAccents(sample)) ? best[0] : undefined
}

function score(text: string): Record<Language, number> {
  const scores: Record<Language, number> = { 'pt-BR': 0, en: 0, es: 0 }
  const counted = new Map<string, number>()
  let introduced = 1
  for (const line of text.slice(0, MAX_LOOKED_AT).split('\n')) {
    if (line.trim() === '') continue
    for (const { words, weight: own } of weigh(line)) {
      const weight = own * introduced
      for (const word of toWords(words)) {
        const vote = VOTES.get(word)
        if (vote === undefined) continue
        const times = counted.get(word) ?? 0
        if (times >= MAX_COUNTED) continue
        counted.set(word, times + 1)
        const own = TELLING.has(word) ? 1 : weight
        for (const [language, value] of vote) scores[language] += value * own
      }
      if (ASCII.test(words)) continue
      // Letters that only one of them has: ã õ ç are Portuguese, ñ ¿ ¡ Spanish.
      scores['pt-BR'] += Math.min(4, words.match(/[ãõç]/gi)?.length ?? 0) * 0.7 * weight
      scores.es += Math.min(4, words.match(/[ñ¿¡]|ción\b/gi)?.length ?? 0) * 0.9 * weight
    }
    // What follows "apareceu isto:" was perhaps copied from a program.
    introduced = /[:\uff1a]\s*$/.test(line) ? 0.3 : 1
  }
  return scores
}

/** No program says since when: beside its error these are the writer's own. */
const TELLING = new Set('since yesterday today morning afternoon evening ayer hoy manana desde ontem hoje manha'.split(' '))

/** Most words. */
const ASCII = /^[\x00-\x7f]*$/
/** What is left out of a line begins, or has in its middle, one of these. */
const LEFT_OUT = /[@"“”«»]|https?:/

/** A label and what stands in quotation marks were perhaps copied from us or from a program; beside an error's code only sentences of a person were not. */
function weigh(line: string): { words: string; weight: number }[] {
  const plain = LEFT_OUT.test(line) ? line.replace(/\S{0,64}@\S{0,100}|https?:\S{0,200}|["“”«»][^"“”«»]{0,400}["“”«»]/g, ' ') : line
  if (!CODE.test(plain)) return weighPlain(plain)
  return plain
    .split(/(?<=[.!?;]) /)
    .flatMap((words) => (CODE.test(words) || !isPersonal(words) ? [{ words, weight: 0.1 }] : weighPlain(words)))
}

const CODE = /\b0x[0-9a-f]{6,8}\b|\b[45]\d\d[ -][45]\.\d\.\d|\b-?ERR\b/i

function isPersonal(words: string): boolean {
  const bare = withoutAccents(words)
  return Object.values(PERSONAL).some((pattern) => pattern.test(bare))
}

function weighPlain(plain: string): { words: string; weight: number }[] {
  const label = /^([^:\uff1a]{2,200})[:\uff1a](?!\d\d(?!\d))(.{0,2000})$/.exec(plain)
  if (!label) return [{ words: plain, weight: 1 }]
  if (label[2]?.trim() === '') return [{ words: plain, weight: 0.5 }]
  return [
    { words: label[1] ?? '', weight: 0.2 },
    { words: label[2] ?? '', weight: 0.5 },
  ]
}

function toWords(text: string): string[] {
  const bare = (ASCII.test(text) ? text : withoutAccents(text)).replace(/['’]/g, '')
  return (
    bare
      .toLowerCase()
      .replace(/\b(bom|boa) (dia|tarde|noite)\b/g, '$1_$2')
      .match(/[a-z_]+/g) ?? []
  )
}

/** A word that two languages share votes for both, weakly; a word of one language votes for it alone. */
function countingTable(): Map<string, [Language, number][]> {
  const table = new Map<string, [Language, number][]>()
  for (const language of ['pt-BR', 'en', 'es'] as const) {
    for (const entry of new Set(WORDS[language].split(' '))) {
      const word = entry.replace('!', '')
      const value = entry.endsWith('!') ? 3 : 1
      table.set(word, [...(table.get(word) ?? []), [language, value]])
    }
  }
  for (const [word, votes] of table)
    if (votes.length > 1)
      table.set(
        word,
        votes.map(([language, value]) => [language, value * 0.4]),
      )
  return table
}
