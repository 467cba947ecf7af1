// Error messages in quotation marks, or between marks of emphasis. Comes in: folded text. Goes out: spans without the marks, each with the
// code beside it. Words of a dialog, of a button and of a program's version in quotation marks are none.
import { SPEAKER } from '../people-words.ts'
import { eachMatch } from '../text/all-matches.ts'
import { customer } from './end-of-sentences.ts'
import { ERROR_VERB, errorWords, startsLikeError } from './error-opening.ts'
import { REPORTED } from './reported-words.ts'
import { namesTrouble } from './running-error.ts'
import { beginsWithSettings } from './told-screen.ts'

type Range = { start: number; end: number }

// Folding has made “ ” « » and „ plain. A single quote opens only after a blank or mark, so that "d'água" opens nothing.
const quotes =
  /"([^"]{2,900})"|(?<![a-z0-9])'([^'\n]{4,600})'(?![a-z0-9])|\*\*([^*\n]{4,600})\*\*|(?<![*\w])\*([^*\n]{8,600})\*(?![*\w])|`([^`\n]{4,600})`/g
const ANNOUNCING =
  /(?:erro|error|mensagem|msg|message|mensaje|aviso|alerta|alert|aparec\w{1,6}|diz\w{0,4}|diss\w{1,4}|fala\w{0,4}|mostra\w{0,4}|surge\w{0,3}|exibe|retorn\w{1,6}|devolv\w{1,6}|volt\w{1,5}|respond\w{1,4}|da|deu|dando|acusa\w{0,3}|informa\w{0,3}|reclama\w{0,3}|escrito|texto|assim|(?:falh(?:a|ou|ando)|par(?:a|ou)|termin(?:a|ou)|encerr(?:a|ou)) com|(?:fails?|failed|stops|stopped|ends|ended) with|(?:falla|fallo|termina|termino) con|says?|saying|shows?|said|reads?|returned?|returns?|get|gets|got|sale|salio|sales|dice|muestra|volvio|devuelve|janela|tela|pop-?up|bounce|letra por letra|seguinte)[^"\n]{0,50}$/
/** "E depois escreve "…"", "it throws "…"": a program does so, and people; what stands between the marks must be like an error. */
const WRITES =
  /\b(?:escreve|solta|joga|cospe|pipoca|estoura|pula|apita|traz|abre|abriu|throws?|throwing|writes|pops up|spits out|escribe|suelta|tira|arroja)\b[^"\n]{0,30}$/
/** 'A conta não conecta ("Connection closed by server")': in brackets behind what fails. */
const BRACKETED =
  /(?<![a-z])(?:nao|n|not|no|nem|parou|pararam|stopped|dejo|falh[a-z]{1,3}|fail[a-z]{0,3}|erro|error)(?![a-z])[^.;!?\n"()]{0,60}\($/
/** "O fornecedor escreve "…"" */
const PERSON_WRITES = new RegExp(`\\b${SPEAKER}(?: (?:me|nos|so|ja|sempre|tambem)){0,2} (?:escreve|writes|escribe)\\b[^"\\n]{0,30}$`)
/** '… / 995 SSL / "O usuário ou a senha não confere"': the next of a run of answers. */
const LISTED = /[^\s/|;] ?[/|;] $/
/** 'O que significa "Quota exceeded"?' */
const ASKED =
  /\b(?:o que (?:e|eh|seria|significa|quer dizer)|que (?:significa|quiere decir|es)|what (?:is|does)|what's)(?: (?:ess[ea]|est[ea]|isso|o|a|this|the|el|la|erro|mensagem|aviso|error|message|mensaje)){0,3}:? ?$/
/** "O rapaz disse": in the past tense people speak, and a program only where it is named. What reads like an error may be read out. */
const SAID =
  /\b(?:disse(?:ram)?|fal(?:ou|aram)|(?:respond|escrev)(?:eu|eram)|said|replied|answered|wrote|told (?:me|us)|dij(?:o|eron)|(?:respond|escrib)(?:io|ieron))\b[^"\n]{0,30}$/
/** "Descrição do cliente: …", "o usuário relatou: …": a person's tale, and an error only where it begins like one. */
const PERSONS_TALE =
  /\b(?:(?:descricao|relatos?|reclamac(?:ao|oes)|queixas?|palavras|description|complaint|words|quejas?|palabras) (?:d[oae]s?|of|of the|from|from the|del|de la) (?:clientes?|usuari[oa]s?|colegas?|solicitantes?|requerentes?|contatos?|secretaria|customer|client|user|caller|usuari[oa]|cliente)|(?:clientes?|usuari[oa]s?|colegas?|solicitantes?|secretaria|customer|client|user|el[ea]s?|she|he) (?:(?:me|nos|us|assim) ){0,2}(?:escreveu|relatou|descreveu|informou|contou|wrote|reported|told us|escribio|relato|conto)(?: (?:assim|isso|isto|o seguinte|this|the following|lo siguiente))?)\s?:\s{0,20}$/
const BY_PROGRAM =
  /\b(?:programa|outlook|thunderbird|sistema|servidor|computador|aplicativo|app|tela|janela|mensagem|erro|aviso|program|server|system|screen|message|error|it)\b[^.;!?\n]*$/
const BUTTON =
  /(?:botao|opcao|menu|aba|guia|pasta|clico|clicar|cliquei|aperto|apertar|assunto|chamad[oa]|campo|button|click|subject|folder|named)(?:[^",\n]|,(?= (?:no|na|em|in|en|o|a) )){0,25}$/
// "Usar SSL" está ligado; "Servidor de entrada (POP3): 995": words of a dialog, not of an error.
const OPTION_BEHIND =
  /^["'*`]{0,2},? (?:(?:esta|ta|estava|fica|ficou|vem|aparece|is|was|esta em) (?:como )?)?(?:marcad|ligad|ativad|habilitad|desmarcad|desligad|desativad|desabilitad|selecionad|ticked|checked|enabled|disabled|unchecked|activad|desactivad)/
const OPTION =
  /^(?:(?:es[ts]e servidor (?:requer|exige|precisa)|usar|utilizar|exigir|use|require|this server requires|este servidor precisa) (?:uma? |an? )?(?:ssl|tls|starttls|conexao|conexion|encrypted|secure|o seguinte tipo)|(?:servidor de (?:entrada|saida|recebimento|envio)|incoming|outgoing|servidor entrante|porta|port|puerto|seguranca da conexao|connection security|tipo de criptografia|nome do servidor|nome de usuario|server name|user ?name)[^.:\n]{0,30}: ?\S{1,60}$)/
/** "Microsoft 365 MSO (Versão 2410)", "Thunderbird 128.5.0": what a program tells of itself. */
export const VERSION_SHOWN =
  /^(?![^\n]{0,80}\b(?:nao|not|no se|erro|error|falh\w{1,3}|fail\w{0,3}|cannot|can't|unable)\b)(?:(?:microsoft|mozilla|windows|office|outlook|thunderbird|em client|mailbird|apple|mail|versao|version|build|compilacao|sobre|about|the|o)\b[ :,(-]{0,3}){1,4}[^.!?;]{0,40}\d[\d.,()a-z -]{0,40}$/
/** What a notice that something came back is titled. */
export const TITLE_OF_NOTICE =
  /^["']?(?:delivery (?:incomplete|delayed|failed|failure|has failed|status notification)|undeliver(?:able|ed)(?: mail)?(?: returned to sender)?(?![^\n]{0,20}[45]\d\d)|returned mail|mail delivery (?:failed|failure|system)|message (?:blocked|delayed|undeliverable)|(?:entrega|envio) (?:incomplet[oa]|atrasad[oa]|falhou|nao concluid[oa])|mensagem (?:bloqueada|devolvida)|entrega incompleta|mensaje (?:bloqueado|devuelto))(?![a-z])/
/** 'Na tela "Sobre o Outlook" está escrito …': where something stands, and not what. */
const PLACE =
  /(?:tela|janela|aba|guia|secao|area|parte|pagina|screen|window|tab|section|page|pantalla|ventana|pestana)(?: (?:de|do|da|chamada|que se chama|called|llamada))? $/
/** 'Fui na tela "Contas de e-mail" e copiei': where the writer went. */
const GONE_TO =
  /\b(?:fui|vou|entr(?:ei|o|ando)|abr(?:i|o|indo)|acess(?:ei|o|ando)|clic(?:o|ando)|cliquei|olh(?:ei|o|ando)|copi(?:ei|o|ando)|peguei|tirei|cheguei|confer(?:i|indo)|went|going|opened|opening|looked|copied|took|checked|entre|mire|copie|saque)(?: (?:n?[oa]s?|d[oa]s?|em|ate|to|at|in|into|from|the|on|el|la|en|de|del|tudo|isso|isto|up)){0,3} (?:tela|janela|aba|guia|secao|area|pagina|menu|screen|window|tab|section|page|pantalla|ventana|pestana|seccion)(?: (?:de|do|da|chamada|called|llamada))? $/
/** 'mda "/usr/bin/procmail -d x"', 'exec = "C:\Coletor\coleta.exe"': a program and where it lies. */
const COMMAND = /^(?:~?\/[\w.-]{1,40}\/|[a-z]:\\|\.{1,2}\/)\S/
const STANDS_BEHIND =
  /^["'*`]{0,2},? (?:(?:ele |ela |it )?(?:esta|ta|tem|vem|fica) escrit|consta|aparece|diz|mostra|(?:it )?(?:says|shows|reads)|is written|dice|pone|pude ver|eu? vi|vejo)/
/** 'The security policy reads "Force usage of SSL/TLS (legacy)"': what a setting is set to. */
const SET_TO =
  /\b(?:seguranca|criptografia|encriptacao|conexao|security|encryption|connection|policy|politica|cifrado|seguridad|conexion|opcao|option|opcion|setting|configuracao|tipo|protocolo|autenticacao|authentication)\b[^.;!?\n"]{0,30}$/
const TECHNIQUE = /\b(?:ssl|tls|starttls|criptograf\w{1,4}|encrypt\w{1,4}|cifrad[oa]|plain|texto (?:simples|puro|plano))\b/
const IN_TROUBLE =
  /\b(?:nao|not|no se|cannot|can't|falh\w{1,3}|fail\w{1,4}|erro|error|handshake|negoc\w{2,6}|timeout|timed|sem suporte|support\w{0,3}|suporta|incompativel|versao|version|certificad\w|certificate)\b/
const MAX_SETTING_WORDS = 8
/** What a program that does not reach its server shows in a corner. */
const STATUS =
  /^(?:desconectad[oa]|desligado da rede|disconnected|offline|(?:esta(?:do)? |modo |trabalh(?:ando|ar) |working |trabajando )?(?:offline|off-line|sin conexion|sem conexao)|(?:e )?necessari[oa] (?:informar )?(?:a )?senha|(?:precisa|necessita) de senha|need password|(?:tentando|trying|intentando) (?:se |to )?(?:conectar|reconectar|connect))[.…]{0,3}$/
/** 'Na barra de baixo fica "Desconectado"' */
const STAYS =
  /(?<![a-z])(?:fica|ficou|ficando|esta|ta|continua|stays?|sits|remains|queda)(?: (?:so|sempre|escrito|como|em|in|at|on|en)){0,2} $/
/** "Tarefa 'ana@… - Recebendo' relatou erro": what stands between the marks is the name of a part of mail, inside the error. */
const NAME_OF_PART = /(?:tarefa|task|tarea|servidor|server|conta|account|cuenta|usuario|user|host|pasta|folder) $/
/** "Meu filho escreveu: "Mãe, o pop não conecta. … Apareceu: …"", "… O erro é 0x800CCC0F": a person's words, of which the error is a part. */
const TALE =
  /[.!?]\s{1,4}[^.!?\n]{0,40}\b(?:aparec(?:e|eu|endo)|deu|diz|dizia|mostr(?:a|ou)|o erro|a mensagem|says|said|shows|the error|the message|dice|muestra|sale)\b[^.!?:\n]{0,24}:\s|[.!?]\s{1,4}(?:e |and |y )?(?:o erro|the error|el error)(?: (?:que (?:aparece|da|deu|mostra)|shown))? (?:e|eh|is|es|foi) (?=[0-9])/
/** "Desde sexta não puxa nada. Cliquei em Enviar e apareceu 0x…. Meu usuário é …": no program says "I". */
const OWN_DEEDS =
  /\b(?:eu|meus?|minhas?|noss[oa]s?|cliquei|tentei|testei|mandei|enviei|reiniciei|abri|liguei|voltei|fiz|uso o|estou usando|i(?: have|'ve)? (?:tried|clicked|sent|opened|restarted)|hice|intente|reinicie)\b/
/** "Olá, tentei escrever para rui@… e recebi: …" */
const TELLS_DEED =
  /^(?:(?:ola|oi|bom dia|boa (?:tarde|noite)|hello|hi|hola|buen[oa]s (?:dias|tardes|noches))[,!. ]{1,3})?(?:[a-z]{2,12}, )?(?:eu )?(?:tentei|mandei|enviei|escrevi|te mandei|lhe escrevi|i (?:have )?(?:tried|sent|wrote|emailed)|intente|le mande|te mande|envie|escribi)(?![a-z])/
/** "Não conseguimos nos conectar ao servidor", "precisamos de sua senha": between marks a program of today that says "we". */
const PROGRAMS_WE =
  /^(?:nao (?:conseguimos|pudemos) (?:nos )?(?:conectar|entrar|adicionar|verificar|localizar|encontrar|acessar|configurar|enviar|sincronizar|baixar|abrir)|we (?:couldn't|could not|can't|cannot|were unable|are having trouble|need your)|precisamos (?:de|da|que) (?:su|voc)|algo deu errado|something went wrong|algo salio mal|no (?:pudimos|podemos)|necesitamos (?:su|tu))/
const PEOPLE_SAY =
  /(?<![a-z])(?:diss(?:e|eram)|fal(?:ou|aram|ei)|respond(?:eu|eram|i)|escrev(?:eu|eram)|relat(?:ou|aram)|inform(?:ou|aram)|cont(?:ou|aram)|reclam(?:ou|aram)|said|wrote|told (?:me|us)|answered|replied|dij(?:o|eron)|escribio|respondio)[^"\n]{0,24}$/
const VAGUE_QUOTE =
  /^(?:nao funciona|da erro|erro|error|deu erro|ok|sim|nao|enviar(?: ?\/ ?receber)?|testar.{0,30}|avancar|concluir|cancelar|.{0,3})$/

/** Returns whether what stands between marks is what a person tells, an error among it. */
export function isToldByPerson(words: string): boolean {
  return TALE.test(words) || TELLS_DEED.test(words) || (/[.!?]\s/.test(words) && OWN_DEEDS.test(words))
}

/** Returns the errors that stand between marks in `folded`. */
export function findQuotedErrors(folded: string): Range[] {
  const found: Range[] = []
  for (const match of eachMatch(folded, quotes)) {
    const inner = match.slice(1).find((group) => group !== undefined)
    if (inner === undefined || /\n[ \t]{0,20}\n/.test(inner)) continue
    const open = match[0].indexOf(inner)
    const start = match.index + open
    const before = folded.slice(Math.max(0, match.index - 90), match.index)
    const words = inner.trim().replaceAll('\n', ' ')
    if (VAGUE_QUOTE.test(words)) continue
    const opens = startsLikeError(words) || (PROGRAMS_WE.test(words) && !PEOPLE_SAY.test(before))
    if (OPTION_BEHIND.test(folded.slice(start + inner.length, start + inner.length + 40)) || OPTION.test(words)) continue
    if (SET_TO.test(before) && isSetting(words)) continue
    if (!opens && (beginsWithSettings(words) || isToldByPerson(words))) continue
    const isError = opens || errorWords.test(words) || STATUS.test(words) || TITLE_OF_NOTICE.test(words)
    const isWritten = WRITES.test(before) && (isError || namesTrouble(words)) && !PERSON_WRITES.test(before)
    const isAnnounced =
      isWritten ||
      (BRACKETED.test(before) && (isError || ERROR_VERB.test(words))) ||
      ANNOUNCING.test(before.trimEnd()) ||
      ASKED.test(before) ||
      (STATUS.test(words) && STAYS.test(before)) ||
      (LISTED.test(before) && (isError || namesTrouble(words))) ||
      /:\s{0,20}$/.test(before)
    if (PERSONS_TALE.test(before) && !opens) continue
    if (!isError && SAID.test(before) && !BY_PROGRAM.test(before)) continue
    if ((BUTTON.test(before) || VERSION_SHOWN.test(words)) && !opens) continue
    if (!isError && (COMMAND.test(words) || GONE_TO.test(before) || NAME_OF_PART.test(before))) continue
    if (!isError && PLACE.test(before) && STANDS_BEHIND.test(folded.slice(start + inner.length, start + inner.length + 40))) continue
    // Announced words are an error's when they make a sentence; others when they read like one.
    if (!(isError || (isAnnounced && words.split(/\s+/).length >= (ERROR_VERB.test(words) ? 2 : 3) && (opens || !customer.test(words)))))
      continue
    if (!isAnnounced && !opens) continue
    found.push(withCodes(folded, { start: start + inner.length - inner.trimStart().length, end: start + inner.trimEnd().length }))
  }
  return found
}

function isSetting(words: string): boolean {
  return TECHNIQUE.test(words) && !IN_TROUBLE.test(words) && !ERROR_VERB.test(words) && words.split(/\s+/).length <= MAX_SETTING_WORDS
}

const codeAfter =
  /^["'*`]{0,2}[.,]?[ \t]{0,3}[-:,]?[ \t]{0,3}(?:(?:com o |seguido d[eo] |e o |codigo|code|erro|error|numero|n[o.]?)[ :]{0,2}){0,4}\(?(?:(?:erro|error|codigo|code)[ :]{0,2})?\(?0x[0-9a-f]{8}(?:\)\)|\))?/
const codeBefore = new RegExp(
  `(?:(?:erro|error)(?: (?:de|ao) [a-z]{3,12}(?: ?/ ?[a-z]{3,12})?)? (?:${REPORTED}) |(?:(?:erro|error|codigo|code)[ :]{0,2}){1,2})?\\(?(?:0x[0-9a-f]{8}|[45]\\d\\d[ -][45]\\.\\d\\.\\d{1,3})\\)?[ \\t]{0,3}[-:,]?[ \\t]{0,3}["'*\`]{0,2}$`,
)

/** A code beside the quotation marks belongs to the message. */
function withCodes(folded: string, range: Range): Range {
  const after = codeAfter.exec(folded.slice(range.end, range.end + 70))
  const beforeFrom = Math.max(0, range.start - 70)
  const before = codeBefore.exec(folded.slice(beforeFrom, range.start))
  return {
    ...range,
    start: before === null ? range.start : beforeFrom + before.index,
    end: after === null ? range.end : range.end + after[0].length,
  }
}
