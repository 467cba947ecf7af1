// Mails with a number, each of a customer of its own, of five kinds whose end and letters are known.
import type { Chance } from './chance.ts'

/** large: above the size from which a mail is spilled to a file. */
export type Kind = 'asking' | 'complete' | 'unclassified' | 'automatic' | 'large'
export type NumberedMail = { number: number; kind: Kind; from: string; raw: Buffer }

/** What each kind wants: its end, and how many letters to the customer and to the helpdesk. */
export const WANTED: Record<Kind, { end: string; replies: number; handOffs: number }> = {
  asking: { end: 'answered', replies: 1, handOffs: 0 },
  complete: { end: 'handed-off', replies: 1, handOffs: 1 },
  unclassified: { end: 'handed-off', replies: 0, handOffs: 1 },
  automatic: { end: 'ignored', replies: 0, handOffs: 0 },
  large: { end: 'answered', replies: 1, handOffs: 0 },
}

const ASKING = 'Meu Outlook 2016 nao baixa emails pelo POP3, servidor pop.padaria.example porta 995 SSL.\r\n'
const COMPLETE = [
  'Bom dia, nao consigo receber pelo POP3. Segue tudo preenchido:',
  'Data e hora do problema: 09/11/2026 as 17:25',
  'IP internet: 177.92.41.208',
  'Nome e versao do software: Microsoft Outlook 2019',
  'Host (servidor POP3): pop.padaria.example',
  'Usuario POP3: pedidos@padaria.example',
  'Porta TCP: 995',
  'Tipo de criptografia: SSL/TLS',
  'Mensagem de erro: O servidor respondeu: -ERR [AUTH] Authentication failed.',
  'O dominio esta registrado e ativo? sim',
  'O servidor MX esta configurado e responde? sim',
  'Versao do sistema operacional: Windows 11 Home',
  '',
].join('\r\n')
const UNCLASSIFIED = 'Bom dia, qual e o horario de atendimento da loja no sabado?\r\n'

export function writeNumberedMail(number: number, kind: Kind, chance: Chance): NumberedMail {
  const from = `cliente-${number}@c${number}.example`
  const head = [
    `From: Cliente ${number} <${from}>`,
    'To: suporte@provedor.example',
    `Subject: mensagem ${number}`,
    `Message-ID: <m${number}@c${number}.example>`,
    'MIME-Version: 1.0',
  ]
  return { number, kind, from, raw: Buffer.from(writeBody(head, kind, chance)) }
}

function writeBody(head: string[], kind: Kind, chance: Chance): string {
  const plain = (text: string): string => [...head, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n')
  switch (kind) {
    case 'asking':
      return plain(ASKING)
    case 'complete':
      return plain(COMPLETE)
    case 'unclassified':
      return plain(UNCLASSIFIED)
    case 'automatic':
      return [...head, 'Auto-Submitted: auto-replied', '', ASKING].join('\r\n')
    case 'large': {
      const lines = `${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU2Nzg5QUJDREVGR0hJSktMTU5P\r\n'.repeat(chance.between(1000, 8000))}`
      const part = (type: string, more: string, text: string): string => `--b\r\nContent-Type: ${type}\r\n${more}\r\n${text}\r\n`
      const parts = part('text/plain', '', ASKING) + part('application/pdf; name=a.pdf', 'Content-Transfer-Encoding: base64\r\n', lines)
      return [...head, 'Content-Type: multipart/mixed; boundary=b', '', `${parts}--b--\r\n`].join('\r\n')
    }
  }
}
