// Values that are told and are not the ones, a row each: mended after a look at the screen, said behind them to be none ("no es ese"), a
// neighbour's where one's own is not known; and beside them what looks the same and is the value in question.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const O = 'O Outlook não baixa pelo POP3. '

/** A field that is undefined must state nothing. */
const rows: [string, Record<string, unknown>][] = [
  [`${O}Porta 110... não, peraí, fui olhar agora e tá 995 mesmo, a 110 era no not antigo.`, { pop3_port: 995 }],
  [`${O}A porta é 110. Opa, olhei de novo e está 995.`, { pop3_port: 995 }],
  [`${O}A porta é a 110, não, espera, conferi aqui e na verdade é 995.`, { pop3_port: 995 }],
  [`${O}A porta é 110... pera, deixa eu ver... é 995.`, { pop3_port: 995 }],
  [`My Outlook won't download over POP3. The port is 110, wait, I just checked and it's actually 995.`, { pop3_port: 995 }],
  [`El Outlook no baja por POP3. El puerto es 110... no, espera, recién miré y está en 995.`, { pop3_port: 995 }],
  [`${O}Porta 995, não, nunca mexi, há 2 anos está assim.`, { pop3_port: 995 }],
  [`${O}Porta 995... espera, tem mais: o erro 550 aparece também.`, { pop3_port: 995 }],
  [`${O}O servidor é mail.lojaprado.com.br, opa, fui ver e é pop.lojaprado.com.br.`, { pop3_host: 'pop.lojaprado.com.br' }],
  [`${O}Meu ip é 200.150.10.20, não, espera, entrei de novo e agora mostra 189.40.12.7`, { public_ip: '189.40.12.7' }],
  [`${O}Usuário vendas@lojaprado.com.br, minto, olhando aqui é contato@lojaprado.com.br.`, { pop3_user: 'contato@lojaprado.com.br' }],
  [`${O}Criptografia nenhuma, aliás, olhei aqui e está SSL/TLS.`, { pop3_encryption: 'ssl_tls' }],
  // don't know beside a neighbour's value
  [
    'Não consigo baixar pelo POP3.\n* Programa: Outlook 2013\n* Porta: essa eu não achei, tem duas e não sei qual é de qual\n* Segurança: nenhuma\n\nObs.: a moça do lado usa a mesma internet e o Outlook 2010 dela está normal na 110.',
    { pop3_port: undefined },
  ],
  [
    'Não consigo baixar pelo POP3.\nPrograma: Outlook 2013\nPorta: não sei\nServidor: pop.lojaprado.com.br\n\nNo celular da minha filha tá na 993 e vai normal.',
    { pop3_port: undefined },
  ],
  [
    'Não consigo baixar pelo POP3.\nPrograma: Outlook 2013\nPorta: não sei\nServidor: pop.lojaprado.com.br\n\nPS: achei, a porta é 995.',
    { pop3_port: 995 },
  ],
  [
    'POP3 is not working.\nProgram: Outlook 2013\nPort: no idea\nServer: pop.lojaprado.com.br\n\nMy colleague is on 110 and hers works.',
    { pop3_port: undefined },
  ],
  [`${O}Servidor pop.lojaprado.com.br. A porta não sei qual é, o meu vizinho usa a 110 mas não sei se é igual.`, { pop3_port: undefined }],
  [`${O}Servidor pop.lojaprado.com.br. A porta não sei, só sei que o SMTP é 587.`, { pop3_port: undefined }],
  // an address denied behind it
  [
    'El Outlook no baja por POP3. Lo de la IP pública no lo encontré, y el número de la etiqueta del router (192.168.100.1) ya me dijeron por teléfono que no es ese.',
    { public_ip: undefined },
  ],
  [
    'O Outlook não baixa pelo POP3. O número que está colado atrás do aparelho é 192.168.1.1, mas ele disse que esse não serve.',
    { public_ip: undefined },
  ],
  ['O Outlook não baixa pelo POP3. Achei um ip 10.0.0.5 mas me falaram que não é esse.', { public_ip: undefined }],
  [
    'My Outlook will not download by POP3. The sticker on the router says 192.168.0.1 but I was told that is not the one.',
    { public_ip: undefined },
  ],
  ["My Outlook will not download by POP3. IP: I found 192.168.0.10 but that's not it apparently.", { public_ip: undefined }],
  ['O Outlook não baixa pelo POP3. O PC pega 10.1.1.23 do roteador, o ip fixo da internet é 138.97.60.14.', { public_ip: '138.97.60.14' }],
  ['O Outlook não baixa pelo POP3. Meu ip é 192.168.0.10.', { public_ip: '192.168.0.10' }],
  ['O Outlook não baixa pelo POP3. No aparelho da operadora diz 192.168.0.1 e no site deu 138.97.60.14.', { public_ip: '138.97.60.14' }],
  ['O Outlook não baixa pelo POP3. Meu IP é 138.97.60.14, ontem era outro, não é esse que mudou?', { public_ip: '138.97.60.14' }],
]

test.for(rows)('readRequest reads %j', async ([body, expected]) => {
  const { checklist, values } = await readBody(body)
  const told: Record<string, unknown> = { ...values, checklist }
  expect(Object.fromEntries(Object.keys(expected).map((name) => [name, told[name]]))).toEqual(expected)
})
