// Words before a mark that name no field, whatever words of labels they hold. Comes in: folded words, from a line's beginning to its mark.

/** "Complementando minha mensagem:" speaks of the mail itself, not of a program's message. */
const OWN_MAIL =
  /\b(?:minha|nossa|my|our|mi|nuestro) (?:ultim[ao] |outra |primeir[ao] |last |previous |first )?(?:mensagem|mensaje|message|msg)(?: anterior| de ontem)?\s*$/

/** "Cabeçalhos de mensagem originais:", "original message headers:" stand above what no person wrote. */
const HEADERS = /\b(?:cabecalhos?|cabeceras?|encabezados?|headers)\b/

/** "Mandei hoje cedo e voltou:", "I sent it and got:": what the writer did and what came of it is a tale. */
const OUTCOME =
  /^\W{0,3}(?:(?:eu|i|yo|nos|we|ja|a gente) ){0,2}(?:mand|envi|tent|respond|escrev|escrib|dispar|encaminh|sent|wrote|tried|intent)[a-z]{0,6}(?![a-z])[^:]{0,80}[ ,](?:e|mas|and|but|y|pero|ai|so que) (?:(?:ele|ela|eles|me|nos|logo|ja|so|sempre|depois|hoje|o|a|e-?mail|mensagem|na hora|it|i|the|then) ){0,3}(?:volt|vei|vem|deu|da|dava|aparec|retorn|receb|recib|devolv|cheg|came|got|get|bounced|volvi|dio|rebot)[a-z]{0,5}(?![a-z])/

const LAST = /(?<![a-z])(?:ultim[oa]|last)(?![a-z])/
/** "Último envio com sucesso:", "last successful send:": of one that went, and not of the one in question. */
const OF_SUCCESS =
  /(?<![a-z])(?:com sucesso|com exito|con exito|bem[- ]sucedid[oa]|que (?:foi|saiu|deu certo|funcionou|passou|chegou)|success(?:ful(?:ly)?)?|(?:that|which) (?:went(?: out| through)?|worked|arrived)|exitos[oa])(?![a-z])/

/** Returns whether `named` is the mail itself, what no person wrote, a tale, or runs into a quotation. */
export function namesNothing(named: string): boolean {
  return (
    OWN_MAIL.test(named) ||
    (LAST.test(named) && OF_SUCCESS.test(named)) ||
    HEADERS.test(named) ||
    tellsOutcome(named) ||
    opensQuotation(named)
  )
}

/** "Mandei e deu erro: …" */
const NAMES_ERROR = /(?<![a-z])(?:erro|error|mensagem|message|mensaje|msg|aviso|codigo|code)\s{0,3}$/

/** Returns whether `named` tells what the writer did and what came of it. */
export function tellsOutcome(folded: string): boolean {
  return OUTCOME.test(folded) && !NAMES_ERROR.test(folded)
}

/** "Where it says "port: 110" …": a mark inside a quotation parts no label from its value. */
function opensQuotation(named: string): boolean {
  const inside = named.indexOf('"', 1)
  return inside > 0 && named[0] !== '"' && named.indexOf('"', inside + 1) < 0
}

/** "Horário de atendimento: 8h às 18h": when somebody is there, and not when it happened. */
const OF_HOURS =
  /^[^a-z]{0,4}(?:(?:o|nosso|nuestro|our|el) )?(?:(?:horarios?|dias?|hours?)(?: (?:de|do|da|of))? (?:atendimento|funcionamento|expediente|trabalho|comercial|escritorio|loja|atencion|trabajo|oficina|operation)|expediente|plantao|(?:office|opening|business|working|store|shop) hours)/

/** Returns whether `named` names the hours of a house. */
export function namesHours(named: string): boolean {
  return OF_HOURS.test(named)
}
