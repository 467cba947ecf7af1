// The sentences of our replies in Brazilian Portuguese.
import type { ReplyWords } from './reply-words.ts'

export const PORTUGUESE: ReplyWords = {
  hello: (name) => (name === undefined ? 'Olá!' : `Olá, ${name}!`),
  personPhrase: 'quero falar com um atendente',

  sorry: 'Sentimos muito pelo transtorno e queremos resolver isso com você.',
  firstRequest: (count) =>
    `Recebemos sua mensagem. ${
      count === 1
        ? 'Para a nossa equipe analisar o problema, falta só uma informação'
        : `Para a nossa equipe analisar o problema, precisamos de mais ${count} informações`
    }. Basta responder a este e-mail.`,
  nextRequest: (count) =>
    `Obrigado pela resposta! ${count === 1 ? 'Agora falta só uma informação' : `Ainda faltam ${count} informações`} para analisar o problema. Basta responder a este e-mail.`,
  cannotFind: (personPhrase) =>
    `Se não conseguir encontrar, tudo bem: responda “${personPhrase}” e uma pessoa da nossa equipe continua com você.`,
  reminder: (count) =>
    `Passando para lembrar: seu atendimento continua aberto e só espera ${count === 1 ? 'uma informação sua' : `${count} informações suas`}. Basta responder a este e-mail. Se o problema já foi resolvido, é só nos avisar.`,
  askWhich: 'Recebemos sua mensagem e queremos ajudar. Para já pedir as informações certas, só falta saber o que está acontecendo.',
  whichHeading: 'Qual é o seu caso?',
  somethingElse: 'Outra coisa',
  chooseHow: 'Basta responder a este e-mail com o número, ou contar com as suas palavras o que acontece.',
  topic: (title) => `Entendemos que se trata de: ${title}.`,
  missingHeading: 'O que falta e onde encontrar',
  example: (example) => `Exemplo: ${example}`,
  ownAddress: (address) => `Se for ${address}, de onde você escreve, basta escrever “sim” na linha dele, mais abaixo.`,
  mentionedOnly: 'O texto do erro não veio na mensagem, e é ele que costuma mostrar a causa.',
  dontKnow: 'Tudo bem não saber de cabeça.',
  dontKnowSeveral: (personPhrase) =>
    `Tudo bem não saber! Responda só o que conseguir encontrar. Se preferir, responda “${personPhrase}” e uma pessoa da nossa equipe continua com você.`,
  inImage: (personPhrase) =>
    `O assistente automático não consegue ler texto em imagens: escreva o que aparece nela. Se ficar difícil, responda “${personPhrase}” e uma pessoa da nossa equipe continua com você.`,
  imageReceived: 'A imagem chegou e fica guardada com o seu atendimento.',
  noTimeOfDay: (shown) => `Você informou o dia ${shown}; falta só a hora. Pode ser aproximada.`,
  noVersion: (shown) => `Você informou ${shown}; falta só a versão.`,
  inTheFuture: (shown) => `Você informou ${shown}, mas essa data ainda não chegou. Pode conferir?`,
  notPublic: (shown, network) => {
    switch (network) {
      case 'own-network':
        return `${shown} é o endereço interno da sua rede; precisamos do endereço com que você aparece na internet.`
      case 'own-device':
        return `${shown} é um endereço interno do próprio aparelho; precisamos do endereço com que você aparece na internet.`
      case 'provider-network':
        return `${shown} é um endereço interno da rede da sua operadora; precisamos do endereço com que você aparece na internet.`
    }
  },
  outOfRange: (shown) => `Você informou ${shown}, mas esse número vai de 1 a 65535. Pode conferir?`,
  malformed: (shown) => `Recebemos “${shown}”, mas parece que há um erro de digitação. Pode conferir?`,
  partial: (shown) => `Recebemos “${shown}”, mas ainda falta uma parte.`,

  formHeading: 'Para responder',
  formLead: (count) => `Clique em Responder e complete ${count === 1 ? 'esta linha' : 'estas linhas'} (se preferir, escreva do seu jeito):`,
  page: 'Prefere preencher numa página? Este link é só seu e traz os campos que faltam; ele também mostra o seu endereço IP:',
  recordHeading: 'O que já anotamos',
  recordFoot: 'Se algo estiver errado, basta corrigir na resposta.',
  hintHeading: 'Uma dica sobre o erro',
  meanwhileHeading: 'Enquanto isso, se quiser',

  blocked:
    'Recebemos sua mensagem. Antes de analisar o problema do e-mail, é preciso resolver um ponto que vem primeiro; sem ele, o e-mail não tem como funcionar.',
  mendHeading: 'O que resolver primeiro',
  blockedAfter: 'Quando estiver resolvido, basta responder a este e-mail contando, e continuamos de onde paramos.',

  thanks: 'Obrigado!',
  complete:
    'Temos tudo o que era preciso e já passamos o caso para a nossa equipe. Não é preciso enviar mais nada: uma pessoa vai analisar e responder por e-mail.',
  completeHeading: 'O que foi anotado',
  completeAfter: 'Se algo estiver errado ou se lembrar de mais alguma coisa, basta responder a este e-mail.',

  besides: 'O que mais você perguntou ou contou também segue para a nossa equipe: uma pessoa vai responder.',
  wantsPerson: 'Claro! A partir daqui, uma pessoa da nossa equipe continua o seu atendimento.',
  askedEnough: 'A partir daqui, uma pessoa da nossa equipe continua o seu atendimento, com o que já temos.',
  noProgress: 'Entendemos. A partir daqui, uma pessoa da nossa equipe continua o seu atendimento, com o que já temos.',
  personAfter:
    'Tudo o que você informou já foi junto; não é preciso repetir nada. Se quiser acrescentar algo, basta responder a este e-mail.',
  goodbye: 'Que bom que está resolvido! Obrigado por avisar; não precisamos de mais nada.',
  goodbyeAfter: 'Se o problema voltar, basta responder a este e-mail: uma pessoa da nossa equipe continua com você.',

  secretSeen:
    'Por segurança, troque a sua senha: ela veio escrita na mensagem. Não precisamos dela para ajudar e nunca pedimos senhas por e-mail.',
  writtenBy: 'Quem escreve é o assistente automático do atendimento.',
  offerPerson: (personPhrase) => `Prefere falar com uma pessoa? Responda “${personPhrase}”.`,
  reference: (token) => `Número do atendimento: [#${token}]`,
  emptySubject: 'Sua mensagem',
}
