// The prepositions before an address that tell its part in a mail, and what may stand between: "pro hotel (recepcao@…)", "da minha conta ana@…".
// Sources of patterns for folded text.

// Words that may stand between the preposition and the address.
export const BETWEEN =
  '(?:[\\s(<"\':,]|(?:o|a|os|as|um|uma|the|our|my|their|his|her|el|la|los|las|nosso|nossa|nuestro|nuestra|meu|minha|mi|dois|duas|e-?mails?|mails?|enderecos?|contas?|caixas?|casilla|correos?|cuenta|direccion|address|addresses|account|mailbox|postal|seguinte|mesmo|deles?|dela|dele|dos|das|do cliente|do fornecedor|da empresa|aqui|comercial|pessoal|work|business|personal|shop|office|school|company|profissional|particular|novo|correto|certo)(?![a-z0-9])){0,8}(?:(?:d[eoa]s?|del?|de la|of the|of our|of my|for the)(?: (?:minha|meu|nossa|nosso|mi|nuestr[oa]))? [a-z]{3,16},? ){0,2}(?:(?:que|q|which|that) (?:e|eh|is|es) (?:o |a )?)?'

// "pro hotel (recepcao@…)", "ao doutor Anselmo, no anselmo@…": who it is, then his address.
export const PERSON =
  '(?:[a-z][a-z.-]{0,20},?\\s{1,3}){0,4}[a-z][a-z.-]{0,20}(?:\\s{0,2}[(<]|,\\s(?:no|na|em|at|pelo|en el)\\s|,?\\s(?:(?:que|q|who) (?:e|eh|is|es)|(?:(?:cujo|o) e-?mail(?: del[ea])?|whose (?:e-?mail|address)) (?:e|eh|is))(?: (?:o|a|the))?\\s)'

/** "Pra qualquer um da gente, por exemplo ana@…", "to our clients, such as …": one of many. */
export const FOR_EXAMPLE =
  '(?:\\s{1,3}[a-z]{1,15}){1,9},? {1,2}\\(?(?:por exemplo|p\\. ?ex\\.?|exemplo|tipo|por ejemplo|for (?:example|instance)|e\\.g\\.|such as|like|como)[:,]? (?:(?:para|pra|pro|ao|to|al|o|a|the|el|la) ){0,2}["\'(<]?'

export const TO = new RegExp(
  `(?:^|[^a-z])(?:para|pra|pro|pros|pras|p\\/?|ao|aos|to|al|hacia|endere[cç]ad[oa] a|destinad[oa] a)(?:${BETWEEN}|\\s{1,3}${PERSON}\\s?|${FOR_EXAMPLE})$`,
)
export const FROM = new RegExp(
  `(?:^|[^a-z])(?:de|do|da|dos|das|pelo|pela|pelos|from|desde|del|usando|using|como|as|by|through|via)${BETWEEN}$`,
)
