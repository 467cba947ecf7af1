// A password that is told as the one of old: "a senha tá errada, mas é a mesma de sempre escola2019".
import { isAddressLike, isCounted, isPasswordLike, type Range, tokenAt } from './password-word.ts'

const SAME =
  /^[^.!?;\n]{0,60}?(?<![a-z])(?:a|the|la|essa|esta) (?:mesma|misma|same)(?: (?:de|as|que|from) (?:[a-z]{2,12} ){0,3}[a-z]{2,12})?[ ,:("'-]{1,4}/

/** Returns where it stands in `rest`, what follows the word for a password and begins at `offset`. */
export function findSameAsEver(rest: string, offset: number): Range[] {
  const lead = SAME.exec(rest)
  const word = lead === null ? undefined : tokenAt(rest, lead[0].length)
  if (word === undefined || !isPasswordLike(word.text) || isAddressLike(word.text) || isCounted(rest.slice(word.end))) return []
  return [{ start: offset + word.start, end: offset + word.end }]
}
