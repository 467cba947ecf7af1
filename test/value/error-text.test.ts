import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findErrorTexts } from '../../src/value/error/error-text.ts'
import { explainError } from '../../src/value/error/explain-error.ts'
import { KNOWN_ERRORS, type Remedy } from '../../src/value/error/known-errors.ts'

test.for<[string, string, string[]]>([
  [
    '«» quotes',
    'aparece assim: «A operação excedeu o tempo limite (POP).»\n\nPelo webmail abro',
    ['A operação excedeu o tempo limite (POP).'],
  ],
  ['“” quotes', 'ele diz “Senha incorreta para o usuário x” e fecha', ['Senha incorreta para o usuário x']],
  [
    '"" quotes',
    'El programa me dice: "Error al iniciar sesión en el servidor: contraseña incorrecta". Gracias',
    ['Error al iniciar sesión en el servidor: contraseña incorrecta'],
  ],
  [
    "'' quotes",
    "Remote Server returned '550 5.1.10 Recipient not found by SMTP address lookup'",
    ['550 5.1.10 Recipient not found by SMTP address lookup'],
  ],
  ['bold marks', 'aparece **Não foi possível conectar ao servidor** quando abro', ['Não foi possível conectar ao servidor']],
  ['a POP3 answer', 'A mensagem na janela é "-ERR invalid command, connection closed".', ['-ERR invalid command, connection closed']],
  ['a code before the quotes', 'dá erro 0x800CCC0E: "Não foi possível conectar"', ['erro 0x800CCC0E: "Não foi possível conectar']],
  [
    'a code after the quotes',
    'aparece "Não foi possível conectar ao servidor" (0x800CCC0E) sempre',
    ['Não foi possível conectar ao servidor" (0x800CCC0E)'],
  ],
  [
    'the next paragraph',
    'Me sale este mensaje:\n\nError (0x800CCC92): Su servidor rechazó su contraseña.\n\nLa contraseña es la misma',
    ['Error (0x800CCC92): Su servidor rechazó su contraseña.'],
  ],
  [
    'a reason of its own',
    'A mensagem não pôde ser enviada porque a conexão com o servidor SMTP smtp.x.com.br expirou. Tente novamente.\nIsso aparece desde ontem',
    ['A mensagem não pôde ser enviada porque a conexão com o servidor SMTP smtp.x.com.br expirou. Tente novamente.'],
  ],
  ["a writer's reason", 'a mensagem não pode ser enviada porque a internet aqui caiu', []],
  [
    "the list's next item",
    '1- não consigo mandar e-mail pra madeireira (vendas@madeirasul.com.br) volta User unknown\n2- o site tá fora do ar',
    ['User unknown'],
  ],
  ['the next line', 'e voltou:\n550 5.1.1 User unknown\nO que faço?', ['550 5.1.1 User unknown']],
  [
    'the same line',
    'fica dando: Não foi possível localizar o servidor de email. (0x800CCC0D)',
    ['Não foi possível localizar o servidor de email. (0x800CCC0D)'],
  ],
  [
    'an announced sentence of no known shape',
    'Aparece a mensagem: Sua caixa postal está lotadinha. Preciso disso hoje.',
    ['Sua caixa postal está lotadinha.'],
  ],
  [
    'capitals',
    'O PROGRAMA É O OUTLOOK. APARECE ERRO 0x800CCC0E NÃO FOI POSSIVEL CONECTAR-SE AO SERVIDOR.\n\nPRECISO',
    ['ERRO 0x800CCC0E NÃO FOI POSSIVEL CONECTAR-SE AO SERVIDOR.'],
  ],
  ['with what it failed', 'o envio falhou com "SMTP authentication error (535)".', ['SMTP authentication error (535)']],
  [
    'what a program shows between marks',
    'O Thunderbird mostra: "Falha na conexão com o servidor" e fecha.',
    ['Falha na conexão com o servidor'],
  ],
  [
    'what a program shows between marks at the end',
    'O Outlook diz: "Não foi possível conectar ao servidor."\npop3 não baixa',
    ['Não foi possível conectar ao servidor.'],
  ],
  ['what stays in a corner', 'Na barra de baixo fica "Desconectado". Conta POP3.', ['Desconectado']],
  ['what a person stays', 'Meu filho fica "Conectado" o dia todo', []],
  ['a bare code in prose', 'dá erro 0x800CCC0E quando clico em enviar e receber', ['erro 0x800CCC0E']],
  ['a bare code without the marks of who shouts', 'dá erro 0x800CCC0E!!!', ['erro 0x800CCC0E']],
  ['a bare code without the marks of who asks', 'what is error 0x800CCC0F?!', ['error 0x800CCC0F']],
  ['a bare code without the mark of a sentence', 'me sale el error 0x800CCC0E!\n\nGracias', ['el error 0x800CCC0E']],
  [
    'a reported sentence',
    'O Outlook diz que não foi possível conectar ao servidor de entrada. Já reiniciei tudo.',
    ['não foi possível conectar ao servidor de entrada.'],
  ],
  [
    'two sentences of one error',
    'escrito Falha ao enviar senha para o usuário x@y.com. O servidor de e-mail pop.y.com respondeu: Invalid credentials. O que faço?',
    ['Falha ao enviar senha para o usuário x@y.com. O servidor de e-mail pop.y.com respondeu: Invalid credentials.'],
  ],
  [
    'an indented reply',
    'Erro devolvido:\n\n    550 5.7.60 SMTP; Client does not have permissions\n\nAntes disso',
    ['550 5.7.60 SMTP; Client does not have permissions'],
  ],
  [
    'an enhanced code alone, and a dash',
    'Voltou:\n\n5.7.1 - Sender IP listed at bl.example.net\n\nE agora?',
    ['5.7.1 - Sender IP listed at bl.example.net'],
  ],
  ['an enhanced code alone in a sentence', 'mandei e voltou 5.4.7 Delivery expired', ['5.4.7 Delivery expired']],
  ['the section of a contract is none', 'conforme o item 5.4.7 Mail marketing do contrato', []],
  [
    'a reason in brackets',
    '(reason: 550 5.7.26 Unauthenticated email is not accepted)',
    ['550 5.7.26 Unauthenticated email is not accepted'],
  ],
  [
    'a wrapped bounce',
    'said: 550 5.1.1\n    <a@b.com.br>: Recipient address rejected: User\n    unknown in virtual mailbox table (in reply to RCPT TO\n    command)\n\nfim',
    ['550 5.1.1 <a@b.com.br>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)'],
  ],
  ['a button is none', 'clico em "Enviar/Receber" e nada', []],
  ['a name in quotes is none', 'mandei o arquivo "planilha de custos" ontem', []],
  ['a vague quote is none', 'ele fala "não funciona"', []],
  ["the customer's own words are none", 'não consigo receber email desde ontem, não foi possível resolver aqui', []],
  ['a delivered log line is none', 'status=sent (250 2.0.0 Ok: queued as 9B0F31A2)', []],
  ['a document number is none', 'a nota 000.184.552 não saiu, pedido 550 da loja', []],
  ['a plain mail is none', 'Bom dia, segue o orçamento combinado. Abs', []],
  [
    'words behind a capital',
    'na tela diz O servidor mail.sertao.com.br fechou a conexão',
    ['O servidor mail.sertao.com.br fechou a conexão'],
  ],
  ['a number before the words', 'só aparece isso: "12: Error from network on connect".', ['12: Error from network on connect']],
  [
    'words broken by the mailer',
    'conta valmir@piscinas.example, porta 995, SSL/TLS. Erro: Não foi\npossível conectar ao servidor.',
    ['Não foi possível conectar ao servidor.'],
  ],
  ['words behind msg', 'msg: Server unavailable', ['Server unavailable']],
  [
    'German words',
    'Fehler: Server pop.keller.com.br hat die Verbindung getrennt',
    ['Server pop.keller.com.br hat die Verbindung getrennt'],
  ],
  ['no names behind a capital', 'ontem apareceu Maria na loja e diz Pedro que está tudo bem', []],
])('findErrorTexts() finds %s', ([, text, values]) => {
  expect(findErrorTexts(text).map(({ value }) => value)).toEqual(values)
})

