// Finds passwords that a customer wrote into a mail: labelled, in a sentence, as login/password, in tables, under a lone label, in URLs.
// Out come spans of the passwords alone. It would rather hide too much than too little: a leaked password is the worst failure.
// It hides no host, mail address, date or code, and nothing in "esqueci a senha", "senha incorreta", "senha: não vou mandar".
import { eachMatch } from '../text/all-matches.ts'
import { foldWithOffsets } from '../text/fold.ts'
import { hasKey, KEY, keyCell, keyIn } from './password-key.ts'
import { isAddressLike, isCounted, isPasswordLike, isRefusal, type Range, STATE, startsSentence, tokenAt } from './password-word.ts'
import { findSameAsEver } from './same-password.ts'
import { findUnnamed } from './unnamed-password.ts'

const MAX_FOUND = 200
const MAX_LINE = 2_000

/** Returns where passwords stand in `text`, in order, not overlapping. */
export function findSecrets(text: string): Range[] {
  const { folded, at } = foldWithOffsets(text)
  const ranges: Range[] = []
  let lineStart = 0
  const lines = folded.split('\n')
  for (const [index, line] of lines.entries()) {
    if (ranges.length >= MAX_FOUND) break
    const speaks = line.length >= 3 && hasKey.test(line)
    for (const range of speaks ? [...inLine(line, lines[index + 1]), ...findUnnamed(line), ...reversed(line)] : findUnnamed(line)) {
      ranges.push({ start: lineStart + range.start, end: lineStart + range.end })
    }
    for (const range of speaks ? below(lines, index) : []) ranges.push({ start: lineStart + range.start, end: lineStart + range.end })
    lineStart += line.length + 1
  }
  return merged(ranges).map(({ start, end }) => ({ start: at(start), end: at(end) }))
}

function merged(ranges: Range[]): Range[] {
  const kept: Range[] = []
  for (const range of ranges.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end)
    else kept.push({ ...range })
  }
  return kept
}

// --- one line ---

const ACCOUNT = '(?:logins?|usuarios?|user(?:name)?s?|utilizador|conta|e-?mail|email|acesso|nome de usuario|account|id)'
const pairBefore = new RegExp(
  `${ACCOUNT}(?: do e-?mail| pop3?| de acesso)?[ \\t]{0,3}(?:\\/|\\||\\+|,|-|&|e|and|y)[ \\t]{0,3}(?:a |the |la )?$`,
)
const pairAfter = new RegExp(`^[ \\t]{0,3}(?:\\/|\\||\\+|-|&)[ \\t]{0,3}${ACCOUNT}`)
// Up to here a label may go on: "senha do e-mail da recepção (provisória):". An address in it is stepped over as one, from its first
// character on: in parts it could be read in countless ways.
const strongSeparator =
  /^(?<label>(?:(?<=^|\s)(?=(?<address>[^\s:=!?;,@|>→]{1,40}@[^\s:=,;|>→]{1,80}))\k<address>|[^:=\t|.!?;,>→@]|(?<=^|\s)@){0,48}?)(?:[ ]{0,4}|\.{2,60}[ ]?)(?<mark>:|=|\t|\||->|=>|>|[→⇒➔➜➝➞➡➤⟶⮕►▶✅✔☑]|👉|- | -(?=\S))(?:[ \t:=>→|-]|\ufe0f){0,7}/
// A label that says this is no password: "senha incorreta:", "pede a senha:", "a senha foi recusada - código".
const NO_LABEL =
  /incorret|invalid|errad|rejeit|recus|rechaz|reject|wrong|fail|falh|expir|certa|correta|esquec|forgot|olvid|\bnao\b|\bsem\b|\bpede|pedind|solicit|respond|servidor|\bserver|\berro|error|\bquando|\bporque|\bfoi\b|\besta\b|salva\b|bloque|segura|criptograf|encrypt|normal|\bmas\b|alterad|trocad|\bport|\bhost|\btipo|\bip\b|verific|confir/

// A line at least this long may have been wrapped by the mailer: its sentence goes on in the next.
const MIN_WRAPPED = 48

