// Addresses that are told with what they are opened with: "o meu é doces@…", "só o tablet falha, que usa a pedidos@…". Comes in: folded text
// and where an address begins. What a colleague uses is his.

/** "O meu é doces@…", "o tablet, que usa a pedidos@…": whose, or with what it is opened. */
const USED =
  /(?:\b[oa] (?:meu|minha|nosso|nossa)(?: e-?mail| conta| caixa| endereco)?,? (?:e|eh|esta como)|\b(?:mine|my (?:own )?(?:e-?mail|account|address|mailbox)) is|\bel mio es|\b(?:usa|uso|usamos|utiliza|utilizo|uses|use|using|entra com|entro com|acessa|acesso|abre|abro|puxa|puxo|baixa|baixo))(?: (?:so|sempre|only|just|solo))?(?: (?:a|o|the|la|el))?(?: (?:conta|e-?mail|caixa|account|mailbox|cuenta|casilla))? ?["'(<]?$/
/** "Meu colega usa joao@…" */
const BY_ANOTHER =
  /\b(?:el[ae]s?|he|she|they|(?:meu|minha|nosso|nossa|o|a|my|our|mi|nuestr[oa]) (?!tablet|celular|note|notebook|pc|computador|micro|programa|outlook|thunderbird|telefone|loja|app|aplicativo|laptop|phone|maquina|conta|empresa|gente)[a-z]{3,14}(?: d[aoe] [a-z]{2,12})?)(?: (?:tambem|ja|so|sempre|also))? (?:usa|utiliza|uses|entra com|acessa|abre|puxa|baixa)\b[^.;!?\n]{0,14}$/
const USED_REACH = 70

/** Returns whether the words before `start` say that the writer, or what fails, uses the address that stands there. */
export function isUsedAddress(folded: string, start: number): boolean {
  const before = folded.slice(Math.max(0, start - USED_REACH), start)
  return USED.test(before) && !BY_ANOTHER.test(before)
}