test.for<[string, string]>([
  ['Erro (0x800CCC0E)', 'outlook-cannot-connect'],
  ['0x800CCC0D', 'outlook-host-not-found'],
  ['(0x8004210A)', 'outlook-timeout'],
  ['Código: 0x8004102a', 'outlook-login-refused'],
  ['0x800CCC79 relay', 'outlook-relay-denied'],
  ['-ERR [AUTH] Authentication failed.', 'login-refused'],
  ['-ERR [SYS/TEMP] Temporary authentication failure.', 'pop3-temporary'],
  ['-ERR [SYS/PERM] quota', 'pop3-permanent'],
  ['-ERR [IN-USE] mailbox locked', 'pop3-in-use'],
  ['-ERR [LOGIN-DELAY] minimum time between mail checks', 'pop3-login-delay'],
  ['-ERR too many connections from your IP', 'too-many-connections'],
  ['O nome principal de destino está incorreto', 'certificate-wrong-name'],
  ['Servidor não encontrado', 'host-not-found'],
  ['Tempo de conexão esgotado ao contactar o servidor', 'timeout'],
  ['a conexão foi recusada', 'connection-refused'],
  ['550 5.1.1 User unknown', 'recipient-unknown'],
  ['552 5.2.2 Mailbox quota exceeded', 'mailbox-full'],
  ['554 5.7.1 sender IP has no reverse DNS', 'reverse-dns'],
  ['550 5.7.1 client host blocked using Barracuda Reputation', 'blocklist'],
  ['550 5.7.1 Service unavailable, blocked using zen.spamhaus.org', 'spamhaus'],
  [
    "550 5.7.1 Unfortunately, messages from [1.2.3.4] weren't sent. part of their network is on our block list (S3140).",
    'microsoft-blocklist',
  ],
  ['550 5.7.26 Unauthenticated email is not accepted due to DMARC policy', 'dmarc'],
  ['550 5.7.509: Access denied, sending domain does not pass DMARC verification', 'dmarc'],
  ['554 5.7.1 Relay access denied', 'relay-denied'],
  ['450 4.2.0 Greylisted, see postgrey help', 'greylisting'],
  ['554 5.4.6 Too many hops', 'mail-loop'],
])('explainError() knows «%s»', ([text, id]) => {
  expect(explainError(text)?.id).toBe(id)
})

