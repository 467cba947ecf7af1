// Who else a writer tells of: relatives, colleagues, people of his house or firm. Comes in: nothing. Goes out: the source of a pattern, for
// folded text, in Portuguese, Spanish and English. Whether somebody else is spoken of at all is told by the words around.
import { DEVICE } from './device-words.ts'

const RELATIVES =
  'marido|esposa|mulher|pai|mae|filh[oa]s?|irma[o]?s?|prim[oa]s?|cunhad[oa]s?|sogr[oa]|genro|nora|net[oa]s?|ti[oa]|sobrinh[oa]s?|herman[oa]|espos[oa]|padre|madre|hij[oa]|niet[oa]|sobrin[oa]|brother|sister|father|mother|wife|husband|son|daughter|grandson|granddaughter|nephew|niece'
const COLLEAGUES =
  'colegas?|soci[oa]s?|chefe|patrao|gerente|diretor[a]?|secretari[oa]|recepcionista|contador[a]?|funcionari[oa]|estagiari[oa]|jef[ea]|companer[oa]|partner|boss|manager|colleague|coworker'
const OTHERS = 'vizinh[oa]s?|amig[oa]s?|moc[oa]|rapaz|menin[oa]|vecin[oa]|neighbou?r|friend'

/** A person, in relation to the writer. */
export const PERSON = `(?:${RELATIVES}|${COLLEAGUES}|${OTHERS})`

/** Whose mail is of the writer's own house or firm, and whose is not. */
export const OF_HOUSE = `(?:${RELATIVES}|${COLLEAGUES})`
export const OUTSIDER = `(?:${OTHERS})`

/** Who sets up another's program and knows how: anybody of the above, and who is called for it. */
export const HELPER = `(?:${RELATIVES}|${COLLEAGUES}|${OTHERS}|tecnic[oa]s?|pessoal|cara|technician|guy|chico|muchacho)`

/** "Pra minha mulher aparece …", "no computador da recepcionista diz …": with them a program says it. */
const BESIDE = `(?:pra|para|pros?|to|for|com|con|with|(?:${DEVICE}|tela|conta|caixa|e-?mail|outlook|thunderbird|programa|mesa|sala|casa) (?:d[aeo]s?|del?|of))(?: (?:os?|as?|um|uma|meu|minha|nosso|nossa|my|our|the|mi|la|el))?`

/** Who says and shows things, beside a program: whom else a writer tells of, whom he writes to, and who knows about machines. */
export const SPEAKER = `(?<!(?<![a-z])${BESIDE} )(?:el[ae]s?|quem|he|she|they|voces|vcs?|you|ellos|ellas|clientes?|clients?|customers?|fornecedor[a]?|proveedor|suppliers?|tecnic[oa]s?|technician|suporte|support|soporte|banco|bank|pessoal|gente|usuari[oa]s?|users?|requerente|solicitante|requester|${RELATIVES}|${COLLEAGUES}|${OTHERS})(?!'s )`
