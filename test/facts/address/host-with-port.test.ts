// A server told by the port behind it, whatever its name says; and what stands beside a port and is none.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, string]>([
  ['O Thunderbird 128 não baixa desde hoje 9h pelo outlook.office365.com, porta 995, SSL.', 'outlook.office365.com'],
  ['O Outlook 2016 não baixa desde ontem 9h. Uso o servidor7.hospedagem.net.br na 995 com SSL.', 'servidor7.hospedagem.net.br'],
  ['O Outlook 2016 não baixa desde ontem 9h. Tá assim: cpanel22.provedor.com.br:995 com SSL.', 'cpanel22.provedor.com.br'],
  [
    'O Outlook 2016 não baixa. Conta ana@lojaprado.com.br, webmail.lojaprado.com.br, 110, sem SSL, meu IP é 189.50.3.2.',
    'webmail.lojaprado.com.br',
  ],
  ['O Outlook 2016 não baixa mais. Tá assim: 200.155.88.12:995 com SSL, meu IP é 189.50.3.2.', '200.155.88.12'],
  ['fetchmail buscando em vps9.datacenter.com.br, 110/tcp, parou ontem 9h.', 'vps9.datacenter.com.br'],
  ['My Outlook 2019 stopped fetching. It signs in on server4.hosting.com, port 995, SSL.', 'server4.hosting.com'],
  ['O Outlook 2016 não baixa. O servidor é o 200.155.88.12 na 995, com SSL.', '200.155.88.12'],
  ['O Outlook 2016 não baixa. Uso o 200.155.88.12 na porta 110.', '200.155.88.12'],
  ['El Outlook 2019 no descarga. Uso el srv2.alojamiento.com.ar en el puerto 995.', 'srv2.alojamiento.com.ar'],
])('«%s» names the server %s', async ([body, host]) => {
  const values = await valuesOf(body)
  expect(values.pop3_host).toBe(host)
  expect(values.public_ip).not.toBe(host)
})

test.for<[string, Record<string, unknown>]>([
  [
    'O Outlook 2016 não baixa. Meu IP 189.50.3.2, porta 995, servidor pop.lojaprado.com.br.',
    { public_ip: '189.50.3.2', pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'O Outlook 2016 não baixa. Servidor pop.lojaprado.com.br, porta 995. Para enviar é smtp.lojaprado.com.br, porta 587.',
    { pop3_host: 'pop.lojaprado.com.br' },
  ],
  ['O Outlook 2016 não baixa. O IP externo é 189.50.3.2, 995 é a porta.', { public_ip: '189.50.3.2', pop3_host: undefined }],
  [
    'O Outlook 2016 não baixa. Aqui é 189.50.3.2, porta 995 SSL, pop.lojaprado.com.br.',
    { public_ip: '189.50.3.2', pop3_host: 'pop.lojaprado.com.br' },
  ],
  [
    'O firewall libera do 189.50.3.2 a porta 995. O Outlook 2016 não baixa do pop.lojaprado.com.br.',
    { public_ip: '189.50.3.2', pop3_host: 'pop.lojaprado.com.br' },
  ],
  ['O Outlook 2016 não baixa. O antivírus usa 127.0.0.1:110 e o servidor é mail.lojaprado.com.br.', { pop3_host: 'mail.lojaprado.com.br' }],
  ['O Outlook 2016 não baixa. O painel.provedor.com.br:2083 abre. Uso pop.lojaprado.com.br, 110.', { pop3_host: 'pop.lojaprado.com.br' }],
  ['O Outlook 2016 não baixa. Hospedamos lojaprado.com.br, 110 contas.', { pop3_host: undefined }],
  ['O Outlook 2016 não baixa. Vi na padaria.com.br que em 995 dias vence o prazo.', { pop3_host: undefined }],
])('«%s» does not', async ([body, wanted]) => {
  expect(await valuesOf(body)).toMatchObject(Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)))
  for (const [field, value] of Object.entries(wanted)) expect((await valuesOf(body))[field]).toBe(value)
})

test.for<[string, string | undefined]>([
  ['O Outlook 2016 não baixa. Servidor email-ssl.com.br, porta 110, sem criptografia.', 'none'],
  ['O Outlook 2016 não baixa. Servidor pop.email-ssl.com.br, porta 110.', undefined],
  ['O Outlook 2016 não baixa. Servidor ssl.provedor.net.br na porta 995 com STARTTLS.', 'starttls'],
  ['O Outlook 2016 não baixa. Servidor pop.lojaprado.com.br, 995, SSL.Com isso parou.', 'ssl_tls'],
])("«%s»: a server's name sets no encryption", async ([body, encryption]) => {
  expect((await valuesOf(body)).pop3_encryption).toBe(encryption)
})
