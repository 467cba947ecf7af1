// A follow-up that says that what we asked for will never come: it may not be told ("prefiro não informar o e-mail da paciente"), or it is
// gone ("apaguei da lixeira também"). Comes in: the newest letter's own words and the fields asked last. Goes out: which of those; asking once
// more would be rude.
import type { Field } from '../../checklist/checklist.ts'
import { isGone, namesOf, sentencesOf } from './find-unknown.ts'

const TELL =
  '(?:inform|diz|diss|divulg|revel|fornec|compartilh|expor|exponh|mencion|cit|identific|repass|pass(?=(?:ar|o|amos) (?:(?:para|pra) (?:voces|vcs) )?(?:o|a|os|as|ess[ea]s?|est[ea]s?|iss?o|nenhum|dados?)\\b)|decir|dar|compart)\\w{0,6}'
const REFUSES = new RegExp(
  [
    `\\b(?:prefir[oa]|preferimos|preferia|melhor|prefiero|preferimos)(?: eu)? (?:nao|no) (?:(?:te|lhe|lhes|vos|les?) )?${TELL}`,
    `\\b(?:nao|n|no) (?:(?:posso|podemos|devo|devemos|quero|queremos|vou|vamos|gostaria de|puedo|podemos|quiero|voy a)|(?:estou|estamos|sou|fui) autorizad[oa]s? a|(?:tenho|temos) (?:autorizacao|permissao) (?:para|pra|de))(?: (?:te|lhe|lhes|vos|les?|estar))? ${TELL}`,
    `\\b(?:i|we)(?:'d| would) (?:rather|prefer) not (?:to )?(?:say|share|give|disclose|tell|name)|\\b(?:i|we) (?:can't|cannot|may not|must not|won't|am not allowed to|are not allowed to|am not able to) (?:share|disclose|give (?:you |out )|reveal|name)`,
  ].join('|'),
)
/** "Não posso dizer ao certo", "não sei informar": not known, and may yet be found. */
const UNSURE =
  /\b(?:ao certo|com certeza|com exatidao|exatamente|for sure|exactly|agora|no momento|ainda|hoje|right now|yet|ahora|todavia|con certeza)\b/

/** Returns the ids of `asked`, what the letter states left out, that `said` says will not be told or are gone. */
export function findWithheld(said: string, asked: readonly Field[], stated: ReadonlySet<string>): string[] {
  const open = asked.filter(({ id }) => !stated.has(id))
  const withheld = sentencesOf(said).flatMap((sentence) => withheldIn(sentence, open))
  return open.filter((field) => withheld.includes(field)).map(({ id }) => id)
}

function withheldIn(sentence: string, open: readonly Field[]): Field[] {
  if (isGone(sentence)) return open.filter(({ textOf }) => textOf === 'error' || textOf === 'smtp-log')
  if (!REFUSES.test(sentence) || UNSURE.test(sentence)) return []
  const named = open.filter((field) => namesOf(field)?.test(sentence) === true)
  return named.length > 0 ? named : [...open]
}
