// The sentences of the customer's page in each language. What is asked, where it is found and what is wrong with an answer is said
// with the words of the reply (reply/explain-ask.ts) and of the checklist: a customer reads the same on both.
import type { Language } from '../message/message.ts'

export type PageWords = {
  title: string
  lead(count: number): string
  /** After a submit that left something open. */
  leadAfter(count: number): string
  noted: string
  notTaken: string
  nothingGiven: string
  secret: string
  yourAddress: string
  useAddress(address: string): string
  sameNetwork: string
  otherAddress: string
  example(example: string): string
  choose: string
  dontKnow: string
  day: string
  time: string
  freely: string
  freelyExample: string
  leaveOpen: string
  send: string
  knownHeading: string
  knownHidden: string
  knownFoot: string
  wantPerson: string
  done: { title: string; text: string }
  received: { title: string; text: string }
  person: { title: string; text: string }
  mend: { title: string; text: string }
  gone: { title: string; text: string }
  tooOften: { title: string; text: string }
  notKept: { title: string; text: string }
  wrongRequest: { title: string; text: string }
  tooLarge: { title: string; text: string }
  mayClose: string
}

const PORTUGUESE: PageWords = {
  title: 'Falta pouco',
  lead: (count) => (count === 1 ? 'Para analisar o problema, falta só isto:' : `Para analisar o problema, faltam ${count} informações:`),
  leadAfter: (count) => (count === 1 ? 'Falta só mais isto:' : `Ainda faltam ${count} informações:`),
  noted: 'Obrigado! O que você enviou já está anotado.',
  notTaken: 'Confira o que está marcado abaixo; o resto do que você escreveu não se perdeu.',
  nothingGiven: 'Nada foi preenchido ainda. Preencha ao menos um item e envie.',
  secret: 'Isto parece conter uma senha, por isso não foi guardado. Nunca pedimos senhas; escreva a resposta sem ela.',
  yourAddress: 'Seu endereço IP, visto por esta página',
  useAddress: (address) => `Usar ${address}`,
  sameNetwork: 'Marque só se você está agora na mesma rede (Wi-Fi ou internet) em que o problema acontece.',
  otherAddress: 'Ou informe outro endereço IP',
  example: (example) => `Exemplo: ${example}`,
  choose: 'Escolha…',
  dontKnow: 'não sei',
  day: 'Dia',
  time: 'Hora (pode ser aproximada)',
  freely: 'Prefiro escrever com minhas palavras',
  freelyExample: 'Exemplo: ontem, por volta das 14h30',
  leaveOpen: 'Não achou algum item? Deixe em branco ou escreva “não sei”.',
  send: 'Enviar',
  knownHeading: 'O que já anotamos',
  knownHidden: 'anotado',
  knownFoot: 'Algo errado? Basta responder ao nosso e-mail.',
  wantPerson: 'Prefiro que uma pessoa continue',
  done: {
    title: 'Obrigado!',
    text: 'Temos tudo o que era preciso e já passamos o caso para a nossa equipe. Uma pessoa vai analisar e responder por e-mail.',
  },
  received: { title: 'Recebido!', text: 'Suas respostas estão guardadas. Se ainda faltar algo, avisamos por e-mail.' },
  person: {
    title: 'Recebido!',
    text: 'A partir daqui, uma pessoa da nossa equipe continua o seu atendimento, com tudo o que você já informou. A resposta vem por e-mail.',
  },
  mend: {
    title: 'Recebido!',
    text: 'Antes de analisar o problema, há um ponto que precisa ser resolvido primeiro. Enviamos um e-mail que explica o que fazer.',
  },
  gone: {
    title: 'Este link não vale mais',
    text: 'Se você já respondeu, está tudo certo: não é preciso fazer mais nada. Se não, basta responder ao e-mail em que o link estava; ele chega à nossa equipe.',
  },
  tooOften: { title: 'Um momento, por favor', text: 'Houve muitos acessos em pouco tempo. Espere um minuto e tente de novo.' },
  notKept: {
    title: 'Não conseguimos guardar agora',
    text: 'Suas respostas não foram guardadas. Tente de novo em alguns minutos ou responda ao nosso e-mail.',
  },
  wrongRequest: {
    title: 'O envio não funcionou',
    text: 'Abra de novo o link que está no nosso e-mail e envie pelo próprio formulário, ou responda ao e-mail.',
  },
  tooLarge: {
    title: 'O texto ficou grande demais',
    text: 'Volte e envie só o trecho mais importante, ou mande tudo em resposta ao nosso e-mail.',
  },
  mayClose: 'Você pode fechar esta página.',
}

