// Ways of saying one thing, a row each: settings as dialogs and people give them, corrections, times apart from their day, errors
// without marks, answers in one run; and beside them what looks the same and is not.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'
import { readRequest } from '../../src/facts/read-request.ts'
import type { Desk } from '../../src/message/desk.ts'
import { readMessage } from '../../src/message/read-message.ts'

const root = join(import.meta.dirname, '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function valuesOf(subject: string, body: string): Promise<Record<string, unknown>> {
  const head = `From: Ana Prado <ana@lojaprado.com.br>\nTo: Suporte <suporte@provedor.example>\nSubject: ${subject}\nDate: Wed, 18 Nov 2026 18:00:00 -0300\nMessage-ID: <a@lojaprado.com.br>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n`
  const raw = new TextEncoder().encode((head + body).replaceAll('\n', '\r\n'))
  const reading = readRequest(await readMessage(raw, desk), checklists, desk)
  return Object.fromEntries(reading.facts.map(({ field, value }) => [field, value]))
}

const DOWN = 'Bom dia, não consigo baixar os e-mails pelo POP3.\n'
const SETTINGS = { pop3_host: 'pop.lojaprado.com.br', pop3_user: 'ana@lojaprado.com.br', pop3_port: 995, pop3_encryption: 'ssl_tls' }

type Row = [string, string, Record<string, unknown>]

