// What our own records say, in a customer's words, in each language: told only to whom judge-records.ts lets hear it. Of a stranger's
// server nothing is quoted but its code: what it means is said in our words. Addresses and times were checked and shortened before.
import type { Language } from '../message/message.ts'

/** A mail in question: `at` is when it came or was tried. */
export type ToldMail = { sender: string; recipient: string; at: string }
/** `why`: meaning and remedy of an error in our words, or ''; `code`: such as 550 5.1.1, or ''. */
export type ToldAnswer = { code: string; why: string }
export type ToldTime = { account: string; from: string; until: string }

export type RecordWords = {
  heading: string
  loggedIn(told: { account: string; at: string; address: string; encryption: 'none' | 'some' }): string
  refused(told: { account: string; times: number; at: string; address: string }): string
  plainRefused(told: { account: string; at: string }): string
  tooMany(told: { account: string; at: string }): string
  disabled(told: { account: string; at: string }): string
  noLogin(told: ToldTime): string
  otherAddress(told: { stated: string; seen: string }): string

  /** To the customer. */
  delivered(mail: ToldMail): string
  waiting(mail: ToldMail, answer: ToldAnswer): string
  greylisted(mail: ToldMail): string
  refusedMail(mail: ToldMail, answer: ToldAnswer): string
  /** From the customer. */
  accepted(mail: ToldMail): string
  waitingThere(mail: ToldMail, answer: ToldAnswer): string
  refusedThere(mail: ToldMail, answer: ToldAnswer): string
  loginRefused(told: { account: string; times: number; at: string }): string
  neverSent(told: { sender: string; recipient: string; from: string; until: string }): string
  neverCame(told: { sender: string; recipient: string; from: string; until: string }): string
  /** Before where to find the log of the sender's provider. */
  unexplained: string
}

const join = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ')
const inBrackets = (code: string, word: string): string => (code === '' ? '' : ` (${word} ${code})`)

