// What a program does beside moving mail and fails at in the same words: for no checklist, unless mail itself does not move.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import { readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function checklistOf(body: string): Promise<string | undefined> {
  const head =
    'From: Ana Prado <ana@lojaprado.example>\nTo: Suporte <suporte@provedor.example>\nSubject: ajuda\nDate: Wed, 18 Nov 2026 18:00:00 -0300\nMessage-ID: <a@lojaprado.example>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n'
  const raw = new TextEncoder().encode(`${head}${body}\n`.replaceAll('\n', '\r\n'))
  return readRequest(await readMessage(raw, desk), checklists, desk).checklist
}

const nothing = [
  'Gente, meu e-mail foi hackeado, tá mandando spam pra todo mundo, é o ana@lojaprado.example.',
  'Os anexos que me mandam ontem e hoje não abrem no Outlook.',
  'A resposta automática do meu e-mail não está saindo.',
  'Mandei e-mail errado ontem para rui@fabrica.example, dá para cancelar o envio?',
  'I keep getting bounces for mails I never sent, my address is ana@lojaprado.example.',
  'Minha agenda não sincroniza mais com o Outlook, os eventos somem.',
  'Os contatos do webmail não aparecem no celular. Como sincronizo?',
  "My calendar doesn't sync between Outlook and my phone. Mail works fine.",
  'El calendario no se sincroniza con mi iPhone, los correos sí llegan.',
  'Meu catálogo de endereços sumiu do Outlook, não consigo mais ver os contatos.',
  'Os lembretes e compromissos não aparecem mais no Outlook desde segunda.',
  'No puedo ver mis contactos en Outlook, desaparecieron.',
  'Contacts do not sync to my phone since yesterday, the CardDAV address is dav.lojaprado.example.',
  'O calendário compartilhado não atualiza no Outlook 2021 da diretoria desde 16/11 às 10h. Usuário ana@lojaprado.example.',
  'Preciso mudar a assinatura do e-mail no Outlook, não consigo.',
  "Outlook won't let me change my signature.",
  'A busca do Outlook não encontra e-mails antigos.',
  'Não consigo imprimir os e-mails pelo Outlook.',
  'O tamanho da letra no Outlook ficou minúsculo, não consigo ler os e-mails.',
  'O Outlook não mostra as imagens.',
  'O Outlook não abre os anexos.',
  'Depois que formatamos o computador os e-mails antigos sumiram do Outlook. Usamos POP. Tem como recuperar?',
  'Perdi todas as mensagens da caixa de entrada quando troquei de celular.',
  'My e-mails from last year are gone from the phone.',
  'Apaguei sem querer uma pasta no Outlook, dá pra recuperar os e-mails? Não acho mais na lixeira.',
  'O Outlook fica pedindo pra atualizar a licença do Office.',
  'Preciso transferir os e-mails do Gmail para a conta nova ana@lojaprado.example, são 8 GB. O Outlook não importa o PST.',
  'Preciso do histórico de e-mails de 2023 do vendas@lojaprado.example, vocês têm backup? Não achamos no Outlook.',
  'Excluam por favor a conta pedro@lojaprado.example, ele saiu da empresa. Os e-mails dele devem vir pra mim.',
]

const mail: [string, string][] = [
  ['Minha conta foi hackeada semana passada, troquei a senha e agora não consigo enviar, volta "550 blocked".', 'sending'],
  ['Mandei um e-mail ontem para rui@fabrica.example e ele não chegou, só voltou a resposta automática dele.', 'sending'],
  ["I sent mails to rui@fabrica.example yesterday and he didn't get them.", 'sending'],
  ['Meu Outlook não baixa e-mails e a agenda também não sincroniza.', 'pop3'],
  ['O Outlook não sincroniza mais o e-mail desde ontem. A agenda continua funcionando.', 'pop3'],
  ['Meu Outlook parou. Os contatos continuam lá mas nada novo entra.', 'pop3'],
  ['O Outlook trava recebendo 3 de 20, e sumiram compromissos.', 'pop3'],
  ['O Outlook do setor de agenda não funciona, erro 0x800CCC0E.', 'pop3'],
  ['O Outlook não baixa e não abre os anexos.', 'pop3'],
  ['O Outlook dá erro quando clico em enviar/receber. Já importei o PST de volta e nada.', 'pop3'],
  ['O Outlook não conecta mais, já tentei excluir a conta e colocar de novo.', 'pop3'],
  ['Meu e-mail do trabalho sumiu do celular e não consigo colocar de novo.', 'pop3'],
  ['Os e-mails novos não aparecem no Outlook, sumiram.', 'pop3'],
  ['Sumiram os e-mails que deviam ter chegado.', 'receiving'],
  ['O Outlook 2019 não atualiza desde ontem, a caixa é agenda@lojaprado.example.', 'pop3'],
  ['Não consigo enviar convite de agenda para cliente@fabrica.example, volta com erro 550.', 'sending'],
  ['Nossos contatos não recebem o que mandamos, volta "550 rejected".', 'sending'],
  ['O cliente mandou um convite de reunião e não chegou no meu e-mail. Ele é rui@fabrica.example.', 'receiving'],
  ['Recuperem por favor as mensagens que não chegaram de rui@fabrica.example.', 'receiving'],
]

describe('readRequest()', () => {
  test.for(nothing)('readRequest() finds no checklist for “%s”', async (body) => {
    expect(await checklistOf(body)).toBeUndefined()
  })

  test.for(mail)('readRequest() still finds mail that does not move in “%s”', async ([body, checklist]) => {
    expect(await checklistOf(body)).toBe(checklist)
  })
})
