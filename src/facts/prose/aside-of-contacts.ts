// Whom to answer, beside or instead of the writer: "copiem a minha assistente, joana@…", "coloquei em cópia nosso contador, pedro@…", "escrevam pro meu particular,
// …@gmail.com"; and mailboxes that are no matter of ours. Comes in: folded sentences. Goes out: the rules by which such addresses are known: they are nobody's
// who sent or was to receive the mail in question.
import { type Aside, type Asides, LEAD } from './aside.ts'
import { DENIAL, MAIL_VERB } from './state-words.ts'

const ADDRESS = '[a-z0-9._+-]{1,64}@[a-z0-9.-]{3,100}'
const COPY = '(?:em (?:copia|cc)|na copia|in (?:copy|cc)|cc|en copia)'
const PLEASE =
  '(?:(?:favor|podem|pode|poderiam|pueden|puede|please|pls|kindly|can you|could you)(?: por favor)?,? (?:tambem |also |tambien )?'
/** Asked of us: "copiem", "favor responder", "please write". "A costureira escreve" asks nothing. */
const ASKED = `(?:copi(?:em|en)|(?:respond|escrev|inclu|escrib|incluy)(?:am|an)|(?:retorn|avis|contat|coloqu|contest|copi)(?:em|en)|mantenham|pongan|escriba(?:n)?me|contestenme|(?:write|reply|answer)(?= (?:to|me) )|${PLEASE}(?:copi|respond|retorn|escrev|contat|coloc|mant|inclu|avis|copy|reply|answer|write|contact|include|cc|escrib|contest|poner)[a-z]{0,4}))`
const BEFORE = '(?:^(?:(?:por )?favor,? |please,? )?|[,;:.] |(?<![a-z])(?:e|and|y|ou|or|so|entao|(?:se|if|si) [^,.;]{1,40},?) )'
const COPIED = "(?:copiei|copio|(?:estou )?copiando|i(?: have|'ve| am|'m)? (?:copied|copying|cc-?ing|cc-?ed)|copie a)"
const PUT_IN_COPY = `(?:coloquei|pus|botei|inclui|incluo|segue|vai|esta|deixo|deixei|puse|pongo|i(?: have|'ve)? put)(?: [a-z]{1,12}){0,3} ${COPY}`
const IN_COPY = `(?:esta|vai|segue|is)(?: tambem| also)? (?:${COPY}|ciente|a par|copiad[oa]|acompanhando|aware|copied)`
const NOT_OURS =
  "(?:(?:nao e|nao eh|is not|isn't|no es) (?:com|de|d[oa]|with|con) (?:voces|vcs|you|ustedes)|pode[m]? (?:ser )?(?:apagar|apagad|excluir|excluid|deletar|deletad|remover|cancelar)|(?:may|can) be (?:deleted|removed|closed)|se puede (?:borrar|eliminar))"
const ELSEWHERE =
  '(?:e|eh|fica|esta|is|es) (?:d[eo]|com|em|n[oa]|with|at|en|con) (?:um |uma |an? )?(?:outr[oa]|another|different|otr[oa]) (?:provedor|hospedagem|empresa|provider|host|company|proveedor|hosting)'
/** Another's mail fails, or moves: "não recebe", and no "não recebo". */
const FAILS = `(?:${DENIAL} (?:(?:me|nos|lhe|esta|ta|estao|consegue[m]?|is|has|can) ){0,2}(?![a-z]{3,12}(?:o|ei|i|mos)(?![a-z]))${MAIL_VERB}|(?:mand|envi|escrev)(?:a|am|ou|aram|e|eu|eram)(?![a-z])|(?:sends?|sent|wrote)(?![a-z]))`
const ITS =
  '(?:el[ea]s?|he|she|they|(?:o|a|the|el|la) (?:e-?mail|conta|caixa|correo|cuenta) del[ea]|(?:his|her|their) (?:e-?mail|mailbox)|ella?)'
const THAT_ONE = '(?:e|eh|is|es) (?:ess[ae]|est[ae]|nel[ea]|that|this|es[ea])(?: (?:conta|e-?mail|caixa|que|one|account|cuenta))'
/** "Copiei o cliente rui@…, que não recebe": who is to have the answer is who does not get the mail in question. */
const WHO_FAILS = `${ADDRESS}[)>]?(?:,? ${IN_COPY})?,? (?:(?:(?:que|who|which|quien|e|and|y) |(?:(?:pois|porque|ja que|because|as|since) )?${ITS} )(?:[a-z]{1,10} ){0,3}?${FAILS}|${THAT_ONE})`
/** "Podem escrever para lia@…? Ela não recebe de …" */
const THEN_FAILS = new RegExp(
  `^[.!?;]?\\s{1,3}(?:(?:e|mas|pois|porque|and|but|because|y|pero) )?(?:${ITS} (?:[a-z]{1,10} ){0,3}?${FAILS}|${THAT_ONE})`,
)
/** A mail in question, which may have gone in copy, too. */
const SENT =
  /\b(?:mandei|mandamos|enviei|enviamos|sent|mande|envie|tentei|tried|volt(?:ou|aram)|retornou|bounced|came back|nao (?:receb|cheg)|didn't|remetente|destinatari[oa]|recipient|sender)\b/
const SENDING = new RegExp(`${SENT.source}|${WHO_FAILS}`)

const rules: readonly Aside[] = [
  { told: new RegExp(`${BEFORE}(?<rest>${ASKED}(?![a-z])[^.;!?@]{0,60}?${ADDRESS})`), unless: SENDING },
  { told: new RegExp(`${LEAD}(?:eu )?(?<rest>(?:${COPIED}|${PUT_IN_COPY})(?![a-z])[^.;!?@]{0,60}?${ADDRESS})`), unless: SENDING },
  { told: new RegExp(`(?<rest>${ADDRESS},? ${IN_COPY})`), unless: SENDING },
  { told: new RegExp(`${ADDRESS}\\)?,? (?:que |ja ){0,2}${NOT_OURS}`), unless: SENDING },
  {
    told: new RegExp(
      `${LEAD}(?:(?:o|a|the|el|la|my|meu|minha|mi|our) )?(?:e-?mail|conta|caixa|correo|mail|account|mailbox|cuenta)(?! d[eoa]s? (?:client|fornec|remet))[^.;!?@]{0,40}${ADDRESS}\\)?,? ${ELSEWHERE}`,
    ),
    unless: SENDING,
  },
]

/** Rules for whom to answer. */
export const OF_CONTACTS: Asides = { sounds: /@/g, rules, unlessThen: THEN_FAILS }
