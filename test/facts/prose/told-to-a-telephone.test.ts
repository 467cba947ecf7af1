// Mails that somebody told a telephone, which writes down what it hears: names in the words it knows, figures in groups, blanks around marks. A row each,
// beside sentences in which the same words mean something else.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

const rows: [string, Record<string, unknown>][] = [
  // Names.
  [
    'o pop3 não baixa a conta é pedidos arroba casa do queijo ponto com ponto br e o servidor é pop ponto casa do queijo ponto com ponto br',
    { pop3_user: 'pedidos@casadoqueijo.com.br', pop3_host: 'pop.casadoqueijo.com.br' },
  ],
  ['pop3 parou a conta é ana arroba pão e mel ponto com ponto br', { pop3_user: 'ana@paoemel.com.br' }],
  ['pop3 parou a conta é ana@casa do queijo.com.br', { pop3_user: 'ana@casadoqueijo.com.br' }],
  [
    'pop3 parou usuário ana @ celeiro . com . br servidor pop . celeiro . com . br',
    { pop3_user: 'ana@celeiro.com.br', pop3_host: 'pop.celeiro.com.br' },
  ],
  [
    'el pop3 no baja el servidor es pe o pe no se y la cuenta es rui arroba la casita azul punto com punto ar',
    { pop3_user: 'rui@lacasitaazul.com.ar' },
  ],
  [
    'pop3 is down my login is front at green valley farm dot com and the server is p o p dot green valley farm dot com',
    { pop3_user: 'front@greenvalleyfarm.com', pop3_host: 'pop.greenvalleyfarm.com' },
  ],
  // Figures.
  ['pop3 parou a porta que tá lá é a noventa e nove cinco', { pop3_port: 995 }],
  ['pop3 parou a porta é nove noventa e cinco com ssl', { pop3_port: 995 }],
  ['pop3 parou porta 9 9 5 e o resto tá igual', { pop3_port: 995 }],
  ['pop3 parou porta 99 5', { pop3_port: 995 }],
  ['pop3 parou porta um dez sem criptografia', { pop3_port: 110 }],
  ['pop3 parou porta novecentos e 95', { pop3_port: 995 }],
  ['pop3 stopped port nine ninety five', { pop3_port: 995 }],
  ['pop3 parou a porta é nove nove cinco um abraço', { pop3_port: 995 }],
  ['pop3 parou porta nove nove três eu acho não peraí é nove nove cinco um abraço', { pop3_port: 995 }],
  ['pop3 parou meu ip é 1 7 7 ponto 20 ponto 30 ponto 4', { public_ip: '177.20.30.4' }],
  ['pop3 parou meu ip é cento e 77 ponto vinte ponto trinta ponto 4', { public_ip: '177.20.30.4' }],
  ['pop3 parou meu ip é um sete sete ponto 20.30.4', { public_ip: '177.20.30.4' }],
  ['pop3 parou ip 177 . 20 . 30 . 4', { public_ip: '177.20.30.4' }],
  ['pop3 parou ip 177,20,30,4', { public_ip: '177.20.30.4' }],
  ['pop3 parou meu ip é 1 7 7 . 20 . 3 0 . 4', { public_ip: '177.20.30.4' }],
  [
    'o pop3 não baixa aparece tempo esgotado ao conectar no servidor o IP é dois zero um ponto dezessete ponto 88 ponto quatro',
    { error_message: 'tempo esgotado ao conectar no servidor', public_ip: '201.17.88.4' },
  ],
  // The login that is pointed at.
  [
    'pop3 parou o usuário é esse mesmo que eu tô escrevendo o programa é o outlook 2016',
    { pop3_user: 'ana@lojaprado.com.br', client_software: 'outlook 2016' },
  ],
  // Where what is shown ends.
  [
    'o pop3 parou a porta dois pontos 110 vírgula não aparece mensagem nenhuma só fica rodando ponto obrigada',
    { pop3_port: 110, error_message: 'não aparece mensagem nenhuma só fica rodando' },
  ],
  [
    'o pop3 não baixa aparece o login não foi aceito pelo servidor preciso disso resolvido hoje',
    { error_message: 'o login não foi aceito pelo servidor' },
  ],
  [
    'o pop3 não baixa fica dando não é possível verificar a conta não sei mais nada não',
    { error_message: 'não é possível verificar a conta' },
  ],
  ['pop3 does not work it says the mailbox is unavailable can you please check', { error_message: 'the mailbox is unavailable' }],
]

test.for(rows)('readRequest() reads what a telephone heard: “%s”', async ([body, expected]) => {
  expect(await valuesOf(body)).toMatchObject(expected)
})

test.for<[string, Record<string, unknown>]>([
  [
    'o pop3 parou, é um Motorola com aquele Spark, ele fala assim não foi possível verificar a conta isso foi ontem às dezenove e quarenta',
    { client_software: 'Spark', error_message: 'não foi possível verificar a conta', occurred_at: '2026-11-17T19:40' },
  ],
  [
    'o pop3 parou o usuário é ana arroba lojaprado ponto com ponto br ele fala assim não foi possível verificar a conta',
    { error_message: 'não foi possível verificar a conta' },
  ],
  ['o pop3 parou a porta acho q 995', { pop3_port: 995 }],
  ['o pop3 parou, porta eu acho 110', { pop3_port: 110 }],
  // Whoever was spoken of says it.
  ['O rapaz da informática veio. Ele fala não foi possível verificar a conta. O pop3 parou', { error_message: undefined }],
  ['Falei com a operadora e ele diz não foi possível conectar ao servidor. O pop3 parou', { error_message: undefined }],
])('readRequest() reads what was said on and on: “%s”', async ([body, expected]) => {
  const values = await valuesOf(body)
  for (const [field, value] of Object.entries(expected)) expect({ [field]: values[field] }).toEqual({ [field]: value })
})

test.for<[string, string, string?]>([
  ['o pop3 parou a conta é ana arroba não sei o resto o servidor é pop ponto celeiro ponto com ponto br', 'pop3_user'],
  ['o pop3 parou. falei com a Bia @ loja da esquina e ela tem um site', 'pop3_user'],
  ['o pop3 parou, as salas 1, 2, 3, 4 ficaram sem e-mail', 'public_ip'],
  ['o pop3 parou, ip fixo nas salas 1,2,3,4', 'public_ip'],
  ['o pop3 parou, a porta era de vidro e vinte minutos depois quebrou', 'pop3_port'],
  ['o pop3 parou, a conta venceu e paguei, este e-mail aqui é do meu filho', 'pop3_user'],
  ['o pop3 parou, moro na porta uma da rua dez', 'pop3_port'],
  ['el pop3 no baja, la cuenta es caja arroba el buen pan punto com punto ar', 'pop3_host'],
])('readRequest() takes from “%s” no %s', async ([body, field]) => {
  expect(await valuesOf(body)).not.toHaveProperty(field)
})