test('explainError() knows nothing of a greeting', () => {
  expect(explainError('Bom dia, segue o orçamento')).toBeUndefined()
})

const remediesOf = ({ pop3, receiving, ...everywhere }: Remedy): string[] =>
  [everywhere, pop3 ?? {}, receiving ?? {}].flatMap((texts) => Object.values(texts))

test('KNOWN_ERRORS are many, their ids unique, their texts short and in three languages', () => {
  expect(KNOWN_ERRORS.length).toBeGreaterThanOrEqual(60)
  expect(new Set(KNOWN_ERRORS.map(({ id }) => id)).size).toBe(KNOWN_ERRORS.length)
  for (const { meaning, remedy } of KNOWN_ERRORS) {
    for (const words of [...Object.values(meaning), ...remediesOf(remedy)])
      expect(words.length > 10 && words.length <= 300, words).toBe(true)
  }
})

test('KNOWN_ERRORS send nobody to the support that he writes to', () => {
  const remedies = KNOWN_ERRORS.flatMap(({ remedy }) => remediesOf(remedy))
  expect(
    remedies.filter((words) => /\b(?:ao|o) suporte\b(?! dele)|\bsend support|\b(?:tell|ask) support|\bal soporte\b/.test(words)),
  ).toEqual([])
})

test('KNOWN_ERRORS tell of no port of sending where mail is only fetched', () => {
  const remedies = KNOWN_ERRORS.flatMap(({ remedy }) => Object.values(remedy.pop3 ?? {}))
  expect(remedies.length).toBeGreaterThan(0)
  expect(remedies.filter((words) => /465|587|starttls/i.test(words))).toEqual([])
})

test('findErrorTexts() and its kin never throw, and their spans cut the text', () => {
  const words = fc.constantFrom(
    'aparece a mensagem: ',
    '"',
    '«',
    '»',
    'Não foi possível conectar. ',
    '550 5.1.1 ',
    '\n',
    '    ',
    '(',
    ')',
    'erro ',
    '0x800CCC0E',
    'não dá erro, ',
    'fica rodando',
    '\u0301',
    '😀',
    'ﬁ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
      ),
      (text) => {
        explainError(text)
        let last = 0
        for (const { start, end } of findErrorTexts(text)) {
          expect(start >= last && start < end && end <= text.length).toBe(true)
          last = end
        }
      },
    ),
  )
})
