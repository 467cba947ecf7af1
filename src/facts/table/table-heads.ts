// Which column of a table holds, by its heads: "Item | Como estava | Como está hoje", "Campo | Recomendado | No meu Outlook",
// "| Celular | Computador (com erro)". Comes in: the folded heads of the columns. Goes out: the column, or undefined where the heads do not tell.
import { PHONE } from '../../value/device-words.ts'

/** What is in use now, or what fails. */
const HOLDS =
  /\b(?:hoje|atual(?:mente)?|agora|nov[oa]s?|depois|em uso|usad[oa]|uso|usando|meu|minha|nosso|nossa|aqui|problema|erro|nao (?:funciona|baixa|recebe|conecta)|com falha|now|today|current(?:ly)?|new|after|in use|mine|my|ours?|failing|broken|problem|error|actual(?:mente)?|ahora|hoy|nuev[oa]|despues|mi|falla|configurad[oa]|informad[oa]|preenchid[oa])\b/
/** What held before, what somebody else has, what should be. */
const ELSEWHERE = new RegExp(
  `\\b(?:antes|antig[oa]s?|anterior(?:es)?|velh[oa]s?|estava|era|eram|ate|passad[oa]|previous|former(?:ly)?|old|before|was|were|until|viej[oa]|recomendad[oa]s?|sugerid[oa]s?|indicad[oa]s?|corret[oa]s?|ideal|padrao|manual|esperad[oa]|deveria|provedor|recommended|suggested|expected|default|should|colega|outr[oa]s?|vizinh[oa]|del[ea]s?|${PHONE}|funciona|funcionando|normal|ok|sem (?:erro|problema)|works|working|other|otr[oa]s?)\\b`,
)
const DENIED = /\bnao (?:funciona|esta funcionando)|\b(?:doesn't|does not|not) work|\bno funciona/
const MAX_HEAD = 80

/** Returns the index of the one column of `heads` (the first is the labels' own) that says more of being in use than the others. */
export function columnInUse(heads: readonly string[]): number | undefined {
  const scores = heads.map((head, index) => {
    const words = head.slice(0, MAX_HEAD)
    if (index === 0 || words.trim() === '') return Number.NEGATIVE_INFINITY
    const fails = DENIED.test(words)
    return (fails || HOLDS.test(words) ? 1 : 0) - (!fails && ELSEWHERE.test(words) ? 1 : 0)
  })
  const best = Math.max(...scores)
  if (heads.length < 3 || best === Number.NEGATIVE_INFINITY || scores.filter((score) => score === best).length > 1) return undefined
  return scores.indexOf(best)
}
