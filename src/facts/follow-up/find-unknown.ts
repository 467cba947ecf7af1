// A follow-up that says that what we asked for is not known: "não sei", "nem sei onde fica a porta", "o resto não sei", "já apaguei a
// devolução". Comes in: the newest letter's own words and the fields asked last. Goes out: which of those are not known: those that the
// sentence names; where it names none, all of them. What is under a label read-answers.ts reads.
import type { Field } from '../../checklist/checklist.ts'
import { isNoAnswer } from '../../value/no-answer.ts'
import { fold } from '../../value/text/fold.ts'
import { singleBlanks } from '../../value/text/single-blanks.ts'

const MAX_SAID = 6_000
const MAX_SENTENCE = 400

/** Other things are not known besides, or only not yet. */
const OF_ANOTHER =
  /\b(?:(?:o |mais o )?que (?:mais )?(?:fazer|faco|aconteceu|houve|esta acontecendo|ta acontecendo|pode ser|dizer|hacer|paso|pasa)|por ?que|se (?:e|eh|isso|ajuda|da|foi|tem|pode|vai|podem|voces|vcs|o|a)|what (?:to do|happened|else|is going on|could)|why|whether|if|por que|si)\b|\b(?:ainda|todavia|aun|yet|agora)\b|^(?:vou|vamos|pendente|i will|i'll|voy)\b/
/** The text of a message is gone. "Não tenho mais e-mails" tells of the problem. */
const GONE =
  /\b(?:ja |eu |i |we |lo |la |the |already ){0,3}(?:apaguei|apagamos|deletei|exclui|perdi|joguei fora|fechei|borre|elimine)\b|(?:\b(?:i|we|i've|we've|have|already|got)|(?<!\bif (?:it|that|this) )\bwas) (?:(?:already|just|since|it) ){0,2}(?:deleted|erased|lost|closed)\b|\b(?:nao|n|nem|no|didn't|don't|did not|do not|ya no) (?:o |a |lo |la |it |longer |the ){0,2}(?:guardei|guardamos|salvei|salvamos|copiei|anotei|printei|fotografei|tenho mais|tenho ela|tenho ele|guarde|copie|anote|tengo|keep|kept|save|saved|have (?:it|that|the (?:error|message|bounce))|copy|write it)\b/
/** "Ela disse que apagou": who had it has it no longer. */
const GONE_WITH_OTHERS =
  /^(?:(?:mas|e|so que|acho que|pois|but|and|pero|y) ){0,2}(?:el[ea]s?|o (?:remetente|fornecedor|cliente|rapaz|pessoal)|a (?:moca|cliente|fornecedora|menina|secretaria)|he|she|they|el|ella|ellos)(?: (?:me |nos )?(?:disse|disseram|falou|falaram|diz|contou|said|says|told me|dice|dijo|dijeron)(?: que| that)?)?(?:(?: (?:ja|tambem|already|has|have|had|ya|lo|la)){0,3} (?:apagou|apagaram|deletou|deletaram|excluiu|excluiram|perdeu|perderam|jogou fora|deleted|erased|lost|borro|borraron|elimino|eliminaron|perdio)|(?: (?:ja|tambem|ya)){0,2} (?:nao|n|no|didn't|did not|hasn't|haven't)(?: (?:lo|la|o|a)){0,1} (?:guardou|guardaram|salvou|salvaram|anotou|anotaram|keep|kept|save|saved|guardo|guardaron))(?= ?(?:[.,;!]|$)| (?:[oa]|ess[ea]|the|it|el|la|tudo|todo|isso) ?(?:e-?mail|mensagem|erro|aviso|devolucao|retorno|print|message|error|bounce|correo|mensaje)?(?: de erro)? ?(?:[.,;!]|$))/
const OF_MESSAGE =
  /\b(?:e-?mail|mensagem|erro|aviso|devolucao|retorno|texto|print|tela|message|error|bounce|notice|mensaje|aviso|correo|devolucion|isso|ela|ele|it|mais|lo|la)\b/

/** "De todo mundo", "de ninguém chega": no one sender can be named. */
const OF_EVERYBODY =
  /^(?:(?:e|eh|ai|oi|gente|sao|vem|nao|nada|nenhum|ninguem|chega|recebo|recebemos|email|e-mail|mail|nothing|no|it's|it is|es|son|de nadie|eu|ja|disse|falei|bom dia|boa tarde|boa noite)[ ,]{1,2}){0,6}(?:de|do|por|from|of) (?:todo(?:s)? (?:o )?mundo|todos(?: (?:os )?(?:clientes|fornecedores|remetentes|contatos|lugares|lados))?|ninguem|qualquer (?:um|uma|pessoa|remetente|lugar|cliente)|everyone|everybody|anyone|anybody|nobody|no one|nadie|cualquiera)(?= ?(?:[,.!;]|$| (?:mesmo|desde|chega|recebo|at all|since)))/
/** "Não sei o e-mail do banco, é ele que manda", "não tenho o endereço dela": the other side's. */
const OTHERS_ADDRESS =
  /\b(?:(?:nao|n|nem) (?:(?:sei|lembro|tenho|temos|conheco|guardei|anotei|sabemos)(?: (?:aqui|mais|ainda|bem|certo|qual (?:e|eh)|dizer))?)|(?:i )?(?:don't|do not) (?:know|have|remember)|no (?:se|tengo|recuerdo)) (?:(?:o|a|esse|qual|the|el|la|que) ){0,2}(?:e-?mail|endereco|correo|address|direccion)(?: (?:certo|exato|completo))? (?:del[ea]s?|(?:d[ao]s?|de) (?!(?:remetente|destinatario|minha|meu|nossa|nosso|voces|erro|entrada|saida|retorno|devolucao|volta|aviso|resposta|confirmacao|servidor|provedor|site|pagina|painel|webmail|conta|caixa|pop3?|smtp|imap|ip|internet|rede|suporte|atendimento|computador|outlook|programa)\b)[a-z]{2,20}|(?:eles|elas|ele|ela) (?:usam?|mandam?|enviam?)|of (?:the|his|her|their|my) [a-z]{2,20}|del [a-z]{2,20})/

/** "O e-mail deles eu não sei": told first, whose it is. */
const THEIRS_FIRST =
  /\b(?:o|a|el|la|the)? ?(?:e-?mail|endereco|correo|address|direccion) (?:del[ea]s?|de ell[oa]s|d[ao]s? (?!(?:remetente|destinatario|minha|meu|nossa|nosso|erro|servidor|conta|caixa)\b)[a-z]{2,20}),? (?:(?:eu|ai|yo|agora|ainda|ja) ){0,2}(?:nao|n|nem|no) (?:sei|lembro|tenho|temos|conheco|sabemos|se|tengo|recuerdo)\b/

const NAMES: Partial<Record<Field['type'], RegExp>> = {
  port: /\b(?:portas?|ports?|puertos?)\b/,
  encryption: /\b(?:criptografia|cripto|seguranca|ssl|tls|starttls|encryption|security|cifrado|encriptacion|seguridad)\b/,
  software: /\b(?:versao|version)\b/,
  public_ip: /\bips?\b/,
  hostname: /\b(?:servidor(?:es)?|servers?|pop3?|imap|smtp|host)\b/,
  email: /\b(?:e-?mail|endereco|remetente|destinatario|address|correo|direccion)\b/,
  datetime: /\b(?:hora|horas|horario|data|dia|quando|time|date|day|when|fecha|cuando|horas)\b/,
  date: /\b(?:data|dia|quando|date|day|when|fecha|cuando)\b/,
  login: /\b(?:usuario|login|user(?: ?name)?|nome de usuario)\b/,
}
const ERROR = /\b(?:erro|mensagem|aviso|codigo|texto|error|message|code|mensaje)\b/

/** Returns the ids of `asked`, what the letter states left out, that `said` says are not known. */
export function findUnknown(said: string, asked: readonly Field[], stated: ReadonlySet<string>): string[] {
  const open = asked.filter(({ id }) => !stated.has(id))
  if (open.length === 0) return []
  const unknown = new Set<string>()
  for (const sentence of sentencesOf(said)) for (const id of unknownIn(sentence, open)) unknown.add(id)
  return open.filter(({ id }) => unknown.has(id)).map(({ id }) => id)
}

/** Returns the sentences of `said`, folded. */
export function sentencesOf(said: string): string[] {
  return said
    .slice(0, MAX_SAID)
    .split(/(?<=[.!?;])\s{1,200}|\n{2,200}|\n(?=[^\n]{0,200}:)/)
    .map((sentence) => singleBlanks(fold(sentence.slice(0, MAX_SENTENCE))).trim())
}

function unknownIn(sentence: string, open: readonly Field[]): string[] {
  const texts = open.filter(({ textOf }) => textOf === 'error' || textOf === 'smtp-log')
  if (texts.length > 0 && isGone(sentence)) return texts.map(({ id }) => id)
  if (OF_ANOTHER.test(sentence)) return []
  // A clause of its own says it too: "o programa é o Outlook, o resto não sei".
  const others = open.filter(({ role, ofCustomer }) => role !== undefined && !ofCustomer)
  if (others.length > 0 && (OF_EVERYBODY.test(sentence) || OTHERS_ADDRESS.test(sentence) || THEIRS_FIRST.test(sentence)))
    return others.map(({ id }) => id)
  const said = [0, ...[...sentence.matchAll(DENIES)].map(({ index }) => index)].find((at) => isStatement(sentence.slice(at)))
  if (said === undefined) return []
  if (said > 0 && ONLY_WHICH.test(sentence.slice(said)) && /[a-z]{3}/.test(sentence.slice(0, said))) return []
  const clause = sentence.slice(Math.max(sentence.lastIndexOf(',', said), sentence.slice(0, said).search(TURNS)) + 1)
  const named = REST.test(clause) ? [] : open.filter((field) => namesOf(field)?.test(clause) === true)
  if (named.length > 0) return named.map(({ id }) => id)
  // "Não sei o usuário", which is known: nothing is said of the others.
  return !REST.test(clause) && ALL_NAMES.some((name) => name.test(clause)) ? [] : open.map(({ id }) => id)
}

/** Returns whether a folded sentence says that the text of a message is there no longer. */
export function isGone(sentence: string): boolean {
  return (GONE.test(sentence) && OF_MESSAGE.test(sentence)) || GONE_WITH_OTHERS.test(sentence)
}

/** Where a clause may begin that says so. */
const DENIES =
  /(?<![a-z])(?:(?:eu|i|we|yo) )?(?:nao|n|nem|no|don't|dont|didn't|can't|cannot|could not|couldn't|have no|desconheco|desconozco|sei la|ni idea) /g
/** "É o Outlook, mas não sei qual", "foi dia 18 ou 19, não sei ao certo": of what was named before, and of nothing else that is asked. */
const ONLY_WHICH =
  /^(?:(?:eu|i|we|yo) )?(?:nao|n|no|don't|dont) (?:sei|lembro|tenho certeza|se|know|remember|recuerdo)(?: dizer| te dizer| informar)?,? (?:ao certo|com certeza|exat\w{3,6}|direito|qual del[ea]s|for sure|exactly|which one|con certeza|bien)(?= ?(?:[.,;!)]|$))|^(?:(?:eu|i|we|yo) )?(?:nao|n|no|don't|dont) (?:(?:sei|lembro|lembra|se|know|remember)(?: (?:bem|direito|dizer|te dizer|ao certo))?) (?:qual|quais|which(?: one)?|cual)(?= ?(?:[.,;!)]|$| (?:e|eh|deles|delas|is|es)(?: |$)))/
const TURNS = / (?:mas|but|pero|e|and|y) (?!.* (?:mas|but|pero|e|and|y) )/
const REST =
  /\b(?:resto|restante|demais|mais nada|nada mais|nada disso|tudo isso|rest|others?|any of (?:this|it|these)|lo demas|nada de eso)\b/

/** A question back is none, nor a blank's mark. */
function isStatement(part: string): boolean {
  return (
    /[a-z]{2}/.test(part) &&
    !part.includes('?') &&
    /\b(?:na?o|n|nem|no|not|never|don't|dont|didn't|can't|cannot|couldn't|desconheco|desconozco|sei la|ni|sem|sin|num|nunca)\b/.test(
      part,
    ) &&
    isNoAnswer(/^(?:could|can)/.test(part) ? `i ${part}` : part)
  )
}

/** Returns the words by which people name what `field` asks for. */
export function namesOf(field: Field): RegExp | undefined {
  if (field.textOf === 'error' || field.textOf === 'smtp-log') return ERROR
  return NAMES[field.type]
}

const ALL_NAMES = [ERROR, ...Object.values(NAMES)]
