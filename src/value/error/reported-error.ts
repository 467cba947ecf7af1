// Errors told in reported speech: "diz que não foi possível conectar", "it says that the server timed out".
// Comes in: folded text, and whether words begin as errors do. Goes out: spans from behind the "que". What people say is no error.
import { SPEAKER } from '../people-words.ts'
import { eachMatch } from '../text/all-matches.ts'
import { OWN_SETTING } from './end-of-sentences.ts'
import { endOfError } from './error-end.ts'
import { isVagueFolded } from './no-error.ts'
import { codeToldBefore } from './told-code.ts'

const MAX_REPORTED = 40
const OPENING = 240

const REPORTED =
  /\b(?:diz\w{0,3}|fala\w{0,3}|dice|says|saying|avisa\w{0,3}|aparece\w{0,3}|acusa\w{0,3}|mostra\w{0,3}|informa\w{0,3}|inform\w{1,3}|reclama\w{0,3})(?: (?:aqui|pra mim|para mim|me|la|um aviso|uma mensagem|mensagem|uma janela|na tela|escrito|dizendo|falando)){0,3} (?:que|that|de que) (?=\S)/g
/** "Começou a dizer que …" */
const BEGAN = /(?<![a-z])(?:a|de) $/
const PERSON = new RegExp(`\\b(?:${SPEAKER}|nao)\\b[^.\\n]{0,12}$`)
/** "Ele só diz que não foi possível verificar a conta": of what a program could not do nobody else speaks so. */
const OF_PROGRAM =
  /^(?:nao (?:foi|e) possivel|no (?:fue|es) posible|no se (?:pudo|puede)|it (?:was|is) not possible to|(?:falha|erro) (?:ao|na|no|de)) (?:verif[a-z]{1,8} (?:[ao]s? |la |el |the |su |sua |seu )?(?:nome|conta|cuenta|account|identidade|identity|senha|usuario|login|nombre)|conect|autentic|fazer (?:log|o log)|estabelec|localiz|encontrar o serv|abrir (?:a|uma) (?:conex|sess)|comunic|acessar (?:o serv|a conta|sua conta)|connect|reach (?:the )?server|log|conex|login|senha)/
const PRONOUN = /\b(?:el[ea]|he|she)(?: (?:so|sempre|me|agora|tambem|only|just|solo|siempre|always)){0,2} $/

/** Returns the errors of folded text that are told in reported speech. */
export function findReportedErrors(folded: string, opensLikeError: (words: string) => boolean): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const match of eachMatch(folded, REPORTED)) {
    if (found.length >= MAX_REPORTED) break
    const start = match.index + match[0].length
    // The mailer may have broken the line inside the opening.
    if (!opensLikeError(folded.slice(start, start + OPENING).replace(/\n(?=\S)/g, ' '))) continue
    // "Só sei dizer que o servidor é pop.…": what the writer can say, and what is set.
    if (OWN_SETTING.test(folded.slice(start, start + OPENING))) continue
    if (match[0].startsWith('dizer ') && !BEGAN.test(folded.slice(Math.max(0, match.index - 12), match.index))) continue
    const before = folded.slice(Math.max(0, match.index - 30), match.index)
    if (PERSON.test(before) && !(PRONOUN.test(before) && OF_PROGRAM.test(folded.slice(start, start + OPENING)))) continue
    const end = endOfError(folded, start, 'in-prose')
    if (end - start < 10 || isVagueFolded(folded.slice(start, end))) continue
    const code = codeToldBefore(folded, match.index)
    found.push({ start: code < match.index ? code : start, end })
  }
  return found
}