function inLine(line: string, next: string | undefined): Range[] {
  const goesOn = line.length >= MIN_WRAPPED && next !== undefined && next.trim() !== '' ? ` ${next}` : ''
  const found: Range[] = []
  keyIn.lastIndex = 0
  for (let match = keyIn.exec(line); match !== null && found.length < MAX_FOUND; match = keyIn.exec(line)) {
    const after = match.index + match[0].length
    const before = line.slice(Math.max(0, match.index - 60), match.index)
    const rest = line.slice(after, after + 400)
    const isPair = pairBefore.test(before)
    const pairLabel = pairAfter.exec(rest)
    found.push(
      ...(isPair
        ? secondOfPair(rest, after)
        : pairLabel !== null
          ? labelled(rest.slice(pairLabel[0].length), after + pairLabel[0].length)
          : ownValue(line, { before, rest, goesOn: rest.length < 400 ? goesOn : '', after, keyStart: match.index })),
    )
  }
  return found
}

type Around = { before: string; rest: string; goesOn: string; after: number; keyStart: number }

function ownValue(line: string, around: Around): Range[] {
  const { before, rest, goesOn, after } = around
  const strong = labelled(rest, after)
  if (strong.length > 0) return strong
  const prose = inProse(rest + goesOn.slice(0, 200), after, before)
  if (prose.length > 0) return prose
  const beside = besideKey(line, around)
  return beside.length > 0 ? beside : findSameAsEver(rest, after)
}

/** "Senha: FerroForte#88", "senha do e-mail = …", a cell beside the label. */
function labelled(rest: string, offset: number): Range[] {
  const separator = strongSeparator.exec(rest)
  const { label = '', mark = '' } = separator?.groups ?? {}
  // A remark in brackets says nothing of what the label is: "senha (não compartilhem): …".
  if (separator === null || NO_LABEL.test(label.replace(/\([^()]{0,48}\)/g, ''))) return []
  // A dash inside a long label is only a dash: "senha - já troquei".
  const word = tokenAt(rest, separator[0].length)
  if (word === undefined || isRefusal(rest.slice(word.start))) return []
  if (isAddressLike(word.text)) return chain(rest, offset, word.end, [])
  if (mark.startsWith('-') || mark === ' -' || mark === '|') {
    if (!isPasswordLike(word.text) && !/^[\s.,;!]*$/.test(rest.slice(word.end))) return []
  }
  if (startsSentence(rest.slice(word.start), word.text)) return []
  if (LABEL_CELL.test(word.text) && (mark === '\t' || mark === '|' || /^ ?:/.test(rest.slice(word.start + word.text.length)))) return []
  const phrase = isPasswordLike(word.text) ? undefined : phraseEnd(rest, word.end)
  if (phrase !== undefined) return [{ start: offset + word.start, end: offset + phrase }]
  return chain(rest, offset, word.end, [word])
}

/** The end of a password of several words that fills its line: "Senha: Pão de Queijo 22". */
function phraseEnd(rest: string, from: number): number | undefined {
  const more = /^(?: [^\s:,;.()@\t]{1,24}){1,4}(?=[\s.]{0,4}$)/.exec(rest.slice(from))
  if (more === null || more[0].split(' ').some((word) => LABEL_CELL.test(word) || /^(?:mas|porque|obrigad\w|grato|abs|att)$/.test(word)))
    return undefined
  return from + more[0].length
}

/** Further passwords joined to a first: "abc123 ou abc1234", "de X para Y". */
function chain(rest: string, offset: number, from: number, words: Range[]): Range[] {
  const found = words.map(({ start, end }) => ({ start: offset + start, end: offset + end }))
  if (words.length === 0) return found
  let at = from
  for (let next = 0; next < 4; next++) {
    const joint =
      /^[\s"'*,;)]{0,4}(?:\(?(?:e )?(?:(?:a )?(?:nova|antiga|anterior)|antes)(?: e| era)?|ou|or|o|e|and|y|\/|para|pra|to|por|e depois|depois|agora e|agora|\()?[\s:"'*(]{1,4}/.exec(
        rest.slice(at),
      )
    if (joint === null) break
    const word = tokenAt(rest, at + joint[0].length)
    if (word === undefined || !isPasswordLike(word.text)) break
    found.push({ start: offset + word.start, end: offset + word.end })
    at = word.end
  }
  return found
}

