// A password that is told as the one of old, "a senha tá errada, mas é a mesma de sempre escola2019", or by what it is made of, "a senha é o nome da minha
// cachorra Mel2015".
import { isAddressLike, isCounted, isPasswordLike, type Range, tokenAt } from './password-word.ts'

const SAME =
  /^[^.!?;\n]{0,60}?(?<![a-z])(?:a|the|la|essa|esta) (?:mesma|misma|same)(?: (?:d[aeo]s?|del|as|que|from) (?:[a-z]{2,12} ){0,3}[a-z]{2,12})?[ ,:("'-]{1,4}/

const MADE_OF =
  /^ (?:(?:dele|dela|do [a-z]{3,12}|nova|antiga) )?(?:e|eh|era|is|was|es) (?:[oa] |the |el |la |my )?(?:nome|apelido|data|aniversario|placa|numero|time|name|nickname|birthday|date|plate|number|nombre|fecha|patente)s? (?:[a-z]{1,14},? ){0,8}?(?=\S{0,60}\d)["'(]{0,2}/

/** Returns where it stands in `rest`, what follows the word for a password and begins at `offset`. */
export function findSameAsEver(rest: string, offset: number): Range[] {
  const lead = SAME.exec(rest) ?? MADE_OF.exec(rest)
  const word = lead === null ? undefined : tokenAt(rest, lead[0].length)
  if (word === undefined || !isPasswordLike(word.text) || isAddressLike(word.text) || isCounted(rest.slice(word.end))) return []
  return [{ start: offset + word.start, end: offset + word.end }]
}