const PORTUGUESE: RecordWords = {
  heading: 'O que consta nos nossos registros',
  loggedIn: ({ account, at, address, encryption }) =>
    `A conta ${account} foi acessada com sucesso em ${at}, a partir do IP ${address}, ${encryption === 'none' ? 'sem criptografia' : 'com criptografia'}.`,
  refused: ({ account, times, at, address }) =>
    `${times === 1 ? 'Uma tentativa de acesso' : `${times} tentativas de acesso`} à conta ${account} ${times === 1 ? 'foi recusada' : 'foram recusadas'} por usuário ou senha incorretos (a última em ${at}, a partir do IP ${address}). Confira o usuário e digite a senha de novo no programa; se ela também não entrar no webmail, peça uma nova.`,
  plainRefused: ({ account, at }) =>
    `Em ${at} o programa tentou acessar a conta ${account} sem criptografia, e o servidor não aceita isso. Escolha SSL/TLS, na porta 995.`,
  tooMany: ({ account, at }) =>
    `Em ${at} havia conexões demais ao mesmo tempo na conta ${account}. Feche o programa nos outros aparelhos ou aumente o intervalo entre as verificações.`,
  disabled: ({ account, at }) =>
    `Em ${at} o acesso à conta ${account} foi recusado porque ela está desativada. A nossa equipe vai verificar.`,
  noLogin: ({ account, from, until }) =>
    `Entre ${from} e ${until} não encontramos nenhuma tentativa de acesso à conta ${account}: o programa não chegou a falar com o nosso servidor, ou usa outro usuário. Confira o servidor, a porta e o usuário, e se o antivírus ou o firewall não bloqueia a conexão.`,
  otherAddress: ({ stated, seen }) =>
    `O IP informado (${stated}) não aparece nos nossos registros; os acessos à conta vieram de ${seen}. Confira se o IP foi visto no mesmo aparelho e na mesma rede que dão o problema.`,
  delivered: ({ sender, recipient, at }) =>
    `A mensagem de ${sender} para ${recipient} foi entregue na caixa postal em ${at}. Procure também nas pastas de spam e lixeira, e veja se algum filtro ou outro aparelho não a moveu ou baixou.`,
  waiting: ({ sender, recipient, at }, { code, why }) =>
    join(
      `A mensagem de ${sender} para ${recipient}, de ${at}, chegou e ainda espera para ser entregue na caixa postal${inBrackets(code, 'código')}; o servidor tenta de novo sozinho.`,
      why,
    ),
  greylisted: ({ sender, recipient, at }) =>
    `Em ${at} o nosso servidor pediu que a mensagem de ${sender} para ${recipient} fosse enviada de novo um pouco mais tarde, como proteção contra spam. O servidor de quem enviou deve repetir sozinho em alguns minutos; se não repetiu, o provedor de quem enviou pode dizer por quê.`,
  refusedMail: ({ sender, recipient, at }, { code, why }) =>
    join(
      `Em ${at} a mensagem de ${sender}${recipient === '' ? '' : ` para ${recipient}`} foi recusada pelo nosso servidor${inBrackets(code, 'código')}.`,
      why,
    ),
  accepted: ({ recipient, at }) =>
    `A sua mensagem para ${recipient} foi aceita pelo servidor de destino em ${at}. A partir daí só ele sabe onde ela está: peça a quem deveria receber que procure também na pasta de spam.`,
  waitingThere: ({ recipient, at }, { code, why }) =>
    join(
      `A sua mensagem para ${recipient}, de ${at}, ainda espera na nossa fila, porque o servidor de destino não a aceitou por enquanto${inBrackets(code, 'código')}; tentamos de novo sozinhos.`,
      why,
    ),
  refusedThere: ({ recipient, at }, { code, why }) =>
    join(`Em ${at} a sua mensagem para ${recipient} foi recusada${inBrackets(code, 'código')}.`, why),
  loginRefused: ({ account, times, at }) =>
    `${times === 1 ? 'Uma tentativa de envio' : `${times} tentativas de envio`} com a conta ${account} ${times === 1 ? 'foi recusada' : 'foram recusadas'} por usuário ou senha incorretos (a última em ${at}). Digite a senha de novo também no servidor de saída (SMTP) do programa.`,
  neverSent: ({ sender, recipient, from, until }) =>
    `Entre ${from} e ${until} não encontramos nenhuma mensagem de ${sender} para ${recipient}: ela não chegou ao nosso servidor. Veja se ficou na Caixa de saída do programa e confira o servidor de saída (SMTP), a porta e a senha.`,
  neverCame: ({ sender, recipient, from, until }) =>
    `Entre ${from} e ${until} não encontramos nenhuma tentativa de entrega de ${sender} para ${recipient}: ao que consta, a mensagem não chegou aos nossos servidores.`,
  unexplained:
    'Procuramos nos nossos registros e eles não dizem o que aconteceu com a mensagem; quem sabe é o provedor de quem enviou. Pode vir colado no e-mail ou como anexo de texto.',
}

