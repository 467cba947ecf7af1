// A small checklist for the tests of this room: it must not change when the ones that ship do.
import type { Checklist } from '../../src/checklist/checklist.ts'
import { parseChecklistText } from '../../src/checklist/parse-checklist-text.ts'

type Row = [id: string, type: string, required: string, title: string, where: string, example: string]

const rows: Row[] = [
  ['domain_active', 'yes_no', 'no', 'Domínio ativo', 'No painel de quem registrou o domínio.', 'sim'],
  [
    'occurred_at',
    'datetime',
    'yes',
    'Data e hora do problema',
    'Quando o erro apareceu pela última vez; aproximado já ajuda.',
    '18/11/2026 14:30',
  ],
  [
    'public_ip',
    'public_ip',
    'yes',
    'Endereço IP público',
    'Abra https://www.meuip.com.br no mesmo aparelho e copie o número que aparece.',
    '203.0.113.7',
  ],
  ['client_software', 'software', 'yes', 'Programa de e-mail e versão', 'No menu Ajuda, em Sobre.', 'Outlook 2019'],
  ['pop3_host', 'hostname', 'yes', 'Servidor de entrada', 'Nas configurações da conta, em Servidor de entrada.', 'pop.seudominio.com.br'],
  ['pop3_port', 'port', 'yes', 'Porta', 'Nas configurações da conta, ao lado do servidor de entrada.', '995'],
  ['pop3_encryption', 'encryption', 'yes', 'Criptografia', 'Nas configurações da conta, perto da porta.', 'SSL/TLS'],
  ['error_message', 'text', 'when-mentioned', 'Mensagem de erro', 'Copie o texto inteiro que aparece na tela.', 'Senha incorreta'],
  ['antivirus', 'text', 'no', 'Antivírus', 'No canto da tela, ao lado do relógio.', 'nenhum'],
]

const texts = (text: string) => ({ 'pt-BR': text, en: `${text} (en)`, es: `${text} (es)` })

export const pop3: Checklist = parseChecklistText(
  'pop3-checklist.ts',
  JSON.stringify({
    id: 'pop3',
    title: texts('Problema para baixar e-mails'),
    recognise: { for: { pop3: 1 } },
    fields: rows.map(([id, type, required, title, where, example]) => ({
      id,
      type,
      label: title,
      required,
      title: texts(title),
      whereToFind: texts(where),
      example,
      ...(id === 'domain_active' ? { precondition: { mend: texts('Renove o registro do domínio com quem o registrou.') } } : {}),
    })),
  }),
)
