// A mail address whose end is put right without being written again: "escrevi errado, é gmail.com", "sim, o certo é .com.br".
// Comes in: the newest letter and what the ticket knows. Goes out: facts with the known address, mended. Only where one known address fits.
import type { Checklist } from '../../checklist/checklist.ts'
import { isOneEditAway, mendDomain } from '../../value/address/find-slip.ts'
import { APOLOGY, CORRECTION, MISTAKE, OOPS } from '../../value/slip-words.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { evidenceOf } from '../answer/read-answers.ts'
import type { Fact, KnownBefore } from '../fact.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Speech } from '../speech/find-speakers.ts'

const MAX_SAID = 400
const MAX_DOMAINS = 5
const DOMAIN = /(?<![\w@.-])(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,12}(?![\w@-]|\.\w)|(?<![\w@])\.(?:com|net|org)(?:\.br|\.ar)?(?![\w@-]|\.\w)/g
/** Says that it was written wrongly, or that what our letter asked is so. */
const SAYS_SO = new RegExp(
  `\\b(?:${MISTAKE}|${CORRECTION}|${OOPS}|${APOLOGY}|errad[oa]|certo|corret[oa]|enganei|digitei|faltou|faltava|era pra ser|sim|isso|verdade|wrong|typo|mistyped|misspelt|correct|right|should be|yes|mal escrit[oa]|equivoque|correcto|si)\\b`,
)

/** Returns the facts of `known` whose domain the newest letter puts right; `stated` are the fields that it tells itself. */
export function findMendedDomain(
  newest: readonly Speech[],
  { fields }: Checklist,
  { known, stated }: { known: readonly KnownBefore[]; stated: ReadonlySet<string> },
): Fact[] {
  const addresses = known.filter(({ field, value }) => isAddress(value) && !stated.has(field) && fields.some(({ id }) => id === field))
  if (addresses.length === 0) return []
  return newest.flatMap((speech) => {
    const text = speech.passage.text.slice(0, MAX_SAID)
    const folded = foldInPlace(text)
    if (text.includes('@') || !SAYS_SO.test(folded)) return []
    for (const { index, 0: told } of allMatches(folded, DOMAIN, MAX_DOMAINS)) {
      const fitting = addresses.flatMap(({ field, value }) => {
        const mended = mend(String(value), told)
        return mended === undefined ? [] : [{ field, value: mended }]
      })
      const [one, another] = fitting
      if (one === undefined || another !== undefined) continue
      const evidence = evidenceOf(speech, { by: 'prose' }, { start: index, end: index + told.length })
      return [{ ...one, state: 'good' as const, evidence }]
    }
    return []
  })
}

function isAddress(value: KnownBefore['value']): value is string {
  return typeof value === 'string' && value.includes('@')
}

/** gmial.com and gmail.com, loja.com and .com.br: the one that was meant, or one letter away, or the same name under another ending. */
function mend(address: string, told: string): string | undefined {
  const at = address.lastIndexOf('@')
  const domain = address.slice(at + 1)
  const ending = told.startsWith('.') ? told : undefined
  const meant = ending === undefined ? told : `${domain.replace(/\.(?:com|net|org)(?:\.[a-z]{2})?$/, '')}${ending}`
  const isMeant =
    mendDomain(domain) === meant || isOneEditAway(domain, meant) || (domain.split('.')[0] === meant.split('.')[0] && domain !== meant)
  return isMeant ? `${address.slice(0, at)}@${meant}` : undefined
}
