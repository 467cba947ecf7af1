// The sentences of our replies in Spanish.
import type { ReplyWords } from './reply-words.ts'

export const SPANISH: ReplyWords = {
  hello: (name) => (name === undefined ? '¡Hola!' : `¡Hola, ${name}!`),
  personPhrase: 'quiero hablar con una persona',

  sorry: 'Lamentamos mucho las molestias y queremos resolver esto con usted.',
  firstRequest: (count) =>
    `Recibimos su mensaje. ${
      count === 1
        ? 'Para que nuestro equipo analice el problema, falta solo un dato'
        : `Para que nuestro equipo analice el problema, necesitamos ${count} datos más`
    }. Basta con responder a este correo.`,
  nextRequest: (count) =>
    `¡Gracias por su respuesta! ${count === 1 ? 'Ahora falta solo un dato' : `Todavía faltan ${count} datos`} para analizar el problema. Basta con responder a este correo.`,
  cannotFind: (personPhrase) =>
    `Si no logra encontrarlo, no se preocupe: responda “${personPhrase}” y una persona de nuestro equipo seguirá con usted.`,
  reminder: (count) =>
    `Le recordamos que su solicitud sigue abierta y solo espera ${count === 1 ? 'un dato suyo' : `${count} datos suyos`}. Basta con responder a este correo. Si el problema ya se resolvió, solo avísenos.`,
  askWhich: 'Recibimos su mensaje y queremos ayudarle. Para pedirle los datos correctos, solo falta saber qué está pasando.',
  whichHeading: '¿Cuál es su caso?',
  somethingElse: 'Otra cosa',
  chooseHow: 'Basta con responder a este correo con el número, o contarnos con sus palabras qué ocurre.',
  topic: (title) => `Entendemos que se trata de: ${title}.`,
  missingHeading: 'Qué falta y dónde encontrarlo',
  example: (example) => `Ejemplo: ${example}`,
  ownAddress: (address) => `Si es ${address}, desde donde usted escribe, basta con escribir “sí” en su línea, más abajo.`,
  mentionedOnly: 'El texto del error no vino en el mensaje, y es lo que suele mostrar la causa.',
  dontKnow: 'No pasa nada si no lo sabe de memoria.',
  dontKnowSeveral: (personPhrase) =>
    `¡No pasa nada si no lo sabe! Responda solo lo que logre encontrar. Si lo prefiere, responda “${personPhrase}” y una persona de nuestro equipo seguirá con usted.`,
  inImage: (personPhrase) =>
    `El asistente automático no puede leer texto en imágenes: escriba lo que aparece en ella. Si le resulta difícil, responda “${personPhrase}” y una persona de nuestro equipo seguirá con usted.`,
  imageReceived: 'La imagen llegó y queda guardada con su solicitud.',
  noTimeOfDay: (shown) => `Usted indicó el día ${shown}; falta solo la hora. Puede ser aproximada.`,
  noVersion: (shown) => `Usted indicó ${shown}; falta solo la versión.`,
  inTheFuture: (shown) => `Usted indicó ${shown}, pero esa fecha todavía no llegó. ¿Puede revisarla?`,
  notPublic: (shown, network) => {
    switch (network) {
      case 'own-network':
        return `${shown} es la dirección interna de su red; necesitamos la dirección con la que usted aparece en internet.`
      case 'own-device':
        return `${shown} es una dirección interna del propio equipo; necesitamos la dirección con la que usted aparece en internet.`
      case 'provider-network':
        return `${shown} es una dirección interna de la red de su operador; necesitamos la dirección con la que usted aparece en internet.`
    }
  },
  outOfRange: (shown) => `Usted indicó ${shown}, pero ese número va de 1 a 65535. ¿Puede revisarlo?`,
  malformed: (shown) => `Recibimos “${shown}”, pero parece que tiene un error de escritura. ¿Puede revisarlo?`,
  partial: (shown) => `Recibimos “${shown}”, pero todavía falta una parte.`,

  formHeading: 'Para responder',
  formLead: (count) =>
    `Haga clic en Responder y complete ${count === 1 ? 'esta línea' : 'estas líneas'} (si prefiere, escriba a su manera):`,
  page: '¿Prefiere completar una página? Este enlace es solo suyo y trae los campos que faltan; también muestra su dirección IP:',
  recordHeading: 'Lo que ya anotamos',
  recordFoot: 'Si algo no es correcto, basta con corregirlo en la respuesta.',
  hintHeading: 'Una ayuda sobre el error',
  meanwhileHeading: 'Mientras tanto, si quiere',

  blocked:
    'Recibimos su mensaje. Antes de analizar el problema del correo, hay que resolver un punto que va primero; sin él, el correo no puede funcionar.',
  mendHeading: 'Qué resolver primero',
  blockedAfter: 'Cuando esté resuelto, basta con responder a este correo para contarlo, y seguimos desde aquí.',

  thanks: '¡Gracias!',
  complete:
    'Tenemos todo lo necesario y ya pasamos el caso a nuestro equipo. No hace falta enviar nada más: una persona lo analizará y responderá por correo.',
  completeHeading: 'Lo que se anotó',
  completeAfter: 'Si algo no es correcto o recuerda algo más, basta con responder a este correo.',

  besides: 'Lo demás que usted preguntó o contó también pasa a nuestro equipo: una persona le responderá.',
  wantsPerson: '¡Claro! A partir de aquí, una persona de nuestro equipo continúa con su solicitud.',
  askedEnough: 'A partir de aquí, una persona de nuestro equipo continúa con su solicitud, con lo que ya tenemos.',
  noProgress: 'Entendemos. A partir de aquí, una persona de nuestro equipo continúa con su solicitud, con lo que ya tenemos.',
  personAfter:
    'Todo lo que usted informó ya fue incluido; no hace falta repetir nada. Si quiere agregar algo, basta con responder a este correo.',
  goodbye: '¡Qué bueno que ya está resuelto! Gracias por avisarnos; no necesitamos nada más.',
  goodbyeAfter: 'Si el problema vuelve, basta con responder a este correo: una persona de nuestro equipo seguirá con usted.',

  secretSeen:
    'Por seguridad, cambie su contraseña: vino escrita en el mensaje. No la necesitamos para ayudar y nunca pedimos contraseñas por correo.',
  writtenBy: 'Escribe el asistente automático de atención.',
  offerPerson: (personPhrase) => `¿Prefiere hablar con una persona? Responda “${personPhrase}”.`,
  reference: (token) => `Número de la solicitud: [#${token}]`,
  emptySubject: 'Su mensaje',
}
