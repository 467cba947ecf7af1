// Texts that a hostile sender could write to keep a reader busy, each a name and what makes `size` characters of it.
// Every one attacks something that reading does: a pattern that could backtrack, a list that could grow, a window that could be
// looked at again for each place. All are made by rule, so that a figure can be measured again anywhere.
import { Buffer } from 'node:buffer'

/** `contentType` is text/plain where it is absent; `head` are header lines beside the usual ones. */
export type HostileShape = {
  name: string
  make: (size: number) => string
  contentType?: 'text/plain' | 'text/html'
  head?: (size: number) => string
}

const fill = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
/** Unlike units, so that nothing learnt of one helps with the next. */
const count = (unit: (index: number) => string) => (size: number) => {
  const parts: string[] = []
  for (let length = 0, index = 0; length < size; index++) {
    const part = unit(index)
    parts.push(part)
    length += part.length
  }
  return parts.join('').slice(0, size)
}
const between = (before: string, unit: string, after: string) => (size: number) =>
  before + fill(unit)(Math.max(0, size - before.length - after.length)) + after
/** Words that look random and are the same in every run. */
const word = (index: number, length: number): string => {
  let state = (index * 2654435761 + 1) >>> 0
  let made = ''
  for (let i = 0; i < length; i++) {
    state = (state * 1664525 + 1013904223) >>> 0
    made += 'abcdefghijklmnopqrstuvwxyz234567'.charAt(state >>> 27)
  }
  return made
}

/** A form's labels; the published one is as long as a label gets. */
const LONG_LABEL = 'Programa (software) utilizado para conectar e a versão do mesmo (por exemplo Outlook 2016, Thunderbird 115): '
const FORWARDS = [
  '---------- Forwarded message ---------\nDe: Ana <ana@cliente.example>\nDate: seg., 16 de nov. de 2026 às 10:00\nSubject: Ajuda\nTo: <x@y.example>\n\n',
  '-----Mensagem original-----\nDe: Ana [mailto:ana@cliente.example]\nEnviada em: segunda-feira, 16 de novembro de 2026 10:00\nPara: x@y.example\nAssunto: Ajuda\n\n',
  'Von: Anna <anna@kunde.example>\nGesendet: Montag, 16. November 2026 10:00\nAn: x@y.example\nBetreff: Hilfe\n\n',
  'Début du message transféré :\n\nDe: Anne <anne@client.example>\nObjet: Aide\nDate: 16 novembre 2026 à 10:00:00 UTC+1\nÀ: x@y.example\n\n',
  'От: Анна <anna@klient.example>\nОтправлено: понедельник, 16 ноября 2026 г. 10:00\nКому: x@y.example\nТема: Помощь\n\n',
  '差出人: 花子 <hanako@kyaku.example>\n送信日時: 2026年11月16日 10:00\n宛先: x@y.example\n件名: 助けて\n\n',
]

