// Values that are another's, told beside the writer's own: "o dele é pop.…, o meu é mail.…", "(o do celular é outro, imap.…, não confundam)";
// and what is told of a matter that is over: "o envio que falhava ontem já está resolvido". Comes in: folded text and a span of it. Every
// window is bounded. Without the contrast nobody else is spoken of: who cares for his father's mail tells "o dele é pop.…" too.
import { COMPUTER, DEVICE, PHONE } from '../../value/device-words.ts'
import { PERSON } from '../../value/people-words.ts'
import { keepByText } from '../../value/text/keep-by-text.ts'
import type { Range } from '../range.ts'

const SETTING =
  '(?:(?:servidor|server|host|porta|port|puerto|usuario|user|login|ip|endereco|conexao|seguranca|criptografia)(?: (?:pop3?|de entrada|de email|da internet))? )?'
const NOT_MINE = '(?!(?:meu|minha|nosso|nossa|my|our|mi|nuestr[oa]|programa|servidor|entrada|internet|conta|e-?mail|pop3?)\\b)'
const ANYBODY = `(?:${PERSON}|outr[oa] [a-z]{2,14})`
const HOLDER = `(?:del[ea]s?|d[oae]s? (?:(?:meu|minha|nosso|nossa) ${ANYBODY}|${NOT_MINE}[a-z0-9]{2,14}(?: (?!e\\b|eh\\b|esta\\b)[a-z]{2,14}){0,3})|(?:de|of) (?:mi|my|our) ${ANYBODY}|de (?:el|ella|ellos)|de la [a-z]{2,14}|del [a-z]{2,14})`
const IS = '(?:e|eh|era|esta|ta|fica|usa|aparece|is|es)'
const ANOTHER = new RegExp(
  `(?:(?<![a-z])(?:o|a|os|as|el|la|lo) ${SETTING}${HOLDER}|\\b(?:his|hers|theirs|(?:his|her|their|(?:my|our) ${ANYBODY}(?:'s)?) (?:server|host|port|ip|login|user(?:name)?|one)|the one (?:on|of|at) (?:the|his|her|my|our) [a-z]{2,14})),? ${IS}(?: (?:outr[oa]s?,?|diferentes?,?|other|another,?|otr[oa],?|como|n[oa]|[oa]|(?:porta|port|puerto))){0,3} ?["'(]?$`,
)
/** "No note da Carla a porta é …" */
const AT_ANOTHER = new RegExp(
  `\\b(?:n[oa]|on|in|en (?:el|la)) (?:(?:${DEVICE}|outlook|thunderbird|e-?mail) (?:d[aoe]s? (?:(?:meu|minha|nosso|nossa) ${ANYBODY}|${NOT_MINE}[a-z]{2,14})|del[ea]|de (?:el|ella|mi ${ANYBODY}))|(?:his|her|their|(?:my|our) ${ANYBODY}'s) (?:${DEVICE}|outlook)),?(?: [a-z0-9]{1,10}){0,5} ["'(]?$`,
)
/** "Isso é o dele, não o meu", "não confundam", right behind the value. */
const ANOTHER_BEHIND =
  /^["')]{0,2}[\s,;(-]{1,3}(?:(?:mas |but |pero )?(?:isso|esse|essa|este|that|this|ese|eso)(?: ai)? (?:e|eh|is|es) (?:o |a |el |la )?(?:del[ea]s?|d[oa] [a-z]{2,14}|his|hers|theirs|de (?:el|ella))\b|(?:por favor,? )?nao (?:confund\w{1,4}|mistur\w{1,4})|(?:please )?(?:don't|do not) (?:confuse|mix)|no (?:confund\w{1,4}|mezcl\w{1,4}))/
/** What the writer tells of his own beside it. */
const MINE = new RegExp(
  `\\b(?:[oa]s?|el|la) (?:meus?|minhas?|noss[oa]s?|mi[oa]s?|nuestr[oa]s?)(?: (?:aqui|mesmo))? (?:e|eh|sao|esta|ta|fica|usa|es|son)\\b|\\b(?:mine|ours) (?:is|are)\\b|\\b(?:my|our) (?:own )?(?:server|host|port|ip|login|user(?:name)?|one|${COMPUTER}) (?:is|are|says|shows|has)\\b|\\b(?:nao|not) (?:e |eh )?(?:[oa] )?(?:meu|minha|nosso|nossa|mine)\\b|\\bd[oa] (?:meu|minha|nosso|nossa)(?: (?!${PERSON}\\b)[a-z]{2,14})? (?:e|eh|esta|ta|fica)\\b|\\b(?:eu|nos|a gente|i|we|yo) (?:uso|usamos|usa|tenho|temos|use|have|tengo)\\b|\\bn[oa] (?:meu|minha|nosso|nossa),? (?:e|eh|esta|ta|fica|aparece|uso|com|a porta|o servidor)\\b|\\b(?:on|in) mine\\b|\\ben (?:el mio|la mia)\\b|\\bn[oa] (?:meu|minha|nosso|nossa) (?!(?:${PHONE}|${PERSON})\\b)[a-z]{2,14}(?:,[^.;!?\\n]{0,50},)? (?:e|eh|esta|ta|fica)\\b`,
)
const REACH = { before: 90, mineBefore: 200, mineBehind: 140, behind: 60 }

const MARKED = /confund|mistur|mezcl|confuse|\bmix|\bdel[ea]s?\b|\bhis\b|\bhers\b|\btheirs\b/
/** Most letters speak of nobody else: they are asked once. */
const hasContrast = keepByText((folded: string): boolean => MARKED.test(folded) || MINE.test(folded.replaceAll('\n', ' ')))

/** Returns whether the value at `span` is somebody else's or another device's, told beside the writer's own. */
export function isOfAnother(folded: string, span: Range): boolean {
  if (!hasContrast(folded)) return false
  if (ANOTHER_BEHIND.test(folded.slice(span.end, span.end + REACH.behind))) return true
  const before = folded.slice(Math.max(0, span.start - REACH.before), span.start).replaceAll('\n', ' ')
  if (!ANOTHER.test(before) && !AT_ANOTHER.test(before)) return false
  const around = folded.slice(Math.max(0, span.start - REACH.mineBefore), span.start)
  const behind = folded.slice(span.end, span.end + REACH.mineBehind)
  return MINE.test(around.replaceAll('\n', ' ')) || MINE.test(behind.replaceAll('\n', ' '))
}

/** "O manual manda usar a", "vocês recomendam", "the guide says", with the value behind. */
const ADVISED =
  /\b(?:recomend\w{1,5}|suger\w{1,5}|sugest\w{1,3}|orient\w{1,5}|indic(?:a|am|ou|aram)|acons\w{1,7}|instru\w{1,6}|mand(?:a|am|ou|aram) (?:usar|colocar|por|botar|configurar)|(?:diss\w{1,4}|diz(?:em)?|fal(?:ou|aram|a|am)|pede|pedem|pedi(?:u|ram)) (?:pra|para|que)(?: (?:usar|colocar|por|mudar|botar|configurar|e|era|deve|deveria|tem que|o certo))?|o (?:certo|correto|ideal|padrao) (?:e|era|seria)|deve(?:ria)?(?: ser| estar)?|(?:manual|tutorial|site|guia|passo a passo|help|ajuda|pagina|instrucoes)(?: (?:de voces|d[oa]s? [a-z]{2,14}))?,? (?:diz|fala|manda|esta|consta|mostra|pede)|(?:guide|manual|website|site|docs|instructions|tutorial|page|you|they|support|guia|pagina) (?:says?|said|tells?|told|recommends?|suggests?|shows?|asks?|dice[n]?|indica)|(?:told|asked) (?:me|us)(?: (?:on|last|this|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|week|over|the|phone|by)){0,4} to (?:use|set|try|put)|should be|supposed to be|deberia ser|dijeron que|(?:dice|dicen|dijo) que (?:(?:hay|tengo|tenemos|habria) que|debo|debe|deberia|va|el correcto))\b(?:[^.;!?\n]|\.(?=[a-z0-9])){0,70}$/
/** Behind it the writer tells what he has. */
const HAS_INSTEAD =
  /(?:\b(?:mas|porem|so que|contudo|enquanto|but|however|pero|so|por isso|entao|asi que)|[;.]) (?:(?:aqui|eu|a gente|nos|hoje|ainda|sempre|atualmente|na verdade|o|a|no|na|por enquanto|i|we|my|mine|ours?|here|yo|aca|aqui|el|la|en) ){0,2}(?:(?:meu|minha|nosso|nossa|mio|mia|outlook|thunderbird|programa|computador|conta|[0-9][0-9.]{0,8}) ){0,3}(?:(?:(?:(?:nao (?:e|esta|ta|fica)|no (?:es|esta)|isn't|is not|doesn't look) (?:assim|asi|isso|igual|desse jeito|como (?:diz|manda|esta) la|(?:like )?(?:that|this)|the same)|(?:e|esta|ta|is|es) (?:diferente|different|outr[oa]|otr[oa]|de outro jeito))[:,;.]? (?:(?:eu|i|we|yo|aqui|here) )?)?(?:uso|usamos|usa|estou|to|tou|esta|ta|estamos|tenho|temos|continu\w{1,3}|deixei|mantive|coloquei|configurei|e|eh|ficou|aparece|uses?|using|am|have|has|is|it is|it's|left|kept|tengo|esta|estoy|sigo|use|say|says|shows)\b(?:[^.;!?\n]|\.(?=[a-z0-9])){0,60})$/
const ADVICE_REACH = { before: 110, behind: 150 }

/** Returns whether the value at `span` is what somebody recommends, while the writer has one of `others` (where they stand) instead. */
export function isAdvice(folded: string, span: Range, others: readonly Range[]): boolean {
  const near = others.filter(({ start }) => start > span.end && start - span.end < ADVICE_REACH.behind)
  if (near.length === 0 || !ADVISED.test(folded.slice(Math.max(0, span.start - ADVICE_REACH.before), span.start))) return false
  return near.some(({ start }) => HAS_INSTEAD.test(folded.slice(span.end, start)))
}

/** "Não me mandem mudar pra 995": what the writer does not want. */
const UNWANTED =
  /\b(?:nao|n|nem|no|don't|do not|please don't)(?: (?:me|nos|us))? (?:mand|pec|diga|diz|fal|venh|vem|adianta|quero|queremos|vou|vamos|posso|suger|recomend|tell|ask|want|digan|pidan|quier)[a-z]{0,5}(?: (?:me|us))? (?:(?:pra|para|to|de|que|a|eu|mais|de novo|nos) ){0,3}(?:mud|troc|coloc|pass|us|por|botar|ir|alter|configur|chang|switch|mov|set|cambi|pon)[a-z]{0,5}(?: (?:(?:a|o|the|la|el) )?(?:porta|port|puerto))? (?:(?:pra|para|to|a|na|por|pela|into|al?) )?(?:(?:a|o|the|la|el) )?(?:(?:porta|port|puerto) )?$/

/** Returns whether the writer says of the value at `span` that he does not want to be told to set it. */
export function isUnwanted(folded: string, span: Range): boolean {
  return UNWANTED.test(folded.slice(Math.max(0, span.start - REACH.before), span.start).replaceAll('\n', ' '))
}

const OVER =
  /\b(?:ja (?:esta|ta|foi|ficou|estao|foram) (?:resolvid|solucionad|arrumad|consertad|corrigid|ok\b|certo\b|funcionando|normalizad)|ja (?:se )?(?:resolv(?:i|eu|emos|eram)|arrum(?:ei|ou|amos)|normalizou|voltou ao normal)|(?:is|was|are|has been|have been|got|now) (?:already )?(?:fixed|resolved|solved|sorted)|(?:voces|vcs|o suporte|you|ustedes)(?: (?:ja|mesmos|already|guys|ya))? (?:resolveram|arrumaram|consertaram|corrigiram|fixed|solved|sorted|resolvieron|arreglaron|solucionaron)|ya (?:esta|quedo|fue|estan) (?:resuelt|solucionad|arreglad)|ya (?:se )?(?:resolvio|soluciono|arreglo))/
const NOT_OVER =
  /\b(?:mas|porem|so que|but|pero|however|voltou a|de novo|novamente|again|otra vez|achei|pensei|pensava|achava|thought|disse\w{0,3}|diz\w{0,2}|said|dijeron|se ja|if|when|quando|ate|until)\b/

const hasOver = keepByText((folded: string): boolean => OVER.test(folded))

/** Returns whether the sentence at `sentence` says that what it tells of is over: its days and addresses are not those in question. */
export function tellsOfSolved(folded: string, sentence: Range): boolean {
  if (!hasOver(folded)) return false
  const words = folded.slice(sentence.start, sentence.end)
  return OVER.test(words) && !NOT_OVER.test(words)
}