const ENGLISH: PageWords = {
  title: 'Nearly there',
  lead: (count) =>
    count === 1 ? 'To look into the problem, just this is missing:' : `To look into the problem, ${count} things are missing:`,
  leadAfter: (count) => (count === 1 ? 'Just this is still missing:' : `${count} things are still missing:`),
  noted: 'Thank you! What you sent has been noted.',
  notTaken: 'Please check what is marked below; the rest of what you wrote is not lost.',
  nothingGiven: 'Nothing has been filled in yet. Please fill in at least one item and send.',
  secret: 'This seems to hold a password, so it was not kept. We never ask for passwords; please write the answer without it.',
  yourAddress: 'Your IP address, as this page sees it',
  useAddress: (address) => `Use ${address}`,
  sameNetwork: 'Only tick this if you are now on the same network (Wi-Fi or internet) on which the problem happens.',
  otherAddress: 'Or give another IP address',
  example: (example) => `Example: ${example}`,
  choose: 'Choose…',
  dontKnow: "I don't know",
  day: 'Day',
  time: 'Time (may be approximate)',
  freely: 'I would rather use my own words',
  freelyExample: 'Example: yesterday, around 2:30 pm',
  leaveOpen: 'Cannot find something? Leave it empty or write “I don’t know”.',
  send: 'Send',
  knownHeading: 'What we have noted so far',
  knownHidden: 'noted',
  knownFoot: 'Something wrong? Simply reply to our e-mail.',
  wantPerson: 'I would rather have a person carry on',
  done: {
    title: 'Thank you!',
    text: 'We have everything we need and have passed the case to our team. A person will look into it and answer by e-mail.',
  },
  received: { title: 'Received!', text: 'Your answers are kept. If anything is still missing, we tell you by e-mail.' },
  person: {
    title: 'Received!',
    text: 'From here on, a person from our team takes care of your request, with all that you have told us. The answer comes by e-mail.',
  },
  mend: {
    title: 'Received!',
    text: 'Before we can look into the problem, something else has to be put right first. We have sent you an e-mail that explains what to do.',
  },
  gone: {
    title: 'This link is no longer valid',
    text: 'If you have answered already, all is well and there is nothing more to do. If not, simply reply to the e-mail that the link was in; it reaches our team.',
  },
  tooOften: { title: 'One moment, please', text: 'There were many requests in a short time. Please wait a minute and try again.' },
  notKept: {
    title: 'We cannot keep this right now',
    text: 'Your answers were not kept. Please try again in a few minutes, or reply to our e-mail.',
  },
  wrongRequest: {
    title: 'Sending did not work',
    text: 'Please open the link in our e-mail again and send the form from there, or reply to the e-mail.',
  },
  tooLarge: {
    title: 'The text is too long',
    text: 'Please go back and send only the most important part, or send all of it in a reply to our e-mail.',
  },
  mayClose: 'You can close this page.',
}

