// That no error is shown, told in a clause beside what happens instead, and in English words for it.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

test.for([
  ["POP3 doesn't download, it just sits there and no message comes up.", 'it just sits there and no message comes up'],
  ['POP3 does not download. It just spins and spins and nothing is shown.', 'It just spins and spins and nothing is shown'],
  ["The POP3 download hangs and doesn't say anything.", "doesn't say anything"],
  ['POP3 does not download; it shows nothing.', 'shows nothing'],
  ['O pop3 não baixa nada e não mostra erro e fica lá parado', 'não mostra erro e fica lá parado'],
  [
    'O pop3 não baixa. Fica em "Recebendo 3 de 87" e não anda, sem dar erro nenhum.',
    'Fica em "Recebendo 3 de 87" e não anda, sem dar erro nenhum',
  ],
  [
    'O pop3 não baixa.\n- erro: n aparece erro, fica "Verificando a conta" pra sempre',
    'n aparece erro, fica "Verificando a conta" pra sempre',
  ],
  [
    'O pop3 não baixa. A barrinha chega em 50% e volta pro zero, sem mensagem de erro.',
    'chega em 50% e volta pro zero, sem mensagem de erro',
  ],
  [
    `POP3 doesn't download. It sits at "Receiving 3 of 87" and never moves, no error at all.`,
    'It sits at "Receiving 3 of 87" and never moves, no error at all',
  ],
  ['O pop3 não baixa. Mensagem de erro nenhuma, só a bolinha rodando.', 'Mensagem de erro nenhuma, só a bolinha rodando'],
  ['O pop3 não baixa. Aparece "Recebendo 2 de 15" e trava, mensagem de erro não tem.', 'mensagem de erro não tem'],
  ['O pop3 não baixa. Não aparece nenhuma mensagem, só fica carregando.', 'Não aparece nenhuma mensagem, só fica carregando'],
  ['O pop3 não baixa. Não dá erro nenhum, fica só rodando a bolinha.', 'Não dá erro nenhum, fica só rodando a bolinha'],
  ['Abri hoje. Não mostra erro, simplesmente não baixa pelo pop3. Preciso disso.', 'Não mostra erro, simplesmente não baixa'],
  ['O pop3 não baixa, fica carregando e não mostra erro algum', 'fica carregando e não mostra erro algum'],
  ['POP3 does not download, no error message is shown, it just keeps loading', 'no error message is shown, it just keeps loading'],
  // What is quoted beside a denial and opens like an error is one.
  ['O pop3 não baixa. Não aparece mais nenhuma mensagem nova, só o erro "Falha ao conectar ao servidor".', 'Falha ao conectar ao servidor'],
  ['O pop3 não baixa.\nErro: nenhum antes, hoje "Falha ao conectar ao servidor"', 'Falha ao conectar ao servidor'],
  ['O pop3 não baixa. Fica rodando e não aparece mensagem nenhuma e a senha tá certa', 'Fica rodando e não aparece mensagem nenhuma'],
])('readRequest() reads the statement in: %s', async ([body = '', statement]) => {
  expect(String((await readBody(body)).values.error_message)).toContain(statement)
})

test.for([
  "I wrote to bob@fabrica.com.br yesterday, nothing bounced back and I didn't get any error.",
  'I wrote to bob@fabrica.com.br, no bounce came and no error showed up',
  "I wrote to bob@fabrica.com.br and I didn't get an error, nor did it bounce",
])('readRequest() hears of no error in: %s', async (body) => {
  const { checklist, values, mentioned } = await readBody(body)
  expect([checklist, values.error_message, mentioned]).toEqual(['sending', undefined, []])
})

test.for([
  'POP3 does not download and nothing comes up in my inbox.',
  'It keeps asking for the password over POP3 and I typed it again.',
  'POP3 fails with an error and I did not write it down.',
  'O pop3 parou. Deu o primeiro erro às 16h10 e não voltou mais.',
  'O pop3 deu um erro ontem e o e-mail não voltou mais a funcionar.',
])('readRequest() takes no statement from: %s', async (body) => {
  expect((await readBody(body)).values.error_message).toBeUndefined()
})

