// A mail program's screen copied as text, labels and values with nothing but a blank or a line's end between them.
import { expect, test } from 'vitest'
import { valuesOf } from '../read-body.ts'

test.for<[string, Record<string, unknown>]>([
  [
    'Meu Outlook 2019 não baixa. Tá assim:\n\nServidor pop.lojaprado.com.br\nPorta 110\nUsar SSL Não\nAutenticação Senha',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none', error_message: undefined },
  ],
  [
    'Meu Outlook 2019 não baixa. Tá assim:\n\nSERVIDOR DE ENTRADA\nNome do Host pop.lojaprado.com.br\nUsar SSL Não\nPorta 110\n\nSERVIDOR DE SAÍDA\nSMTP smtp.lojaprado.com.br\nUsar SSL Sim\nPorta do Servidor 465',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none', error_message: undefined },
  ],
  [
    'My mail does not download:\n\nOUTGOING MAIL SERVER\nSMTP smtp.lojaprado.com.br\nUse SSL On\nServer Port 465\n\nINCOMING MAIL SERVER\nHost Name pop.lojaprado.com.br\nUse SSL Off\nServer Port 110',
    { pop3_host: 'pop.lojaprado.com.br', pop3_port: 110, pop3_encryption: 'none' },
  ],
  [
    'O Outlook 2019 não baixa:\n\nSERVIDOR DE SAÍDA\nUsar SSL Sim\nPorta do Servidor 465',
    { pop3_port: undefined, pop3_encryption: undefined },
  ],
  ['O Outlook 2019 não baixa:\n\nUsar SSL\nNão\nPorta\n110', { pop3_port: 110, pop3_encryption: 'none' }],
  // An error that is told behind a screen's settings does not reach back to what announced them.
  [
    'O e-mail não baixa. Nos ajustes aparece: servidor pop.lojaprado.com.br, nome de usuário ana@lojaprado.com.br, usar SSL ligado, porta do servidor 995. É o Mail do iOS 18.1. A mensagem é Não É Possível Obter E-mails.',
    {
      client_software: 'Mail do iOS 18.1',
      pop3_host: 'pop.lojaprado.com.br',
      pop3_port: 995,
      pop3_encryption: 'ssl_tls',
      error_message: 'Não É Possível Obter E-mails.',
    },
  ],
  // What a setting shows is no message, though a sentence stands behind it.
  [
    'O Thunderbird não baixa, ele abre uma janelinha: "A conexão expirou." Nas configurações, em segurança da conexão diz SSL/TLS. O nome de usuário é ana@lojaprado.com.br.',
    { error_message: 'A conexão expirou.', pop3_encryption: 'ssl_tls', pop3_user: 'ana@lojaprado.com.br' },
  ],
  [
    'O Outlook 2019 não baixa. Na criptografia mostra STARTTLS; o usuário é ana@lojaprado.com.br.',
    { error_message: undefined, pop3_encryption: 'starttls', pop3_user: 'ana@lojaprado.com.br' },
  ],
  ['O Outlook 2019 não baixa, diz SSL handshake failed.', { error_message: 'SSL handshake failed.' }],
  [
    'O Outlook 2019 não baixa. Aparece: servidor pop.lojaprado.com.br não encontrado, verifique a porta.',
    { error_message: 'servidor pop.lojaprado.com.br não encontrado, verifique a porta.' },
  ],
  // What begins with a no on the next line is another sentence.
  ['O Outlook 2019 não baixa, porta 995 com SSL\nNão aparece mensagem nenhuma', { pop3_encryption: 'ssl_tls' }],
  ['O Outlook 2019 não baixa. A criptografia é SSL\nnão funciona com outra', { pop3_encryption: 'ssl_tls' }],
  ['O Outlook 2019 não baixa. A criptografia é SSL\nnenhuma mensagem aparece', { pop3_encryption: 'ssl_tls' }],
  [
    'O Outlook 2019 não baixa. Aparece assim:\n\nServidor pop.lojaprado.com.br não responde na porta 110',
    { error_message: 'Servidor pop.lojaprado.com.br não responde na porta 110' },
  ],
])('readRequest() reads the screen of “%s”', async ([body, wanted]) => {
  const values = await valuesOf(body)
  for (const [id, value] of Object.entries(wanted)) expect(values[id], id).toEqual(value)
})
