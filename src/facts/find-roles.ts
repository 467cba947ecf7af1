// Which of the addresses told in prose sent the mail in question, and which should have got it.
// Comes in: a speech's prose and the checklist's two address fields. Evidence: the preposition before an address, a name of the
// field near it, whose domain it is, what was done with it; "este e-mail aqui" is the writer's own. Addresses said together are one value.
import type { Field } from '../checklist/checklist.ts'
import { breaksOffBefore, breaksOffBehind } from '../value/breaks-off.ts'
import { findEmails, joinAddresses } from '../value/email-address.ts'
import { isOneEditAway } from '../value/find-slip.ts'
import type { FoundValue } from '../value/value.ts'
import { type Candidate, STRENGTH } from './candidate.ts'
import { findOnce } from './find-once.ts'
import { findCutShort, findPointedAt } from './find-pointed-at.ts'
import type { Prose } from './find-prose-values.ts'
import { beginsWithSlip, mendsAbove } from './mended-above.ts'
import { namesLogin, namesLoginToSend } from './names-login.ts'
import { findOtherSideItself } from './other-side-itself.ts'
import { isCalledOwn, isMine, isOwnAddress, isTheirsBesideOwn } from './own-address.ts'
import { distanceAfter, distanceBefore, sentenceAround, standingOf } from './prose-context.ts'
import { evidenceOf, factOf } from './read-answers.ts'
import { BETWEEN, isFormer, type RoleTold, roleAround } from './role-words.ts'
import { findListedStates } from './settled-rows.ts'
import { tellAccounts } from './told-of-accounts.ts'
import { tellsOfSolved } from './told-of-another.ts'
import { isThenWell, keepFailing } from './told-of-each.ts'

type Placed = { found: FoundValue; field: Field; strength: number; former: boolean }

const MIN_STRENGTH = 0.4
const OF_LIST = STRENGTH.label - 0.02
const MAX_ADDRESSES = 60
/** Between an address that is taken back and the one that stands in its place. */
const MENDED_REACH = 60

// "Para rui@…, com cópia oculta para zeca@…", "with a copy to", "copiando o Zeca (zeca@…)": who gets a copy gets the mail.
const COPY =
  '(?:(?:com |em |with (?:an? )?|con )?(?:copia|copy|copias)(?: (?:oculta|carbono|cega))? (?:para|pra|pro|to|a|al|ao|aos)|(?:e )?(?:copiando|copiei|copiamos|cc:?|cco:?|bcc:?|cc to|and cc|copying|copied|copiando a))'
const COPIED = new RegExp(
  `^[\\s,;)>("'-]{0,6}(?:e |mas |and |y )?${COPY}[\\s:]{1,3}(?:(?:o|a|os|as|the|el|la|meu|minha|nosso|nossa|my|our) ){0,2}(?:[a-z]{2,15} ){0,2}[\\s(<"']{0,4}$`,
)
/** "Mandou com cópia para zeca@… e não chegou em ana@…": a copy alone is the lesser address. */
const ONLY_COPY = new RegExp(`(?:^|[^a-z])${COPY}[\\s:]{1,3}(?:(?:o|a|the|el|la) )?[(<"']{0,2}$`)

const AT_OWN = new RegExp(`(?:^|[^a-z])(?:no|na|nos|em|in|at|en|en el|en la)${BETWEEN}$`)

// "Tenta me mandar no …", "sent us a mail to …": where it was meant to go.
const TO_US =
  /\b(?:me|nos) (?:mand|envi|escrev|respond|reenvi|encaminh|repass)\w{1,6}\b[^.;!?]{0,50}$|\b(?:send|sent|wrote|write|e-?mail(?:ed)?) (?:me|us)\b[^.;!?]{0,50}$/