// Words that may stand between "senha" and the password in a sentence.
const between =
  /^(?:[\s"'*(:=]{1,4}(?:[^\s@]{1,60}@[a-z0-9.-]{1,60}\.[a-z]{2,12}(?![^\s.,:;)])|(?:d[oae] |of |for |para |del )?(?:o |the |el |a )?(?:usuario|user|login|username) \S{2,60}|(?:outlook|office|thunderbird|windows)(?: \d{1,4})?|(?:d[oae]s?|del|of|for|the|my|la|el|tu|su|que|e-?mails?|email|correo|conta|cuenta|account|caixa|postal|pop3?|imap|smtp|webmail|wi-?fi|painel|acesso|dele|dela|deles|minha|nossa|nova|novo|antiga|atual|provisoria|temporaria|padrao|nueva|actual|cert[oa]|corret[oa]|correct[oa]|exat[oa]|certinha|verdadeira|right|correct|new|old|current|temporary|default|e|eh|era|eram|sao|seria|foi|ficou|fica|virou|passou|passa|a|as|os|o|ser|para|pra|pro|p\/|por|to|is|are|was|were|es|como|sendo|agora|continua|ainda|esta|aqui|eu|nos|uso|usamos|usa|usava|estou|usando|coloquei|colocamos|colocou|criei|criamos|cadastrei|botei|pus|defini|escolhi|mudou|mudei|mudamos|mudaram|trocou|troquei|trocamos|trocaram|alterei|alteramos|alterou|alteraram|alterad[oa]|trocad[oa]|mudad[oa]|redefini(?:mos|u|da)?|resetei|resetamos|cambie|cambiamos|cambio|cambiaron|cambiada|gente|recentemente|ontem|anteontem|hoje|hj|sabado|domingo|(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?|yesterday|today|recently|been|has|ayer|hoy|fue|mandei|mandou|passaram|deram|ele|ela|voces|vcs|me|we|use|it|set|changed|segue|em|no|na|esse|essa|este|seguinte|abaixo|toda|tudo|minusculo|maiusculo|junto|sem|espaco|deve|so|mesmo|la|recepcao|financeiro|escritorio|loja|empresa|master|admin)(?![a-z0-9@])),?){0,9}/

/** 'O nome de usuário ou a senha de "Loja" está incorreto': whose they are, as a telephone says it. */
const OF_PROGRAM = /\b(?:usuario|user ?name|utilizador) (?:ou|or|o|u) (?:(?:a|the|la) )?$/

/** "trocamos a senha para Cert1d@o2026go", "a senha é abc123", "usuario fulano senha 1234". */
function inProse(rest: string, offset: number, before: string): Range[] {
  const isChanged = /\b(?:mud|troc|alter|chang|redefin|cambi|reset|atualiz|volt)\w{1,6}[^.]{0,24}$/.test(before)
  const joining = between.exec(rest)?.[0] ?? ''
  // The longest joining may have eaten the password's own place: try it, then give words back one at a time.
  let at = joining.length
  for (let step = 0; step < 10; step++) {
    const blank = /^[\s"'*([:=]{1,6}/.exec(rest.slice(at))
    const word = blank === null ? undefined : tokenAt(rest, at + blank[0].length)
    // "senha para o usuário joao123": the login is not the password.
    const given = joining.slice(0, at).trimEnd()
    const isLogin = /(?:usuario|user|login|username)$/.test(given)
    if (word !== undefined && blank !== null && !isLogin) {
      // "A senha para “pop.…” está incorreta": what the password is for.
      const isPurpose =
        !isChanged && (isAddressLike(word.text) || OF_PROGRAM.test(before)) && /(?:^|\s)(?:para|pra|for|of|d[eoa]|del)$/.test(given)
      const isQuoted = !isPurpose && /["'*]/.test(blank[0]) && /^["'*]/.test(rest.slice(word.end))
      if (isPasswordLike(word.text) && !isCounted(rest.slice(word.end))) return chain(rest, offset, word.end, [word])
      if (isQuoted && !isRefusal(word.text) && !STATE.test(word.text)) return chain(rest, offset, word.end, [word])
      // An ordinary word is a password only where a verb presents it and the clause ends with it: "a senha é flamengo."
      const isPresented = /(?:^|\s)(?:e|eh|era|is|was|es|ficou|virou|seria)$/.test(given)
      if (isPresented || (isChanged && /(?:^|\s)(?:para|pra|to|por)$/.test(given))) {
        const ends = /^["'*)]{0,2}(?:[.,;!?]|\s{0,3}$)/.test(rest.slice(word.end))
        if (ends && word.text.length >= 4 && !isRefusal(word.text) && !STATE.test(word.text) && !isAddressLike(word.text))
          return chain(rest, offset, word.end, [word])
      }
    }
    const back = joining.slice(0, at).search(/[\s"'*(:=]{1,4}\S{1,160}$/)
    if (back < 0 || at === 0) break
    at = back
  }
  return []
}

/** A line that is nothing but "SENHA flamengo"; or the word after a login on the same line: "login joana senha flamengo". */
function besideKey(line: string, { before, rest, after, keyStart }: Around): Range[] {
  const word = tokenAt(rest, /^[ \t]{1,4}/.exec(rest)?.[0].length ?? 0)
  if (word === undefined || word.start === 0 || word.text.length < 3) return []
  if (STATE.test(word.text) || isRefusal(word.text) || isAddressLike(word.text)) return []
  const alone = line.slice(0, keyStart).replace(/[\s>*#.•·-]{1,20}|^\d{1,2}[.)-]\s?/g, '') === '' && /^[\s.;]*$/.test(rest.slice(word.end))
  const withLogin =
    /(?:login|usuario|user(?:name)?|conta)[ :]{1,3}(?!(?:or|ou|and) )\S{2,80}[,;]?(?: e| and| y)?(?: a| com)? {1,3}$/.test(before) &&
    /^(?:[\s.;,]|$)/.test(rest.slice(word.end))
  return alone || withLogin ? [{ start: after + word.start, end: after + word.end }] : []
}

/** "login/senha: joao / S3nh@": the second of the two. */
function secondOfPair(rest: string, offset: number): Range[] {
  const lead = /^(?:[ ](?:d[oae]|pop3?|e-?mail|conta|acesso)){0,4}[ \t]{0,3}(?:[:=\t|>-]{1,3}|e |is |sao |are |son )?[ \t]{0,4}/.exec(rest)
  const from = lead?.[0].length ?? 0
  const isLabelled = /[:=\t|>-]|\b(?:sao|are|son|is)\b/.test(lead?.[0] ?? '')
  const first = tokenAt(rest, from)
  if (first === undefined || isRefusal(rest.slice(first.start))) return []
  const slash = first.text.search(/[/|](?=.)/)
  if (slash > 0 && !first.text.startsWith('http')) return [{ start: offset + first.start + slash + 1, end: offset + first.end }]
  const gap = /^[ \t"')]{0,3}(?:\/|\||,|;|-|\+|e|and|y|senha|password|\t)?[ \t"'(:=]{0,4}/.exec(rest.slice(first.end))
  const second = tokenAt(rest, first.end + (gap?.[0].length ?? 0))
  const isJoined = /[/|,;+\t-]|\b(?:e|and|y|senha|password)\b/.test(gap?.[0] ?? '')
  if (second !== undefined && second.start > first.end && !isRefusal(second.text) && !isAddressLike(second.text)) {
    if (isPasswordLike(second.text) || (isLabelled && isJoined && !STATE.test(second.text)))
      return chain(rest, offset, second.end, [second])
  }
  // Only one word was given for both: it is the password when it looks like one.
  return (isLabelled || from > 0) && isPasswordLike(first.text) ? [{ start: offset + first.start, end: offset + first.end }] : []
}

const reversedIn = new RegExp(
  `(?<![^\\s"'*(])([^\\s"'*()]{4,64})["'*]{0,2} (?:\\(${KEY}\\)|(?:e|eh|is|es|era|was)(?: a| minha| the| my| la| nossa| mi){1,2} (?:nova |antiga |new |old )?${KEY}(?![a-z]))`,
  'g',
)

/** "S3nh@ é a senha". */
function reversed(line: string): Range[] {
  const found: Range[] = []
  for (const match of eachMatch(line, reversedIn)) {
    const word = match[1] ?? ''
    if (isPasswordLike(word)) found.push({ start: match.index, end: match.index + word.length })
  }
  return found
}

// --- several lines ---

const loneLabel = new RegExp(
  `^[\\s>*#•·.-]{0,10}(?:\\d{1,2}[.)-]{1,2}\\s?)?((?:${ACCOUNT} ?(?:\\/|e|and|y) ?)?)(?:a |minha |nova |my |la )?${KEY}([^:=\\t.!?;]{0,50})[:=-]?[\\s*]{0,6}$`,
)
const anyLabel = /^[\s>*•·-]{0,8}[^\s:][^:]{1,60}:(?:\s|$)/
const LABEL_CELL =
  /^(?:porta|port|puerto|host|servidor|server|usuario|user|username|login|e-?mail|email|conta|ip|programa|software|tipo|criptografia|seguranca|pop3?|smtp|imap|senha|password|nome|data|hora|obs\w*)\b/

/** Under a lone "Senha:", and in the column under a table's "Senha". Offsets count from the start of lines[index]. */
function below(lines: string[], index: number): Range[] {
  const line = lines[index] ?? ''
  if (line.length > MAX_LINE) return []
  const mark = line.includes('\t') ? '\t' : '|'
  if (line.includes(mark)) return inColumn(lines, index, mark)
  const label = loneLabel.exec(line)
  if (label === null || NO_LABEL.test(label[2] ?? '')) return []
  const isMarked = /[:=-][\s*]{0,6}$/.test(line)
  const isPair = (label[1] ?? '') !== ''
  let offset = line.length + 1
  let skip = isPair ? 1 : 0
  for (let next = index + 1; next < Math.min(lines.length, index + 6); next++) {
    const candidate = lines[next] ?? ''
    const answer = /^(?:[\s>*"'•·-]|r:|resposta:|answer:){0,12}/.exec(candidate)?.[0].length ?? 0
    const word = tokenAt(candidate.slice(0, 300), answer)
    if (word === undefined) {
      offset += candidate.length + 1
      continue
    }
    if (isPair && skip > 0) {
      const pair = secondOfPair(candidate.slice(answer, 300), answer)
      if (pair.length > 0) return pair.map(({ start, end }) => ({ start: offset + start, end: offset + end }))
      skip -= 1
      offset += candidate.length + 1
      continue
    }
    if (anyLabel.test(candidate.slice(answer)) || isRefusal(candidate.slice(word.start, word.start + 200)) || isAddressLike(word.text))
      return []
    const isOnlyWord = /^[\s"'*.,;)]*$/.test(candidate.slice(word.end)) && !LABEL_CELL.test(word.text)
    if (!(isPasswordLike(word.text) || (isOnlyWord && (isMarked || next === index + 1) && !STATE.test(word.text)))) return []
    return chain(candidate.slice(0, 300), offset, word.end, [word])
  }
  return []
}

/** An empty cell, and the rule below the heads of a table that is written with bars. */
const SAYS_NOTHING = /^[\s:-]{0,100}$/

function inColumn(lines: string[], index: number, mark: '\t' | '|'): Range[] {
  const cells = (lines[index] ?? '').split(mark)
  const column = cells.findIndex((cell) => keyCell.test(cell))
  if (column < 0) return []
  const beside = cells[column + 1]
  if (beside !== undefined && beside.trim() !== '' && !LABEL_CELL.test(beside.trim())) return []
  const found: Range[] = []
  let offset = (lines[index] ?? '').length + 1
  for (let next = index + 1; next < Math.min(lines.length, index + 12); next++) {
    const row = lines[next] ?? ''
    const rowCells = row.split(mark)
    if (rowCells.length !== cells.length) break
    const cellStart = rowCells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0)
    const cell = rowCells[column] ?? ''
    const start = cellStart + cell.length - cell.trimStart().length
    const end = cellStart + cell.length
    const word = SAYS_NOTHING.test(cell) ? undefined : tokenAt(row, start)
    if (word !== undefined && word.start < end && !isRefusal(cell.trim()) && !isAddressLike(word.text)) {
      found.push({ start: offset + word.start, end: offset + Math.min(word.end, end) })
    }
    offset += row.length + 1
  }
  return found
}