describe('readRequest()', () => {
  test.for<Row>([
    [
      'Thunderbird’s dialog',
      'Tipo de servidor: Servidor de e-mail POP\nNome do servidor: pop.lojaprado.com.br Porta: 995 Padrão: 995\nNome de usuário: ana@lojaprado.com.br\nSegurança da conexão: SSL/TLS\nMétodo de autenticação: Senha normal',
      SETTINGS,
    ],
    [
      'Outlook’s dialog with its outgoing part',
      'Servidor de entrada de emails: pop.lojaprado.com.br\nServidor de saída de emails (SMTP): smtp.lojaprado.com.br\nNome de usuário: ana@lojaprado.com.br\nServidor de entrada (POP3): 995\n[x] Este servidor requer uma conexão criptografada (SSL/TLS)\nServidor de saída (SMTP): 587\nUsar o seguinte tipo de conexão criptografada: STARTTLS',
      SETTINGS,
    ],
    ['host and port in one word', 'Servidor pop.lojaprado.com.br:995 (SSL), login ana@lojaprado.com.br', SETTINGS],
    [
      'incoming and outgoing in a sentence',
      'entrada pop.lojaprado.com.br 995 ssl, saída smtp.lojaprado.com.br 587, usuário ana@lojaprado.com.br',
      SETTINGS,
    ],
    ['a menu and what it shows', 'Fui em Ferramentas > Contas > Avançado: 110.', { pop3_port: 110 }],
    ['a ticked box', 'Usar SSL: ligado', { pop3_encryption: 'ssl_tls' }],
    ['an empty box', 'Não tem nada marcado em SSL.', { pop3_encryption: 'none' }],
    ['a login without marks', 'O usuário é yara e a porta 110.', { pop3_user: 'yara', pop3_port: 110 }],
    ['no login in what a user is', 'O usuário é leigo, me ajudem.', { pop3_user: undefined }],
    ['no port of sending', 'A porta de saída é 587.', { pop3_port: undefined }],
    ['no port that is asked about', 'A porta é 143?', { pop3_port: undefined }],
  ])('readRequest() reads settings from %s', async ([, body, values]) => {
    expect(await valuesOf('POP3', DOWN + body)).toMatchObject(definedOf(values))
    expect(await valuesOf('POP3', DOWN + body)).not.toEqual(expect.objectContaining(absentOf(values)))
  })

  test.for<Row>([
    [
      'semicolons',
      'Na ordem: 17/11/2026 15:20; 200.150.10.20; Outlook 2019; pop.lojaprado.com.br; ana@lojaprado.com.br; 995; SSL/TLS; "Tempo limite esgotado".',
      { ...SETTINGS, occurred_at: '2026-11-17T15:20', client_software: 'Outlook 2019' },
    ],
    [
      'bars',
      '17/11 15h20 | 200.150.10.20 | Outlook 2019 | pop.lojaprado.com.br | ana@lojaprado.com.br | 995 | SSL/TLS | Conexão recusada',
      { ...SETTINGS, occurred_at: '2026-11-17T15:20', error_message: 'Conexão recusada' },
    ],
  ])('readRequest() reads answers in order apart by %s', async ([, body, values]) => {
    expect(await valuesOf('POP3', DOWN + body)).toMatchObject(values)
  })

  test.for<Row>([
    ['in a sentence below', 'Porta: 993\nServidor: pop.lojaprado.com.br\n\nCorrigindo: a porta é 995.', { pop3_port: 995 }],
    [
      'in a postscript',
      'Porta: 993\nCriptografia: SSL\n\nPS: errei a porta ali em cima, 993 é do celular. No Outlook está 995.',
      { pop3_port: 995 },
    ],
    ['within the answer', 'Porta: 993, digo, 995', { pop3_port: 995 }],
    ['within the sentence', 'A porta é 993, quer dizer, 995.', { pop3_port: 995 }],
    ['of an address', 'IP: 200.150.10.20 (aliás, 200.150.10.21)', { public_ip: '200.150.10.21' }],
    ['of the hour alone', 'Data: 17/11/2026 15h\n\nOps, o horário foi 15h40.', { occurred_at: '2026-11-17T15:40' }],
  ])('readRequest() takes a correction %s', async ([, body, values]) => {
    expect(await valuesOf('POP3', DOWN + body)).toMatchObject(values)
  })

  test.for<Row>(
    [
      ['under a label of its own', 'Dia: 17/11/2026\nHora: 15h20', '2026-11-17T15:20'],
      ['above its day', 'Hora: 15h20\nDia: 17/11/2026', '2026-11-17T15:20'],
      ['in the next sentence', 'Parou ontem. O horário exato foi 15h20.', '2026-11-17T15:20'],
      ['but none of opening hours', 'Parou ontem. Atendemos das 8h às 18h, podem ligar às 14h.', '2026-11-17'],
      ['behind an hour of something else', 'Parou hoje, depois da missa das 16h, exatamente às 16h55.', '2026-11-18T16:55'],
    ].map(([name = '', body = '', value]): Row => [name, body, { occurred_at: value }]),
  )('readRequest() joins a time %s', async ([, body, values]) => {
    expect(await valuesOf('POP3', DOWN + body)).toMatchObject(values)
  })

  test.for<Row>(
    [
      [
        'behind a capital',
        'na tela diz O servidor pop.lojaprado.com.br fechou a conexão',
        'O servidor pop.lojaprado.com.br fechou a conexão',
      ],
      ['behind what the program shows', 'O programa mostrou: Connection timed out', 'Connection timed out'],
      ['of a Spanish program', 'El programa muestra: No se ha podido conectar con el servidor', 'No se ha podido conectar con el servidor'],
      ['up to what its writer did', 'Mensagem: Não foi possível conectar. Já reiniciei o computador.', 'Não foi possível conectar.'],
      ['that begins with a number', 'Aparece: "12: Error from network on connect".', '12: Error from network on connect'],
      [
        'under its label, like a label',
        'Mensagem de erro:\nErro na conexão segura: emissor desconhecido.',
        'Erro na conexão segura: emissor desconhecido.',
      ],
      [
        'that is none, whatever it shows instead',
        'Não dá mensagem de erro, só fica "Recebendo 1 de 300".',
        'Não dá mensagem de erro, só fica "Recebendo 1 de 300"',
      ],
    ].map(([name = '', body = '', value]): Row => [name, body, { error_message: value }]),
  )('readRequest() reads an error %s', async ([, body, values]) => {
    expect(await valuesOf('POP3', DOWN + body)).toMatchObject(values)
  })

  test('readRequest() takes no mail that does not come for a statement that no error is shown', async () => {
    expect(await valuesOf('POP3', `${DOWN}ontem às 9h o programa não puxou mais mensagem nenhuma`)).not.toHaveProperty('error_message')
  })

  test('readRequest() does not take the mail in question for the address that sent it', async () => {
    const values = await valuesOf('envio', 'Mandei este e-mail para joao@cliente.com.br hoje às 11h e deu erro.')
    expect(values).toMatchObject({ recipient_address: 'joao@cliente.com.br' })
    expect(values).not.toHaveProperty('sender_address')
  })
})

function definedOf(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

/** Matches what has any of the fields that must be absent; nothing where none must. */
function absentOf(values: Record<string, unknown>): Record<string, unknown> {
  const absent = Object.keys(values).filter((key) => values[key] === undefined)
  return absent.length === 0 ? { 'no such field': true } : Object.fromEntries(absent.map((key) => [key, expect.anything()]))
}