const TO_ME = /\b(?:(?:para|pra) (?:mim|nos|a gente)|to (?:me|us)|comigo|conosco)(?: (?:aqui|here|mesm[oa]))?\s?[,(:]\s?[(<"']?$/

// Mail that went well is not the mail in question; that other people's arrives is told of none of the addresses.
const WENT_WELL =
  /(?<!\b(?:outr[oa]s(?: [a-z]{3,14})?|demais(?: [a-z]{3,14})?|todo mundo|resto|everyone(?: else)?|everybody(?: else)?|otr[oa]s(?: [a-z]{3,14})?) )\b(?:foi aceita?|foi aceito|chegou normal\w{0,5}|chega normal\w{0,5}|chegam normal\w{0,5}|chegou sem problema|funciona(?:m|ndo)? normal\w{0,5}|entrega\w{0,2} normal\w{0,5}|sem problemas?|normalmente|went through|works fine|got through|were fine|llegan? bien|llego bien)\b/

const OTHER_USE = /^[)>"',]{0,2} ?(?:e|eh|is|es|fica|serve)? ?(?:so|somente|apenas|only|solo) (?:para|pra|for)\b/

// "…, a do 402, dra@…, e o do 1103, bruno@…", "…, e a empresa do seu Aluísio, rh@…": who it is, then the next address of the same list.
const NAMED_NEXT =
  /^[)>"']{0,2},\s{1,2}(?:(?:e|and|y|mais|e tambem|and also)\s{1,2})?(?:o|a|os|as|um|uma|the|el|la|outro|outra|another|otro|otra|seu|sr\.?|dona)\s{1,2}(?!(?:[^,(:]{0,50}\s)?(?:que|nao|nem|e|eh|foi|recebe\w{0,3}|mand\w{1,4}|envi\w{1,4}|usa|meu|minha|nosso|nossa|which|who|is|was|not|es|fue|copia|remetente|destinatario|responde\w{0,2})\s)(?:[a-z0-9.]{1,18}\s{1,2}){0,5}[a-z0-9.]{1,20}\s?[,(:]\s{0,2}["'<]?$/

// "~ ana@…", "2) rui@…", "b) …", "- Botões Sul: vendas@…", each on its line: the next item of the same list.
const NEXT_ITEM =
  /^[)>"',;.]{0,3}(?: {1,2}\([a-z0-9 .&'-]{2,40}\))?[,;.]?[ \t]{0,3}\n[ \t]{0,8}(?:[*•·●▪■◦○‣⁃+~–—-]{1,3}|\(?(?:\d{1,2}|[a-j])(?:[.)ºª-]|o\)|\.o)[.)-]?)[ \t]{0,4}(?:(?!(?:[^:(,\n]{0,40} )?(?:nao|nem|ja|so|que|para|pra|de|do|da|from|to|remetente|destinatario|sender|recipient|copia|cc|resposta|destino|origem|meu|minha|nosso|nossa|my|our)[ :(,-])[a-z0-9&.' ]{2,40}(?::|\s[–—-]|,|\s?\()\s{0,2})?["'<]?$/
// "Padaria Flor | flor@…" and below it "Tia Nair | tia@…": the next row of a table, the same cell of it.
const NEXT_ROW = /^[ |]{0,3}\n[ \t|]{0,4}[^\t\n|@]{2,50}(?:\t|\s?\|\s?)[ <"']{0,3}$/
/** "Vendas@… (Botões Sul) e pedidos@… (Rendas)": whose it is, in brackets. */
const NAMED_BEHIND =
  /^[>"']{0,2},?\s{1,2}\((?!(?:[^()]{0,30} )?(?:nao|nem|que|copia|remetente|destinatario|sender|recipient|chega|chegou|funciona|ok|esse|este|meu|minha|nosso|nossa|my|our|sim|no|not)[ )])[a-z0-9 .&'-]{2,40}\)(?:[,;]\s{0,2}(?:(?:e|and|y|e tambem)\s{1,2})?|\s{1,2}(?:e|and|y|ou|nem|\+|&|e tambem)\s{1,2})(?:(?:o|a|do|da|de|the|el|la|para|pra|from|to) ){0,2}["'<(]?$/

/** "Rui (rui@…) e Lia (lia@…)": who it is, then his address, then the next. */
const NAMED_IN_BRACKETS =
  /^\)(?:,|,? (?:e|and|y|&|nem|mais))\s{1,2}(?!(?:[a-z.]{1,20} )?(?:para|pra|pro|to|de|from|nao|not|no|mand\w{1,4}|envi\w{1,4}|copia|cc|que)\b)(?:[a-z][a-z.'-]{0,20} ){0,3}[a-z][a-z.'-]{1,20} ?[(<]$/

/** "…, e a Bruna que escreve do trabalho, bruna@…", "… nem os da Lia, que usa lia@…": who it is, with what she does, then the next. */
const WHO_WRITES =
  /^[)>"']{0,2},?(?: (?:que|who) (?:e|eh|is|era|es) [a-z ]{2,30},)? (?:e|nem|and|y|ni)(?: tambem)?(?: (?:para|pra|pro|to|a|al))?(?: (?:o|a|os|as|the|el|la|outr[oa]|meu|minha|my|mi|um|uma)(?: d[aoe]s?)?)?(?: (?!que\b|nao\b|mas\b|copia\b)[a-z0-9.&'-]{1,20}){1,6},? (?:que|who)(?: (?:me|nos|us|sempre|tambem|always))? (?:escreve|usa|manda|trabalha|fala|atende|mandou|escreveu|tentou|writes|uses|works|sends|wrote|escribe|trabaja|manda)(?: (?!nao\b|mas\b|recebe\w{0,2}\b|para\b|pra\b|pro\b|to\b)[a-z-]{1,14}){0,6},? ?[(<"']?$/

/** "… (rui@…) e para a Oficina Lia (lia@…)": the next of the same part, with its preposition and who it is. */
const NAMED_TO =
  /^[)>"']{0,3}(?:,? (?:e|nem|and|y|ni|nor|e tambem)(?: tambem| also)?|,) (?:para|pra|pro|ao|aos|to|a|al)(?: (?:o|a|os|as|the|el|la|minha|meu|nosso|nossa|my|our))?(?: (?!que\b|nao\b|mas\b|do\b|from\b)[a-z.'-]{2,20}){1,4},? ?[(<]?$/

/** "Um pro rui@…, outro pra lia@…", "one to …, another to …": what each was sent. */
const ANOTHER_TO =
  /^[)>"']{0,2}(?:,|,? (?:e|and|y)) (?:(?:(?:o|a|the|el|la) )?(?:outr[oa]|um|uma|one|another|other|otr[oa]|un|una|terceir[oa]|segund[oa]|ultim[oa]|third|second|last)(?: (?:foi|era|went))?) (?:para|pra|pro|ao|a|to|al)(?: (?:o|a|the|el|la))? ?["'(<]?$/

/** "Um é o rui@… e o outro é a lia@…", "one is …, the other …". */
const ONE_IS =
  /\b(?:um|uma|one|uno|una|[oa] primeir[oa]|the first(?: one)?|el primero)(?: (?:deles|delas|of them|de ellos))? (?:e|eh|era|is|was|es)(?: (?:o|a|do|da|the|el|la))? ?["'(<]?$/
const THE_OTHER =
  /^[)>"']{0,2}(?:[,;]|,? (?:e|and|y|&)),? (?:o|a|the|el|la) (?:outr[oa]|other(?: one)?|otr[oa]|segund[oa]|second(?: one)?)(?:,? (?:e|eh|era|is|was|es))?(?: (?:o|a|do|da|the|el|la))? ?["'(<]?$/

function isOneAndOther(folded: string, one: FoundValue, other: FoundValue): boolean {
  if (other.start - one.end > 40 || !THE_OTHER.test(folded.slice(one.end, other.start).replaceAll('\n', ' '))) return false
  return ONE_IS.test(folded.slice(Math.max(0, one.start - 40), one.start).replaceAll('\n', ' '))
}

const emailsIn = findOnce(({ text }) => findEmails(text))
const pointedIn = findOnce(({ text }) => findPointedAt(text))

/** Returns the candidates for the fields with a role. */
export function findRoles(prose: Prose, fields: readonly Field[]): Candidate[] {
  const withRole = fields.filter((field) => field.role !== undefined)
  if (withRole.length === 0) return []
  const placed: Placed[] = []
  let before: FoundValue | undefined
  for (const found of emailsIn(prose).slice(0, MAX_ADDRESSES)) {
    const best = place(prose, withRole, { found, before: mendedBy(prose, found, placed) ?? before })
    const isPair = before !== undefined && isOneAndOther(prose.folded, before, found)
    const last = placed.at(-1)
    // "Um é rui@… e o outro é lia@…": what one of them is the other is too.
    if (best !== undefined && isPair && before !== undefined && last?.found !== before) placed.push({ ...best, found: before })
    if (best !== undefined) placed.push(best)
    else if (isPair && last?.found === before && last !== undefined) placed.push({ ...last, found })
    // "Três que escrevem: ju@…, o rui@… e a lia@…": the next of a list plays the part of the one before.
    else if (last !== undefined && last.found === before && isNextInList(prose.folded.slice(last.found.end, found.start)))
      placed.push({ ...last, found })
    before = found
  }
  const listed = findListedStates(prose.folded, emailsIn(prose).slice(0, MAX_ADDRESSES))
  const well = new Set([
    ...placed.filter(({ found }) => isThenWell(prose.folded, found.end)).map(({ found }) => found.value),
    ...listed.well.map(({ value }) => value),
    ...tellAccounts(prose.folded, emailsIn(prose)).well,
  ])
  const candidates: Candidate[] = []
  for (const field of withRole) {
    const own = placed.filter((one) => one.field === field)
    const failing = own.filter(({ found }) => !well.has(found.value))
    const isSomeWell = failing.length > 0 || listed.failing.length > 0
    for (const all of keepFailing(prose.folded, groupTogether(prose, own))) {
      const group = isSomeWell ? all.filter((one) => failing.includes(one)) : all
      const found =
        joinAddresses(
          prose.text,
          group.map((one) => one.found),
        ) ?? group[0]?.found
      const strength = Math.max(...group.map((one) => one.strength))
      if (found === undefined) continue
      candidates.push({ fact: factOf(field, found, evidenceOf(prose.speech, { by: 'prose' }, found)), age: prose.speech.age, strength })
    }
  }
  candidates.push(...candidateOfList(prose, withRole, listed.failing), ...findOtherSideItself(prose, withRole))
  const own = withRole.find((field) => field.ofCustomer)
  const { from } = prose.speech
  if (own !== undefined && from !== undefined && !prose.speech.isOfOtherSide) {
    for (const span of [...pointedIn(prose), ...findCutShort(prose.text, { address: from.address, role: own.role })]) {
      const found: FoundValue = { value: from.address, state: 'good', ...span }
      // "deste e-mail joao@…": the address itself stands there.
      if (placed.some((one) => one.found.start >= span.start && /^[\s:(<,"'=-]{0,12}$/.test(prose.text.slice(span.end, one.found.start))))
        continue
      candidates.push({
        fact: factOf(own, found, evidenceOf(prose.speech, { by: 'pointed-at' }, span)),
        age: prose.speech.age,
        strength: STRENGTH.pointedAt,
      })
    }
  }
  return candidates
}

/** Those of a list with whom it failed: the writer's own accounts, or else the other side. */
function candidateOfList({ text, speech, ownDomain }: Prose, fields: readonly Field[], failing: readonly FoundValue[]): Candidate[] {
  const found = joinAddresses(text, [...failing]) ?? failing[0]
  if (found === undefined) return []
  const isOwn = failing.every(({ value }) => isOwnAddress(String(value), { from: speech.from?.address, ownDomain }))
  return fields
    .filter(({ ofCustomer }) => Boolean(ofCustomer) === isOwn)
    .slice(0, 1)
    .map((field) => ({ fact: factOf(field, found, evidenceOf(speech, { by: 'prose' }, found)), age: speech.age, strength: OF_LIST }))
}

/** "Mandei pra ana@…, aliás, desculpa, rui@…": what was taken back is `before`, and its part is the next one's. */
function isInPlaceOf(folded: string, found: FoundValue, before: FoundValue | undefined): before is FoundValue {
  return (
    before !== undefined &&
    found.start - before.end < MENDED_REACH &&
    breaksOffBehind(folded, before.end) &&
    breaksOffBefore(folded, found.start)
  )
}

/** Who logs in is the lesser sender, of a server that sends the sender, and nobody to whom was sent. */
const OF_LOGIN = { lesser: -0.2, sends: 0.25, other: -0.4, none: 0 }

function loginPart({ role, ofCustomer }: Field, isToSend: boolean): keyof typeof OF_LOGIN {
  if (role === 'sender') return isToSend ? 'sends' : 'lesser'
  return ofCustomer ? 'none' : 'other'
}

function place(
  prose: Prose,
  fields: readonly Field[],
  { found, before: previous }: { found: FoundValue; before: FoundValue | undefined },
): Placed | undefined {
  const { folded, fieldWords } = prose
  const sentence = sentenceAround(folded, found)
  const before = folded.slice(Math.max(sentence.start, found.start - 70), found.start)
  const customer = { from: prose.speech.isOfOtherSide ? undefined : prose.speech.from?.address, ownDomain: prose.ownDomain }
  const isLike = previous !== undefined && isAlike(found, previous)
  const isFarMend = mendsAbove(folded, found) || (isLike && beginsWithSlip(folded, found))
  const mends = isInPlaceOf(folded, found, previous) || (isFarMend && isLike)
  const around = mends ? roleAround(folded, previous, sentence) : roleAround(folded, found, sentence)
  // "O dela é jussara@…, o meu funciona": a colleague who is told of plays our part.
  const own =
    (!prose.speech.isOfOtherSide && (isCalledOwn(before) || isMine(folded, found))) ||
    ((around?.isOfHolder || !isTheirsBesideOwn(folded, found)) && isOwnAddress(String(found.value), customer))
  // "Manda sempre pra mim, ana@…"; in "o fornecedor mandou pra mim, rui@…" the address is his.
  const told: RoleTold | undefined = own === true && TO_ME.test(before) ? { role: 'recipient', isSure: true } : around
  const former = !isFarMend && isFormer(folded, found, { sentence, told })
  const isCopy = ONLY_COPY.test(before)
  let best: Placed | undefined
  for (const field of fields) {
    const words = fieldWords.get(field)
    let score = 0.3
    if (own !== undefined) score += own === field.ofCustomer ? 0.3 : -0.15
    if (told?.role === field.role) score += told?.isSure ? 0.45 : 0.25
    else if (told !== undefined) score -= told.isSure ? 0.4 : 0.1
    if (namesLogin(before)) score += OF_LOGIN[loginPart(field, own === false && namesLoginToSend(before))]
    // Nothing but that it is the right one: an address that is not the writer's own is the other's.
    if (isFarMend && told === undefined && own === undefined && !field.ofCustomer) score += 0.1
    if (field.ofCustomer && field.role === 'recipient' && AT_OWN.test(before)) score += TO_US.test(before) ? 0.5 : 0.2
    if (words !== undefined) {
      const name = distanceBefore(folded, found, { pattern: words.names, from: sentence.start, reach: 40 })
      if (name !== undefined && name < 16) score += 0.35
      const after = distanceAfter(folded, found, { pattern: words.names, to: sentence.end, reach: 14 })
      if (after !== undefined && name === undefined) score += 0.1
    }
    if (former) score -= told?.isSure ? 0.6 : 0.4
    else if (standingOf(folded, found, sentence) === 'corrects') score += 0.2
    if (OTHER_USE.test(folded.slice(found.end, found.end + 30))) score -= 0.35
    if (tellsOfSolved(folded, sentence)) score -= 0.35
    if (!mends && WENT_WELL.test(folded.slice(Math.max(sentence.start, found.start - 80), Math.min(sentence.end, found.end + 80))))
      score -= 0.35
    if (score > (best?.strength ?? MIN_STRENGTH - 0.001))
      best = { found, field, strength: Math.min(score, isCopy ? 0.7 : told?.isSure && told.role === field.role ? 0.89 : 0.88), former }
  }
  if (best !== undefined && isFarMend && !former) best.strength = STRENGTH.correction
  return best
}

/** What an address that is told again, rightly, stands in place of: the one before it that is like it. */
function mendedBy({ folded }: Prose, found: FoundValue, placed: readonly Placed[]): FoundValue | undefined {
  return mendsAbove(folded, found) || beginsWithSlip(folded, found) ? placed.find((one) => isAlike(one.found, found))?.found : undefined
}

/** The same but for a letter or two: "jose.carlos@…" and "josecarlos@…". */
function isAlike({ value }: FoundValue, { value: other }: FoundValue): boolean {
  return isOneEditAway(String(value), String(other))
}

/** ", o rui@…", ", a lia@…" */
const ARTICLE_NEXT = /^[)>"']{0,2},\s{1,2}(?:(?:o|a|os|as|do|da|de|el|la|the)\s{1,2})["'<(]?$/

/** Whether what stands between two addresses makes them one list. */
function isNextInList(between: string): boolean {
  return (
    between.length < 90 &&
    (ARTICLE_NEXT.test(between) ||
      NAMED_NEXT.test(between) ||
      COPIED.test(between) ||
      NEXT_ITEM.test(between) ||
      NEXT_ROW.test(between) ||
      NAMED_BEHIND.test(between) ||
      NAMED_IN_BRACKETS.test(between) ||
      NAMED_TO.test(between) ||
      WHO_WRITES.test(between) ||
      ANOTHER_TO.test(between.replaceAll('\n', ' ')) ||
      THE_OTHER.test(between.replaceAll('\n', ' ')) ||
      /^[\s,;)>(<"'*•·-]{0,14}(?:\(?(?:(?:com )?c[oó]pia (?:para|pra|pro)|cc|cco|bcc|c\/c|copiando|mas tambem|quanto|quanto de|como tambem|assim como|nem|nem para|as well as|tanto como|como)[\s:(<"']{1,3}|(?:e|and|y|ou|or|nem|nor|ni|&|\/|\+|e tambem|tambem|also|and also|y tambien|e depois|(?:e|nem|and|y|ni) (?:tambem |also )?(?:para|pra|pro|em|no|na|por|ao|to|a|at|from|desde)(?: o| a| um| uma| the)?|(?:nem|ni|nor) (?:d[eoa]|del?|from)|tambem (?:para|pra|pro|em|no|na|ao)|e para|e pra|e pro|e ao|e a|y para|and to|and for|e o|e a|e do|e de|e da|y a)[\s(<"']{1,3}){0,2}(?:"[^"\n]{1,40}" ?)?[\s,;(<"'/]{0,4}$/.test(
        between.replaceAll('\n', ' '),
      ))
  )
}

/** Addresses with nothing but "e", commas and their like between them belong together. */
function groupTogether({ folded }: Prose, placed: Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const one of placed) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const between = last === undefined ? undefined : folded.slice(last.found.end, one.found.start)
    const joined = between !== undefined && isNextInList(between)
    // "Não é o ana@…, é o rui@…": who is denied is no part of a list.
    if (group !== undefined && joined && last?.former === one.former) group.push(one)
    else groups.push([one])
  }
  return groups
}