test.for([
  'Mando pelo sistema e o cliente rui@sul.com.br não recebe. Ele diz "Enviado com sucesso".',
  'Mandei pra rui@sul.com.br e não chegou. Na tela aparece: mensagem enviada com sucesso',
  'I wrote to bob@fabrica.com.br and it never arrived. It says "Message sent successfully".',
])('readRequest() takes no success for an error: %s', async (body) => {
  expect((await readBody(body)).values.error_message).toBeUndefined()
})

const SENT = 'mandei hj 8h do ana@lojaprado.com.br pra rui@fabrica.com.br'

test.for<[string, string[]]>([
  [`pra fábrica ele volta. ${SENT}`, ['error_message']],
  [`não consigo mandar, só volta. ${SENT}`, ['error_message']],
  [`${SENT} e ele retorna na hora`, ['error_message']],
  [`${SENT} e não chega. Quando mandei apareceu um aviso estranho na tela.`, ['error_message']],
  [`${SENT} e não chega. Deu um aviso lá que eu não entendi.`, ['error_message']],
  [`${SENT} e não chega. Não apareceu nenhum aviso na hora.`, []],
  [`${SENT} e não chega. Na fábrica deram um aviso de férias.`, []],
  [`${SENT} e veio de volta na hora`, ['error_message']],
  ['I emailed rui@fabrica.com.br yesterday at 4.15pm and it came straight back', ['error_message']],
  ['ayer a las 18:20 mandé un informe a rui@fabrica.com.br y me lo devolvió con un error', ['error_message']],
  ['I emailed rui@fabrica.com.br yesterday at 4.15pm. There was some kind of bounce but our trainee deleted it.', ['error_message']],
  [`${SENT} e não chega. Teve um aviso mas a estagiária apagou.`, ['error_message']],
  ['ayer a las 18:20 mandé un informe a rui@fabrica.com.br. Hubo un rebote y lo borré.', ['error_message']],
  [`${SENT} e não chega. Não houve devolução.`, []],
  [`${SENT} e não chega. Se houve devolução, eu não vi.`, []],
  ['I emailed rui@fabrica.com.br yesterday at 4.15pm. If there was a bounce we did not see it.', []],
  [`${SENT} e não chega. Voltou? Não.`, []],
  [`${SENT} e não chega. Voltou? Sim, mas apaguei.`, ['error_message']],
  [`${SENT} e recebi notificação de falha. Segue print.`, ['error_message']],
  ['I emailed rui@fabrica.com.br yesterday at 4.15pm and got a non-delivery report', ['error_message']],
  [`${SENT} e não chega.\nMensagem de erro: eles disseram que voltou, vou pedir`, ['error_message']],
  [`${SENT} e nunca veio de volta`, []],
  [`${SENT} e ele não viu, se puder me mandem um e-mail de volta`, []],
  // Somebody comes back, and so does what works again.
  [`${SENT} e não chega. O rapaz da informática viajou, ele volta segunda.`, []],
  [`${SENT} e não chega. A moça de lá só volta na sexta.`, []],
  [`${SENT} e não chega. Quem cuida disso é o Beto, ele volta das férias dia 30.`, []],
  [`${SENT} e não chega. Quando reinicio ele volta a enviar.`, []],
  [`${SENT} e não chega. Só não volta nada.`, []],
])('readRequest() hears in “%s” whether mail comes back', async ([body, mentioned]) => {
  const told = await readBody(body)
  expect([told.checklist, told.mentioned]).toEqual(['sending', mentioned])
})

test.for(['não funciona', 'dá erro', 'não lembro a mensagem', 'fala alguma coisa de senha', 'um erro em inglês que não anotei'])(
  'readRequest() takes for no error text: %s',
  async (words) => {
    expect((await readBody(`O pop3 não baixa no Outlook.\nMensagem de erro: ${words}`)).values).not.toHaveProperty('error_message')
  },
)

test.for<[string, boolean]>([
  ['voltou um erro', true],
  ['recebi uma mensagem de erro mas apaguei', true],
  ['o e-mail foi devolvido', true],
  ['não voltou nada', false],
  ['sem erro', false],
  ['não voltou erro nenhum', false],
])('readRequest() hears of an error in "%s": %s', async ([words, isMentioned]) => {
  const { mentioned } = await readBody(`Mandei um e-mail ontem às 15h para rui@fabrica.com.br, ${words}.`)
  expect(mentioned.includes('error_message')).toBe(isMentioned)
})
