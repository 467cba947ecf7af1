// What one word beside "senha" is: a password, an address, something said in a password's place. Folded text in; secrets.ts says where
// to look.

export type Range = { start: number; end: number }

type Token = Range & { text: string }

/** The next word, without the marks around it that are no part of a password. */
export function tokenAt(text: string, from: number): Token | undefined {
  const match = /^([ \t"'*`(<[]{0,6})([^\s]{1,128})/.exec(text.slice(from, from + 140))
  if (match === null) return undefined
  const lead = match[1] ?? ''
  const raw = match[2] ?? ''
  const isWrapped = /["'*`(<[]/.test(lead)
  const words = raw.replace(isWrapped ? /["'*`)>\]][.,;:!?"'*`)>\]]{0,4}$|[.,;:]{1,3}$/ : /(?:["'*`)>\]]|[.,;:]){1,4}$/, '')
  if (words === '') return undefined
  const start = from + lead.length
  return { start, end: start + words.length, text: words }
}

// What a writer says instead of a password.
const REFUSAL =
  /^(?:senha|password|contrasena|pass\b|time-?out\b|time(?:d|s)? out\b|trav(?:a|ou|ando)\b|fica(?:ndo)? (?:parad|pres|carreg|esper|pens)|n[a]?o\b|nem|nunca|sem\b|nenhum|prefiro|esta\b|est[ao]\b|estao\b|estavam\b|sao\b|foram\b|eram\b|are\b|were\b|estan\b|esqueci|mesma|mesmo|a mesma|o mesmo|igual|a de sempre|de sempre|normal|ok\b|certa|correta|correct[oa]?\b|equivocad|erronea|caducad|vencid|segue|vou\b|vai\b|enviad|mandei|envio|mando|passo|passei|ja\b|pass(?:ei|ada)|por telefone|pelo (?:telefone|whats)|whats|sigilo|segredo|secret\b|confidencial|omitid|ocult|escondid|protegid|priv|removid|\(|[*x.?_•●-]{2,}$|[*x?•●-]$|sim\b|yes\b|no\b|none\b|n\/a|na$|nao|hidden|removed|not\b|same\b|the same|i\b|we\b|eu\b|ele\b|ela\b|voces?\b|vcs\b|toda\b|todo\b|sempre\b|pede\b|pedind|quando\b|se\b|que\b|porque\b|mas\b|e\b|ou\b|o\b|a\b|os\b|as\b|de\b|do\b|da\b|em\b|no\b|na\b|para\b|pra\b|por\b|com\b|um\b|uma\b|the\b|is\b|it\b|my\b|la\b|el\b|es\b|incorret|invalid|errad|rejeit|recusad|incorrect|wrong|reject|fail|expir|bloque|marcad|desmarcad|salva|memoriz|gravad|lembrar|trocad|alterad|atualizad|cadastrad|redefinid|preenchid|verificad|conferid|testad|digitad|forte|fraca|criptografad|encrypted|segura|conforme|vide|ver\b|igualzinha|so\b|isso\b|esse|essa|qual|quem|como\b|onde|aqui|ontem|hoje|amanha|depois|antes|nova|antiga|tambem|muito|bem|foi\b|funciona|talvez|acho|deve|parece|tipo\b|idem)/
// Adjectives and participles: what a password is said to be, not what it is.
export const STATE =
  /(?:ad[oa]s?|id[oa]s?|eta|etas?|erta|reta|valida|ected|ired|ing|orrect|rong|ndo|mente|invalid|normal|forte|fraca|facil|dificil|simples|complexa|segura|padrao|certa|curta|longa|grande|pequena|unica|pessoal|nova|antiga|mesma|outra|certinha|igual|boa|ruim|ok|so|errada|expirou|venceu|mudou|nao|confere|bate|funciona|atual|inicial|master|obrigatoria|necessaria|required|needed|correto|correta|correct|secure|strong|weak|minha|dele|dela|deles|tambem|sempre|agora|hoje|ontem|aqui|isso|essa|esta|qual|quando|porque|email|e-mail|usuario|outlook|servidor|conta|porta)$/

/** Whether these words are said in a password's place. */
export function isRefusal(words: string): boolean {
  return REFUSAL.test(words) && !isPasswordLike(/^\S{1,128}/.exec(words)?.[0] ?? '')
}

/** Host, mail address, IP, URL, date, time, code: never a password by itself. */
export function isAddressLike(word: string): boolean {
  if (/^[^\s@]{1,80}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,5}\.[a-z]{2,}$/.test(word)) return true
  if (/^(?:https?|pop3?s?|imaps?|smtps?|ftp|mailto):/.test(word)) return true
  if (/^(?:[a-z0-9-]{1,63}\.){1,6}(?:com|net|org|br|gov|edu|ind|adv|eng|info|biz|example|pt|ar|uy|py|us|io|app|dev|local|lan)$/.test(word))
    return true
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?$/.test(word)) return true
  if (/^\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}(?::|h)\d{0,2}(?:min)?$/.test(word)) return true
  // A ticket's number in a quoted subject: "Assunto: Re: pede senha [#K7Q2M4XW9RBD3HT6]".
  if (/^\[?#(?=[0-9a-z]{0,15}\d)[0-9a-z]{16}\]?$/.test(word)) return true
  return /^0x[0-9a-f]{6,8}$|^\[[a-z/-]{4,20}\]$/.test(word)
}

const TECHNICAL =
  /^(?:pop3?s?|imap4?s?|smtps?|ssl\d?|tls(?:v?1(?:\.\d)?)?|starttls|ssl\/tls|md5|cram-md5|sha\d{1,3}|oauth2?|ntlm|2fa|mfa|a1|a3|b2b|office365|o365|m365|outlook\d{0,4}|thunderbird\d{0,3}|port[ao]?\d{2,5}|windows\d{0,2}|win\d{1,2}|v?\d{1,3}(?:\.\d{1,6}){1,4}|(?:19|20)\d\d|ipv[46]|e-?mails?|iphone\d{0,2}|android\d{0,2}|\d{1,4}(?:x|a|o|h|hs|min|gb|mb|k|bits?)|n[o°º]\.?\d{0,4}|\d{4,5}-\d{4}|[45]\d\d-[45]|kb\d{6,7}|-?err|wi-?fi\d?|usuario\/senha|login\/senha|e\/ou|user\/pass\w{0,4}|login\/password)$/

/** Whether a word can hardly be anything but a password. */
export function isPasswordLike(word: string): boolean {
  if (word.length < 4 || word.length > 128 || isAddressLike(word) || TECHNICAL.test(word)) return false
  const hasLetter = /\p{L}/u.test(word)
  const hasDigit = /\d/.test(word)
  if (/^[*x?_.•●-]{1,128}$/.test(word)) return false
  if (hasLetter && hasDigit && !/^\w{1,20}\(\w{0,20}\)?$/.test(word)) return true
  if (/[@#$%&*!+^~|=\\?]/.test(word.slice(0, -1)) && (hasLetter || hasDigit)) return true
  if (hasLetter && /[_]/.test(word)) return true
  return /^\d{4,40}[!@#$%&*.]{0,6}$/.test(word)
}

/** Whether what stands before it is a number of things: "2 vezes". */
export function isCounted(after: string): boolean {
  return /^ {1,2}(?:vezes|veces|times|caracteres|digitos|digits|letras|dias|horas|minutos|maquinas|computadores|contas|emails|e-mails|usuarios)\b/.test(
    after,
  )
}

/** Google gives programs passwords of four groups of four letters, and shows them so: no sentence is like that to its end. */
const APP_PASSWORD = /^[a-z]{4}(?: [a-z]{4}){3}[.\s]{0,4}$/

/** Whether an ordinary word opens a sentence of ordinary words: "Senha: problemas ao validar com o servidor". */
export function startsSentence(words: string, first: string): boolean {
  if (isPasswordLike(first) || APP_PASSWORD.test(words)) return false
  return (
    /^[a-z]{2,30}(?: [a-z]{1,20}){3}/.test(words) &&
    !/^\S{1,64} (?:mas|e|ou|que|porque|testem|pode|podem|ja|caso|troquei|se|but|and|or|tudo|all|com|porta|servidor|host|usuario|login)\b/.test(
      words,
    )
  )
}
