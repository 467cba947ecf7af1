// Several addresses that one mail went to, or came from, of which some got it: told by lists, by name, by provider, by place in the list, or by what
// is said of the others. A row each, beside sentences in which the same words say nothing of one of them: there all stay.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const rui = 'rui@celeiro.com.br'
const lia = 'lia@gmail.com'
const beto = 'beto@hotmail.com'
const caio = 'caio.melo@hotmail.com'
const all = `${rui}, ${lia} e ${beto}`
const sent = `Enviei ontem 10h, do ana@lojaprado.com.br, para ${all}.`

test.for<[string, string | string[]]>([
  // Lists of either kind.
  [`Mandei ontem 10h para quatro. Os que receberam: ${rui}, ${lia}. Os que não receberam: ${beto}, ${caio}.`, [beto, caio]],
  [
    `mandei ontem 10h e só volta de quem tem hotmail. os de fora (${rui} e ${lia}) chegaram. os que voltam são ${beto} e ${caio}`,
    [beto, caio],
  ],
  [`Mandei ontem às 10h. Chegou pro ${rui} e pra ${lia}, mas não chegou pro ${beto}.`, beto],
  [`Mandei ontem 10h: ${rui} - entregue; ${lia} - pegou; ${beto} - não.`, beto],
  [`Mandei ontem 10h:\n${rui} - entregue\n${lia} - abriu\n${beto} - devuelto`, beto],
  [`Nem ${rui} nem ${beto} receberam o que mandei ontem às 10h, mas ${lia} recebeu.`, [rui, beto]],
  [`Neither ${rui} nor ${beto} got what I sent yesterday at 10 from ana@lojaprado.com.br.`, [rui, beto]],
  // By name, provider and place.
  [`${sent} O do Rui entrou certinho, o da Lia passou, o do Beto foi recusado.`, beto],
  [`${sent} Voltou só o do Beto.`, beto],
  [`${sent} Só o do hotmail voltou.`, beto],
  [`${sent} Só o último não recebeu.`, beto],
  [`${sent} Faltou a Lia.`, lia],
  [
    `Mandei ontem 10h pro Dr. Rui (rmendes@celeiro.com.br) e pra Lia (lvaz@gmail.com). O Dr. Rui confirmou, só a Lia que não.`,
    'lvaz@gmail.com',
  ],
  [`I sent it yesterday at 10 from ana@lojaprado.com.br to ${rui}, ${lia} and ${beto}. Only Beto's bounced, the others got it.`, beto],
  [`Mandei ontem 10h pros dois, ${lia} e ivan_cat@yahoo.com.br. A Lia recebeu direitinho, já o Ivan nada.`, 'ivan_cat@yahoo.com.br'],
  // By the others.
  [`${sent} Todos receberam, menos a Lia.`, lia],
  [`${sent} O primeiro chegou, os outros dois não.`, [lia, beto]],
  [`${sent} Os dois primeiros acusaram recebimento; o do Beto retornou.`, beto],
  [`I sent it yesterday at 10 from ana@lojaprado.com.br to ${rui}, ${lia} and ${beto}. Everyone got it except Lia.`, lia],
  [`Ayer a las 10 envié desde ana@lojaprado.com.br a ${rui}, ${lia} y ${beto}. Llegó a todos menos a Beto.`, beto],
  [
    `Ontem 14h mandei pro Edson (${rui}), pra Mirtes (${lia}) e pro cartório (registro@2rica.not.br). Menos o cartório, todo mundo recebeu.`,
    'registro@2rica.not.br',
  ],
  // Nothing that tells one from the others.
  [`${sent} Nenhum recebeu, o Beto disse que nem no spam.`, [rui, lia, beto]],
  [`${sent} O Beto disse que não chegou, a Lia também não.`, [rui, lia, beto]],
  [`${sent} A Lia é nova lá. Não recebeu nem ela nem o Beto.`, [rui, lia, beto]],
  [`${sent} O da Lia voltou com erro e o do Beto também.`, [rui, lia, beto]],
  [`${sent} Semana passada a Lia recebeu normal.`, [rui, lia, beto]],
  [`${sent} Só hoje vi que não chegou.`, [rui, lia, beto]],
  [`${sent} Só a Neide daqui não conseguiu abrir. Não chegou em nenhum deles.`, [rui, lia, beto]],
])('readRequest() keeps of “%s” those whom it failed with', async ([body, expected]) => {
  const { checklist, values } = await readBody(body)
  expect([checklist, values['recipient_address']]).toEqual(['sending', expected])
})

test.for<[string, string | string[]]>([
  [`Ontem ${rui} e ${lia} mandaram pra ana@lojaprado.com.br; o do Rui chegou, o da Lia não.`, lia],
  [`Não recebo de ${rui} nem de ${lia} desde ontem. A Lia mandou três vezes, voltou pra ela.`, [rui, lia]],
])('readRequest() keeps of “%s” those from whom nothing came', async ([body, expected]) => {
  expect((await readBody(body)).values['sender_address']).toEqual(expected)
})