const ENGLISH: RecordWords = {
  heading: 'What our records show',
  loggedIn: ({ account, at, address, encryption }) =>
    `The account ${account} was logged in to on ${at}, from the IP ${address}, ${encryption === 'none' ? 'without encryption' : 'with encryption'}.`,
  refused: ({ account, times, at, address }) =>
    `${times === 1 ? 'One attempt' : `${times} attempts`} to log in to ${account} ${times === 1 ? 'was' : 'were'} refused because of a wrong user name or password (last on ${at}, from the IP ${address}). Please check the user name and type the password again in the program; if the webmail refuses it too, ask for a new one.`,
  plainRefused: ({ account, at }) =>
    `On ${at} the program tried to log in to ${account} without encryption, which the server does not take. Please choose SSL/TLS, on port 995.`,
  tooMany: ({ account, at }) =>
    `On ${at} there were too many connections to ${account} at one time. Please close the program on other devices, or let it check for mail less often.`,
  disabled: ({ account, at }) =>
    `On ${at} the login to ${account} was refused because the account is disabled. Our team will look into it.`,
  noLogin: ({ account, from, until }) =>
    `Between ${from} and ${until} we found no attempt to log in to ${account}: the program did not reach our server, or uses another user name. Please check server, port and user name, and that antivirus or firewall do not block the connection.`,
  otherAddress: ({ stated, seen }) =>
    `The IP you gave (${stated}) does not appear in our records; the account was accessed from ${seen}. Please check that you looked it up on the very device and network that have the problem.`,
  delivered: ({ sender, recipient, at }) =>
    `The message from ${sender} to ${recipient} was delivered to the mailbox on ${at}. Please look in the spam and trash folders too, and whether a filter or another device has moved or fetched it.`,
  waiting: ({ sender, recipient, at }, { code, why }) =>
    join(
      `The message from ${sender} to ${recipient} of ${at} has arrived and still waits to be delivered to the mailbox${inBrackets(code, 'code')}; the server tries again by itself.`,
      why,
    ),
  greylisted: ({ sender, recipient, at }) =>
    `On ${at} our server asked for the message from ${sender} to ${recipient} to be sent again a little later, as a protection against spam. The sender's server should do so by itself within minutes; if it did not, the sender's provider can tell why.`,
  refusedMail: ({ sender, recipient, at }, { code, why }) =>
    join(
      `On ${at} the message from ${sender}${recipient === '' ? '' : ` to ${recipient}`} was refused by our server${inBrackets(code, 'code')}.`,
      why,
    ),
  accepted: ({ recipient, at }) =>
    `Your message to ${recipient} was accepted by the receiving server on ${at}. From there on only that server knows where it is: please ask the recipient to look in the spam folder too.`,
  waitingThere: ({ recipient, at }, { code, why }) =>
    join(
      `Your message to ${recipient} of ${at} still waits in our queue, because the receiving server does not take it for now${inBrackets(code, 'code')}; we try again by ourselves.`,
      why,
    ),
  refusedThere: ({ recipient, at }, { code, why }) =>
    join(`On ${at} your message to ${recipient} was refused${inBrackets(code, 'code')}.`, why),
  loginRefused: ({ account, times, at }) =>
    `${times === 1 ? 'One attempt' : `${times} attempts`} to send with the account ${account} ${times === 1 ? 'was' : 'were'} refused because of a wrong user name or password (last on ${at}). Please type the password again for the outgoing (SMTP) server too.`,
  neverSent: ({ sender, recipient, from, until }) =>
    `Between ${from} and ${until} we found no message from ${sender} to ${recipient}: it did not reach our server. Please see whether it is still in the program's Outbox, and check the outgoing (SMTP) server, port and password.`,
  neverCame: ({ sender, recipient, from, until }) =>
    `Between ${from} and ${until} we found no attempt to deliver from ${sender} to ${recipient}: as far as we can see, the message did not reach our servers.`,
  unexplained:
    "We searched our records, and they do not tell what became of the message; the sender's provider knows. It can be pasted into the mail or attached as a text file.",
}