const SPANISH: PageWords = {
  title: 'Falta poco',
  lead: (count) => (count === 1 ? 'Para analizar el problema, falta solo esto:' : `Para analizar el problema, faltan ${count} datos:`),
  leadAfter: (count) => (count === 1 ? 'Falta solo esto:' : `Todavía faltan ${count} datos:`),
  noted: '¡Gracias! Lo que envió ya está anotado.',
  notTaken: 'Revise lo que está marcado abajo; el resto de lo que escribió no se perdió.',
  nothingGiven: 'Todavía no se completó nada. Complete al menos un dato y envíe.',
  secret: 'Esto parece contener una contraseña, por eso no se guardó. Nunca pedimos contraseñas; escriba la respuesta sin ella.',
  yourAddress: 'Su dirección IP, vista por esta página',
  useAddress: (address) => `Usar ${address}`,
  sameNetwork: 'Márquelo solo si ahora está en la misma red (Wi-Fi o internet) en la que ocurre el problema.',
  otherAddress: 'O indique otra dirección IP',
  example: (example) => `Ejemplo: ${example}`,
  choose: 'Elija…',
  dontKnow: 'no sé',
  day: 'Día',
  time: 'Hora (puede ser aproximada)',
  freely: 'Prefiero escribirlo con mis palabras',
  freelyExample: 'Ejemplo: ayer, a eso de las 14:30',
  leaveOpen: '¿No encuentra algún dato? Déjelo en blanco o escriba “no sé”.',
  send: 'Enviar',
  knownHeading: 'Lo que ya anotamos',
  knownHidden: 'anotado',
  knownFoot: '¿Algo no es correcto? Basta con responder a nuestro correo.',
  wantPerson: 'Prefiero que siga una persona',
  done: {
    title: '¡Gracias!',
    text: 'Tenemos todo lo necesario y ya pasamos el caso a nuestro equipo. Una persona lo analizará y responderá por correo.',
  },
  received: { title: '¡Recibido!', text: 'Sus respuestas están guardadas. Si todavía falta algo, le avisamos por correo.' },
  person: {
    title: '¡Recibido!',
    text: 'A partir de aquí, una persona de nuestro equipo continúa con su solicitud, con todo lo que usted ya informó. La respuesta llega por correo.',
  },
  mend: {
    title: '¡Recibido!',
    text: 'Antes de analizar el problema, hay un punto que debe resolverse primero. Le enviamos un correo que explica qué hacer.',
  },
  gone: {
    title: 'Este enlace ya no es válido',
    text: 'Si ya respondió, todo está bien: no hace falta nada más. Si no, basta con responder al correo en el que estaba el enlace; llega a nuestro equipo.',
  },
  tooOften: { title: 'Un momento, por favor', text: 'Hubo muchos accesos en poco tiempo. Espere un minuto e inténtelo de nuevo.' },
  notKept: {
    title: 'No podemos guardarlo ahora',
    text: 'Sus respuestas no se guardaron. Inténtelo de nuevo en unos minutos o responda a nuestro correo.',
  },
  wrongRequest: {
    title: 'El envío no funcionó',
    text: 'Abra de nuevo el enlace de nuestro correo y envíe desde el propio formulario, o responda al correo.',
  },
  tooLarge: {
    title: 'El texto es demasiado largo',
    text: 'Vuelva y envíe solo la parte más importante, o mande todo en respuesta a nuestro correo.',
  },
  mayClose: 'Puede cerrar esta página.',
}

const WORDS: Record<Language, PageWords> = { 'pt-BR': PORTUGUESE, en: ENGLISH, es: SPANISH }

/** Returns the page's sentences in `language`. */
export function pageWordsOf(language: Language): PageWords {
  return WORDS[language]
}

/** Returns the language that a browser asks for first among ours (RFC 9110 §12.5.4); Portuguese where it asks for none. */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  for (const range of (acceptLanguage ?? '').slice(0, 200).toLowerCase().split(',')) {
    const tag = range.trim()
    if (tag.startsWith('pt')) return 'pt-BR'
    if (tag.startsWith('en')) return 'en'
    if (tag.startsWith('es')) return 'es'
  }
  return 'pt-BR'
}