export const HOSTILE_SHAPES: HostileShape[] = [
  { name: 'one line of one letter', make: fill('a') },
  { name: 'one line of words', make: fill('palavra ') },
  { name: 'one line of words, all different', make: count((index) => `${word(index, 7)} `) },
  { name: 'addresses run together behind a word for passwords', make: fill(`senha ${'a@aaa'.repeat(80)}\n`) },
  { name: 'blanks', make: fill(' ') },
  { name: 'a word, blanks, a word', make: between('a', ' ', 'b') },
  { name: 'tabs', make: fill('\t') },
  { name: 'blank lines', make: fill('\n') },
  { name: 'lines of one letter', make: fill('a\n') },
  { name: 'quote marks', make: fill('>') },
  { name: 'quote marks with blanks', make: fill('> ') },
  { name: 'lines quoted ever deeper', make: count((index) => `${'>'.repeat(index % 90)} ola\n`) },
  { name: 'quoted and own lines in turn', make: fill('> Porta?\n995\n') },
  { name: 'the label "Porta:" without a value', make: fill('Porta: ') },
  { name: 'the label "Porta:", a line each', make: fill('Porta:\n') },
  { name: 'labels with values, a line each', make: fill('Porta: 995\nServidor: pop.cliente.example\nUsuário: ana\nIP: 200.150.10.20\n') },
  { name: 'published labels', make: fill(`${LONG_LABEL}\n`) },
  { name: 'published labels on one line', make: fill(LONG_LABEL) },
  { name: 'misspelt labels, all different', make: count((index) => `Port${word(index, 3)} serv${word(index + 7, 4)}: x\n`) },
  { name: 'labels of two fields', make: fill('porta/ssl: 995 / sim\n') },
  { name: 'names of fields with slashes', make: fill('porta/ssl/usuario/') },
  { name: 'dots that lead to a value', make: fill('Porta ........ 995\n') },
  { name: 'rows of addresses', make: fill('a@b.example | c@d.example | 24/11/2026 | nenhum\n') },
  { name: 'roles of addresses', make: fill('saiu da caixa a@b.example com destino a c@d.example\n') },
  { name: 'header words without colons', make: fill('------ Mensagem Original ------\nDe "x" <a@b.example>\nPara y\nData 1\n\n') },
  { name: 'numbered answers', make: count((index) => `${(index % 60) + 1}) 995\n`) },
  { name: 'table rows', make: fill('Porta\t995\tServidor\tpop.cliente.example\n') },
  { name: 'a table row of cells', make: fill('Porta\t') },
  { name: 'bars', make: fill('| Porta | 995 ') },
  { name: 'digits', make: fill('1234567890') },
  { name: 'digits and blanks', make: fill('1 2 ') },
  { name: 'dots', make: fill('.') },
  { name: 'labels of a host name', make: fill('a.') },
  { name: 'host names', make: fill('pop.cliente.example ') },
  { name: 'IP addresses', make: fill('200.150.10.20 ') },
  { name: 'groups of an IP address', make: fill('1.2.3.4.') },
  { name: 'IPv6 groups', make: fill('2001:db8:') },
  { name: '@ signs', make: fill('@') },
  { name: 'a local part without end', make: between('', 'a.', '@') },
  { name: 'almost addresses', make: fill('a@b@c.') },
  { name: 'addresses', make: count((index) => `ana${index}@cliente.example, `) },
  { name: 'addresses told in words', make: fill('joao arroba dominio ponto com ponto br ') },
  { name: 'quotation marks', make: fill('"') },
  { name: 'quotations never closed', make: fill('a mensagem: "erro ') },
  { name: 'apostrophes', make: fill("' ") },
  { name: 'opening brackets', make: fill('(') },
  { name: 'opening angle brackets', make: fill('<') },
  { name: 'brackets in brackets', make: fill('([{<') },
  { name: 'dates', make: fill('18/11/2026 14:30 ') },
  { name: 'dates in words', make: fill('terça-feira passada, 17 de novembro de 2026 às 14h30; ') },
  { name: 'half dates', make: fill('18/11/') },
  { name: 'relative days', make: fill('ontem hoje anteontem ') },
  { name: 'announced errors', make: fill('aparece a mensagem: erro: ') },
  { name: 'openings of errors', make: fill('Não foi possível conectar ao servidor 0x800CCC0E ') },
  { name: 'server replies', make: fill('550 5.1.1 <a@b.example>: Recipient rejected\n') },
  { name: 'announcements, a line each', make: fill('O erro é:\n') },
  { name: 'passwords', make: fill('senha: abc123 ') },
  { name: 'almost passwords', make: fill('a senha da conta do e-mail é a mesma que ') },
  { name: 'names of programs', make: fill('Outlook 2016 Thunderbird 115.3 Windows 10 ') },
  { name: 'protection software', make: fill('não tem antivírus nem firewall, uso Avast ') },
  { name: 'base32 words', make: count((index) => word(index, 64)) },
  { name: 'base64 lines', make: count((index) => `${Buffer.from(word(index, 54)).toString('base64')}\n`) },
  { name: 'URLs', make: count((index) => `https://www.cliente.example/${word(index, 20)}?a=${index}&b=c `) },
  { name: 'credentials in URLs', make: fill('pop3://ana:') },
  { name: 'URL openings', make: fill('https://') },
  { name: 'forward headers in many languages', make: count((index) => FORWARDS[index % FORWARDS.length] ?? '') },
  { name: 'halves of forward headers', make: fill('De: ana\nPara: ') },
  { name: 'attributions', make: fill('Em 16/11/2026 10:00, Ana <ana@cliente.example> escreveu:\n> ola\n') },
  { name: 'attributions never ended', make: fill('Em seg., 16 de nov. de 2026 às 10:00, ') },
  { name: 'signature marks', make: fill('-- \nAna\n') },
  { name: 'closings', make: fill('Atenciosamente,\nAna Reis\nTel. (11) 4002-8922\n') },
  { name: 'bounces', make: fill('Final-Recipient: rfc822; a@b.example\nDiagnostic-Code: smtp; 550 5.1.1 no\n') },
  { name: 'bounces told in words', make: fill('This is the mail system at host mx.\n<a@b.example>: host mx[192.0.2.1] said: 550 no\n\n') },
  { name: 'log lines', make: fill('Nov 18 14:30:00 mx postfix/smtp[1]: A: to=<a@b.example>, relay=mx, status=sent\n') },
  { name: 'combining marks', make: fill('à́̂̃') },
  { name: 'right-to-left', make: fill('‮שלום مرحبا ') },
  { name: 'emoji', make: fill('👩‍👩‍👧‍👦🏽') },
  { name: 'full-width and ligatures', make: fill('Ｐｏｒｔａ：９９５ ﬃ ') },
  { name: 'no-break and zero-width blanks', make: fill(' ​ ') },
  { name: 'dashes and arrows', make: fill('-->=> – ') },
  { name: 'rules', make: fill('________________________________\n') },
  {
    name: 'a bounce of blanks',
    make: between(
      'Hi. This is the qmail-send program at mx.\n\n<ana@cliente.example>:\nRemote host said: 550 a',
      '                ',
      'x\n',
    ),
  },
  { name: 'a bare code and blanks', make: between('Hi. This is the qmail-send program at mx.\n\n550 5.1.1 a', '                ', 'x\n') },
  { name: 'halves of surrogate pairs', make: fill('\ufffd') },
  { name: 'wishes to talk to a person', make: fill('quero falar com ') },
  { name: 'words of other matters', make: fill('boleto segunda via da fatura ') },
  {
    name: 'encoded words',
    make: fill('=?utf-8?Q?Ol=C3=A1?= '),
    head: (size) => `Subject: ${fill('=?utf-8?Q?Ol=C3=A1?=\n ')(size / 2)}x\n`,
  },
  {
    name: 'references',
    make: fill('ola '),
    head: (size) => `References: ${count((index) => `<${word(index, 12)}@x.example>\n `)(size)}\n`,
  },
  { name: 'HTML: nested blocks', contentType: 'text/html', make: fill('<div>') },
  { name: 'HTML: nested quotes', contentType: 'text/html', make: fill('<blockquote>a') },
  { name: 'HTML: nested tables', contentType: 'text/html', make: fill('<table><tr><td>') },
  { name: 'HTML: a wide table', contentType: 'text/html', make: between('<table><tr>', '<td>995</td>', '</tr></table>') },
  { name: 'HTML: a long table', contentType: 'text/html', make: between('<table>', '<tr><td>Porta</td><td>995</td></tr>', '</table>') },
  { name: 'HTML: spans', contentType: 'text/html', make: fill('<span style="color:#00f">a</span>') },
  { name: 'HTML: entities', contentType: 'text/html', make: fill('&nbsp;&lt;&#x41;') },
  { name: 'HTML: tags never closed', contentType: 'text/html', make: fill('<a <b ') },
  { name: 'HTML: comments never closed', contentType: 'text/html', make: fill('<!-- ') },
  { name: 'HTML: attributes', contentType: 'text/html', make: between('<p ', 'a="b" ', '>ola</p>') },
  { name: 'HTML: links in a header', make: fill('De: <a href="mailto:x@y.example">N</a><br>'), contentType: 'text/html' },
  { name: 'HTML: line breaks', contentType: 'text/html', make: fill('Porta: 995<br>') },
]

/** Returns the mail that carries `shape` with a text of `size` characters. */
export function makeHostileMail({ make, contentType = 'text/plain', head }: HostileShape, size: number): Buffer {
  const text = make(size)
  // Quoted-printable would be three times as long; only what is not ASCII needs a charset, and UTF-8 goes as it is (RFC 6532).
  return Buffer.from(
    'From: Ana <ana@cliente.example>\nTo: suporte@provedor.example\nDate: Wed, 18 Nov 2026 14:30:00 -0300\nMessage-ID: <1@cliente.example>\n' +
      `${head?.(size) ?? 'Subject: Nao recebo e-mails\n'}MIME-Version: 1.0\nContent-Type: ${contentType}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${text}\n`,
    'utf8',
  )
}