const SPANISH: RecordWords = {
  heading: 'Lo que consta en nuestros registros',
  loggedIn: ({ account, at, address, encryption }) =>
    `Se entró a la cuenta ${account} el ${at}, desde la IP ${address}, ${encryption === 'none' ? 'sin cifrado' : 'con cifrado'}.`,
  refused: ({ account, times, at, address }) =>
    `${times === 1 ? 'Un intento de acceso' : `${times} intentos de acceso`} a la cuenta ${account} ${times === 1 ? 'fue rechazado' : 'fueron rechazados'} por usuario o contraseña incorrectos (el último el ${at}, desde la IP ${address}). Revise el usuario y escriba de nuevo la contraseña en el programa; si tampoco entra en el webmail, pida una nueva.`,
  plainRefused: ({ account, at }) =>
    `El ${at} el programa intentó entrar a la cuenta ${account} sin cifrado, y el servidor no lo acepta. Elija SSL/TLS, en el puerto 995.`,
  tooMany: ({ account, at }) =>
    `El ${at} había demasiadas conexiones al mismo tiempo en la cuenta ${account}. Cierre el programa en otros aparatos o aumente el intervalo entre las revisiones.`,
  disabled: ({ account, at }) =>
    `El ${at} el acceso a la cuenta ${account} fue rechazado porque está desactivada. Nuestro equipo lo revisará.`,
  noLogin: ({ account, from, until }) =>
    `Entre el ${from} y el ${until} no encontramos ningún intento de acceso a la cuenta ${account}: el programa no llegó a nuestro servidor, o usa otro usuario. Revise el servidor, el puerto y el usuario, y que el antivirus o el firewall no bloqueen la conexión.`,
  otherAddress: ({ stated, seen }) =>
    `La IP informada (${stated}) no aparece en nuestros registros; los accesos a la cuenta vinieron de ${seen}. Revise que la IP se haya visto en el mismo aparato y la misma red que tienen el problema.`,
  delivered: ({ sender, recipient, at }) =>
    `El mensaje de ${sender} para ${recipient} fue entregado en el buzón el ${at}. Busque también en las carpetas de spam y papelera, y vea si un filtro u otro aparato lo movió o lo descargó.`,
  waiting: ({ sender, recipient, at }, { code, why }) =>
    join(
      `El mensaje de ${sender} para ${recipient}, del ${at}, llegó y aún espera ser entregado en el buzón${inBrackets(code, 'código')}; el servidor lo intenta de nuevo solo.`,
      why,
    ),
  greylisted: ({ sender, recipient, at }) =>
    `El ${at} nuestro servidor pidió que el mensaje de ${sender} para ${recipient} se enviara de nuevo un poco más tarde, como protección contra el spam. El servidor de quien envió debe repetirlo solo en unos minutos; si no lo hizo, el proveedor de quien envió puede decir por qué.`,
  refusedMail: ({ sender, recipient, at }, { code, why }) =>
    join(
      `El ${at} el mensaje de ${sender}${recipient === '' ? '' : ` para ${recipient}`} fue rechazado por nuestro servidor${inBrackets(code, 'código')}.`,
      why,
    ),
  accepted: ({ recipient, at }) =>
    `Su mensaje para ${recipient} fue aceptado por el servidor de destino el ${at}. A partir de ahí solo ese servidor sabe dónde está: pida a quien debía recibirlo que busque también en la carpeta de spam.`,
  waitingThere: ({ recipient, at }, { code, why }) =>
    join(
      `Su mensaje para ${recipient}, del ${at}, aún espera en nuestra cola, porque el servidor de destino no lo acepta por ahora${inBrackets(code, 'código')}; lo intentamos de nuevo solos.`,
      why,
    ),
  refusedThere: ({ recipient, at }, { code, why }) =>
    join(`El ${at} su mensaje para ${recipient} fue rechazado${inBrackets(code, 'código')}.`, why),
  loginRefused: ({ account, times, at }) =>
    `${times === 1 ? 'Un intento de envío' : `${times} intentos de envío`} con la cuenta ${account} ${times === 1 ? 'fue rechazado' : 'fueron rechazados'} por usuario o contraseña incorrectos (el último el ${at}). Escriba de nuevo la contraseña también en el servidor de salida (SMTP) del programa.`,
  neverSent: ({ sender, recipient, from, until }) =>
    `Entre el ${from} y el ${until} no encontramos ningún mensaje de ${sender} para ${recipient}: no llegó a nuestro servidor. Vea si quedó en la Bandeja de salida del programa y revise el servidor de salida (SMTP), el puerto y la contraseña.`,
  neverCame: ({ sender, recipient, from, until }) =>
    `Entre el ${from} y el ${until} no encontramos ningún intento de entrega de ${sender} para ${recipient}: según consta, el mensaje no llegó a nuestros servidores.`,
  unexplained:
    'Buscamos en nuestros registros y no dicen qué pasó con el mensaje; quien lo sabe es el proveedor de quien envió. Puede venir pegado en el correo o como archivo de texto adjunto.',
}

const WORDS: Record<Language, RecordWords> = { 'pt-BR': PORTUGUESE, en: ENGLISH, es: SPANISH }

/** Returns the sentences of `language`. */
export function recordWordsOf(language: Language): RecordWords {
  return WORDS[language]
}
