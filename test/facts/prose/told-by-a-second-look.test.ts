// What a writer with a telephone in his hand puts right further down, when he has looked again; settings alone on the line below an error, and commas
// where a thumb missed the dot. A row each, beside sentences in which nothing is put right.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  [
    'pop3 nao baixa\nporta 110\nusuario ana@lojaprado.com.br\n\nopa fui olhar agr de novo\na porta é 995 na vdd, com ssl',
    { pop3_port: 995 },
  ],
  ['pop3 nao baixa porta 110\nservidor pop.lojaprado.com.br\n\nerrei, é 995 q ta la', { pop3_port: 995 }],
  ['pop3 nao baixa porta 110\n\nolhei de novo e ta 995', { pop3_port: 995 }],
  [
    'pop3 nao baixa\nusuario ana@lojaprado.com.br\n\ne o usuario é loja@lojaprado.com.br q o outro é o antigo',
    { pop3_user: 'loja@lojaprado.com.br' },
  ],
  [
    'mandei sabado 11h do ana@lojaprado.com.br p/ camila.freitas@celeiro.com.br\nnao chegou\n\naff escrevi errado o dela\né camila.freittas@celeiro.com.br com 2 t',
    { recipient_address: 'camila.freittas@celeiro.com.br' },
  ],
  [
    'mandei sabado 11h do ana@lojaprado.com.br p/ camila.freitas@celeiro.com.br\nnao chegou\n\nopa o dela é camila.freittas@celeiro.com.br',
    { recipient_address: 'camila.freittas@celeiro.com.br' },
  ],
  // Named again in a postscript, or by who has just noticed it.
  [
    'pop3 não baixa, porta 110 STARTTLS, usuário rui@lojaprado.com.br\n\nP.S.: reli aqui com a Vera: a porta é a 995 (SSL/TLS, não STARTTLS) e o usuário certo é ana@lojaprado.com.br.',
    { pop3_port: 995, pop3_encryption: 'ssl_tls', pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'pop3 não baixa, porta 110 STARTTLS\n\nEm tempo: a porta é 995 e a criptografia é SSL/TLS.',
    { pop3_port: 995, pop3_encryption: 'ssl_tls' },
  ],
  ['pop3 não baixa, porta: 110\n\nAcabei de ver que a porta é 995', { pop3_port: 995 }],
  [
    'POP3 does not download. Server pop.lojaprado.com.br, port 110.\n\nPS: the server is mail.lojaprado.com.br.',
    { pop3_host: 'mail.lojaprado.com.br', pop3_port: 110 },
  ],
  ['pop3 não baixa, porta 110\n\nPS: o manual diz que a porta é 995', { pop3_port: 110 }],
  ['pop3 não baixa, porta 110\n\nPS: no celular a porta é 993', { pop3_port: 110 }],
  ['pop3 não baixa, porta 110\n\nPS: a porta de saída é 465', { pop3_port: 110 }],
  ['pop3 não baixa, usuário rui@lojaprado.com.br\n\nPS: meu e-mail é ana@lojaprado.com.br', { pop3_user: 'rui@lojaprado.com.br' }],
  // Nothing is put right.
  ['pop3 nao baixa porta 110, tentei a 995 e deu errado', { pop3_port: 110 }],
  ['pop3 nao baixa porta 110\n\nna verdade o que eu queria mesmo era a 995, dá?', { pop3_port: 110 }],
  [
    'opa, tudo bem? mandei sabado 11h do ana@lojaprado.com.br p/ rui@celeiro.com.br e nao chegou',
    { recipient_address: 'rui@celeiro.com.br' },
  ],
  // Below an error.
  [
    'uso o outlok 2019 no windos 10\npop3 n baixa\nda esse erro: O servidor nao responde (0x800CCC90)\nip 191.32.77.18\nvlw',
    { error_message: 'O servidor nao responde (0x800CCC90)', public_ip: '191.32.77.18', os_version: 'windos 10' },
  ],
  [
    'pop3 n baixa\nda erro: senha incorreta\nporta 995 ssl\nusuario ana@lojaprado.com.br',
    { error_message: 'senha incorreta', pop3_port: 995 },
  ],
  // Commas.
  [
    'pop3 nao baixa\npop,lojaprado,com,br\nana@lojaprado,com,br\n995',
    { pop3_host: 'pop.lojaprado.com.br', pop3_user: 'ana@lojaprado.com.br' },
  ],
  // Versions in words.
  ['pop3 nao baixa no thunderbird versão cento e quinze o resto não sei', { client_software: 'thunderbird versão cento e quinze' }],
  ['pop3 nao baixa no outlook dois mil e dezesseis desde ontem', { client_software: 'outlook dois mil e dezesseis' }],
  ['pop3 nao baixa, o outlook é o dois mil e dezenove', { client_software: 'outlook dois mil e dezenove' }],
  ['pop3 nao baixa. meu outlook é de dois mil e dez e pouco uso', { client_software: 'outlook dois mil e dez' }],
  ['pop3 nao baixa no outlook, dois mil e poucos e-mails', { client_software: 'outlook' }],
]

test.for(rows)('readRequest() reads “%s”', async ([body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})

test.for<string>(['ela disse q n voltou erro', 'nn deu erro la', 'ñ voltou erro p ela'])(
  'readRequest() takes “%s” for no error',
  async (words) => {
    const values = await valuesOf(`rui@celeiro.com.br mandou ontem p ana@lojaprado.com.br e n chegou. ${words}`)
    expect(values).not.toHaveProperty('error_message')
  },
)
