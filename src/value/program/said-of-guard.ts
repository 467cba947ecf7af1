// What is said of an antivirus or a firewall without a product's name that we know: "o firewall é o do roteador", "antivírus só o padrão do Windows",
// "firewall: desligado", "o antivírus é o Rising 3". Patterns over folded text, each with one group: what is said, without the word it is said of.
import { LETS_THROUGH, SWITCHED, UNBLOCKED } from './firewall-state.ts'

const ARTICLE = '(?:(?:o|os|meu|nosso|the|our|my|el|mi|nuestro) )?'
/** It is the subject of its clause: "já testei com o firewall desligado" tells of a try, and "liberei no firewall" of a rule. */
const OPENS = `(?<=(?:^|[.,;:!?()\\n/-]|(?<![a-z])(?:e|and|y|mas|ja|but|pero)) {0,2}${ARTICLE})`
/** Where it stands, which tells nothing of which it is. */
const SITE = '(?:empresa|rede|loja|maquina|casa|escritorio|pc|computador|note|notebook|micro|predio|firma|escola|clinica)'
const PLACE = `(?: (?:daqui|aqui|here|instalado|installed|d[ao] ${SITE}|que (?:eu |a gente )?(?:uso|usa|usamos|tenho|temos|tem|roda|(?:ta|esta) (?:instalado|ativo|rodando)(?: aqui)?)|on (?:this|the) (?:pc|machine|computer|network)|we (?:use|have)|i (?:use|have)))?`
const IS = ' (?:e|eh|is|es|era|fica|seria|esta|ta|aqui e)'
const HAS = ' (?:tem|temos|tenho|uso|usamos|has|have|tiene|hay)'
const ONLY = '(?:so|apenas|somente|only|just|solo|solamente|mesmo) '
const END = '(?=[ ]{0,2}(?:[.,;!?)\\n]|$| (?:e|and|y|mas|but|pero) ))'
const ITS = `[a-z][a-z0-9-]{1,19}(?: d[aoe] [a-z0-9]{2,14}(?! d[aoe] ))?(?: \\d{1,2})?(?: mesmo)?`
const WHOSE = `(?!${SITE}(?![a-z]))${ITS}`
const THAT = '(?:o|aquele|esse|el) '
const COMES =
  'que (?:ja )?(?:vem|veio|vino|viene)(?: instalado| junto| de fabrica){0,2} (?:n[oa]|com [oa]|d[oe]|en el|con el)|que trae(?: el)?'
const OF = `(?:(?:mesmo|proprio|padrao|nativo|basico|normal|gratuito|embutido|original) ){0,2}(?:(?:d[oa]|del?)(?: proprio| mismo)? ${WHOSE}|(?:${COMES}) ${ITS})`
const THE_ONE = [
  '(?:the one|that|one) (?:of|in|from|on|built into|that (?:comes|came) with|included (?:in|with))(?: the| my| our)? [a-z][a-z0-9-]{1,19}(?: (?:router|itself|10|11))?',
  '(?:the|whatever) [a-z][a-z0-9-]{1,19} (?:one|default|has|brings|comes with)',
].join('|')
const TOLD_OF_IT = `(?:, (?:(?:(?:ele )?(?:esta|ta|is|e|y) )?(?:${SWITCHED}|${UNBLOCKED}|${LETS_THROUGH})${END}))?(?![a-z])`
/** "Uso o firewall do próprio Windows", "estamos atrás de um firewall da Cisco": what is had, by its whole name. */
const HAD =
  '(?<=(?<![a-z])(?:uso|usamos|utilizo|utilizamos|tem|temos|tenho|ha|existe|atras d[eo]|so|apenas|somente|have|use|uses|usa|behind|hay|tengo|tenemos) (?:(?:so|apenas|somente|o|um|the|a|el|un) ){0,2})'

export type SaidOfGuard = {
  /** Whose it is, or what it came with. */
  described: RegExp[]
  /** On or off, and nothing else. */
  switched: RegExp
  /** A name, which has to be written as one. */
  named: RegExp
}

/** Returns patterns for what is said of a guard that is called `word` (a source). */
export function saidOfGuard(word: string): SaidOfGuard {
  const subject = `${OPENS}${word}${PLACE}`
  const ofOne = `${word} (?:(?:padrao|nativo|proprio) )?(?:(?:d[oae]|del)(?: proprio)? ${WHOSE}|(?:${COMES}) ${ITS})`
  return {
    described: [
      `${subject}(?:${IS}|[:=?]| -) ((?:${ONLY})?(?:(?:${THAT})?${OF}|${THE_ONE})${TOLD_OF_IT})`,
      `${subject}(?:,|${HAS})? ((?:(?:${ONLY})(?:${THAT})?${OF}|${THAT}${OF}|${THE_ONE})${TOLD_OF_IT})`,
      `(?:${HAD}|${OPENS}(?=${ofOne}${END}))(${ofOne}${TOLD_OF_IT})`,
    ].map((source) => new RegExp(source, 'g')),
    switched: new RegExp(`${subject}(?:${IS}|[:=?]| -)? (${SWITCHED})${END}`, 'g'),
    named: new RegExp(
      `${subject} (?:e|eh|is|es|se chama|chama)(?: (?:um tal de|so o|o|um|uma|an?|the|el|un|da|do))? ([a-z](?:[a-z0-9-]|\\.(?=[a-z0-9])){1,20}(?: [a-z0-9](?:[a-z0-9-]|\\.(?=\\d)){0,20}){0,2})${END}`,
      'g',
    ),
  }
}
