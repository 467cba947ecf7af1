// "Não aparece mensagem nenhuma", told among other answers. Comes in: the newest letter's words and what of them other answers take.
// Goes out: the clause that says so, which is the answer to what the error is.
import { allMatches } from '../../value/text/all-matches.ts'
import type { FoundValue } from '../../value/value.ts'
import { judgeTextAnswer } from '../answer/text-answer.ts'
import { overlapsAny } from '../overlaps.ts'
import type { Range } from '../range.ts'

/** "Não aparece mensagem nenhuma", among other answers. */
export function saysNoError(text: string): boolean {
  return text.length < MAX_DENIAL && OF_ERROR.test(text) && judgeTextAnswer(text) === 'none'
}

/** "…, login ana@…. Erro nenhum": a clause of its own that says that none is shown. */
export function findToldDenial(text: string, taken: readonly Range[]): FoundValue | undefined {
  for (const { index, 0: clause } of allMatches(text, CLAUSE)) {
    const value = clause.trim()
    const start = index + clause.indexOf(value)
    const place = { start, end: start + value.length }
    if (saysNoError(value) && !overlapsAny(place, taken)) return { value, state: 'good', ...place }
  }
  return undefined
}

const CLAUSE = /(?:[^,.;!?\n]|[.,](?=\S)){1,160}/g
const MAX_DENIAL = 60
const OF_ERROR = /(?<!\p{L})(?:mensage|menssage|erro|error|message|mensaje|aviso|alerta)/iu
