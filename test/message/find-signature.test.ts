// findSignature(): which lines are signature, and above all which are not.
import { expect, test } from 'vitest'
import { findSignature } from '../../src/message/thread/find-signature.ts'

/** Lines that a signature holds begin with ~ in the table. */
test.for<[string, string[]]>([
  ['takes what stands below dash dash blank', ['Oi', '~-- ', '~Ana Reis', '~Gerente: compras']],
  [
    'takes a closing with name, job and contacts',
    ['995', '~Att,', '~João Prado', '~Contador - CRC 1SP000000', '~Tel.: (11) 5555-0100', '~www.prado.example'],
  ],
  ['takes a closing with the name on its line', ['995', '~Obrigada, Lúcia', '~Escola Sol']],
  ['takes a closing in English', ['995', '~Kind regards,', '~Nora Finch']],
  ['takes a closing in Spanish', ['995', '~Saludos cordiales', '~Inés Cordal']],
  ['takes a phone footer alone', ['Oi', '~Enviado do meu iPhone', 'e a porta é 995']],
  ['takes a Samsung footer', ['~Enviado do meu smartphone Samsung Galaxy.']],
  ['takes an English phone footer', ['~Sent from my iPhone']],
  ['takes a Spanish phone footer', ['~Enviado desde mi Samsung']],
  ['takes the Outlook app footer', ['~Obter o Outlook para Android']],
  ['takes a Yahoo app footer', ['~Enviado do Yahoo Mail no Android']],
  ['takes a virus scanner footer', ['~Livre de vírus. www.avast.com']],
  [
    'takes a scanner’s line and leaves the words right above it',
    [
      'Mailbird 3.0 fora desde ontem 19h: "Authentication failed". Servidor mail.prado.example:995 SSL, antivírus não possuímos.',
      '~Este e-mail foi verificado pelo AVG Antivirus 24.',
    ],
  ],
  [
    'takes how to leave a list',
    ['Confira!', '~Se não deseja mais receber nossos e-mails, clique aqui.', '~Descadastre-se | Gerenciar preferências'],
  ],
  ['takes why one is on a list', ['Confira!', '~Você está recebendo este e-mail porque se cadastrou em nosso site.']],
  ['takes how to leave an English list', ['News', '~If you no longer wish to receive these emails, unsubscribe here.', '~Unsubscribe']],
  ['takes how to leave a Spanish list', ['Hola', '~Si no desea seguir recibiendo correos, haga clic aquí.', '~Darse de baja']],
  ['leaves who cannot leave a list', ['Não consigo me descadastrar da lista, clico em descadastrar e nada']],
  [
    'leaves who does not want mail',
    ['Não quero mais receber e-mails desse remetente, como faço?', 'Não recebo mais e-mails, clique ou não clique em receber'],
  ],
  ['leaves why one got a mail', ['Você recebeu meu e-mail de ontem?', 'Este e-mail foi enviado hoje às 10h e não chegou']],
  [
    'takes a confidentiality notice',
    ['Oi', '', '~Esta mensagem é confidencial e destinada apenas ao destinatário. Se a recebeu por engano, apague-a.'],
  ],
  [
    'takes a confidentiality notice under its heading',
    [
      'Oi',
      '',
      '~AVISO DE CONFIDENCIALIDADE: Esta mensagem pode conter informação privilegiada. Se a recebeu por erro, escreva a privacidade@sol.example e apague-a.',
    ],
  ],
  [
    'leaves an answer that speaks as a notice does',
    ['Oi', '', 'Mensagem de erro: este e-mail é confidencial e não pode ser entregue ao destinatário, acesso não autorizado (554 5.7.1).'],
  ],
  [
    'takes what a card names below a delimiter and its phone',
    ['sem erro', '', '~--', '~Luiz Rocha | TI', '~(11) 99555-4433', '~VPN: 200.10.20.30 porta 1194 | Servidor: srv01.rocha.example'],
  ],
  ['leaves an answer below a card and a blank line', ['~--', '~Luiz Rocha', '~(11) 99555-4433', '', 'IP: 200.10.20.30']],
  ['leaves an answer below a card without a phone', ['~--', '~Luiz Rocha', 'IP: 200.10.20.30']],
  ['takes a last paragraph with a phone', ['O erro é 550', '', '~Ana Reis', '~Padaria Sol', '~(19) 3241-0000']],
  [
    'takes a card below a delimiter below a closing',
    ['~Aguardo retorno', '~', '~--', '~Colchoaria Sol', '~Loja 1: Av. Brasil, 2210 - (44) 3025-6600', '~ana@sol.example | sac@sol.example'],
  ],
  ['takes an address of which a part is a word', ['~Atenciosamente,', '~Ivone', '~2º Tabelionato - ivone@cartorio.not.br']],
  ['leaves a sentence with an address below a closing', ['~Obrigado', 'podem responder para ana@sol.example']],
  ['leaves a form below a closing', ['~Att,', '~Ana', '', 'Porta: 995', 'Servidor: mail.sol.example']],
  ['leaves a form below a delimiter', ['--', 'IP: 200.1.2.3', 'Porta: 995'].map((line, index) => (index === 0 ? `~${line}` : line))],
  ['leaves numbered answers below thanks', ['~Obrigado', '1- 995', '2- SSL']],
  ['leaves a bare number below thanks', ['~Obrigado', '995']],
  ['leaves a bare host below thanks', ['~Obrigado', 'mail.sol.example']],
  ['leaves a program below thanks', ['~Obrigado', 'eM Client 9.2']],
  ['leaves a sentence below thanks', ['~Obrigado', 'Quero falar com um atendente']],
  ['leaves a sentence that begins with thanks', ['Obrigado, a porta é a 995 mesmo']],
  ['leaves the word confidential in an error', ['O erro foi: acesso confidencial']],
])('findSignature() %s', ([, marked]) => {
  const lines = marked.map((line) => line.replace(/^~/, ''))
  expect(findSignature(lines)).toEqual(marked.map((line) => line.startsWith('~')))
})
