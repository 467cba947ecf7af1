// The telephone on which mail fails, told without any program ("não entra no meu iPhone", "no celular da loja"): where settings are found there is
// another place than on a computer. Comes in: the customer's words, folded. Goes out: what it is. Whoever names a computer too, or says that it works
// there, tells of no such telephone; nor does his own number, another's telephone, or the line that a telephone writes below his mail.
import { COMPUTER, TELEPHONE } from '../../value/device-words.ts'
import { allMatches } from '../../value/text/all-matches.ts'
import { isOfWorking } from './told-of-working.ts'

/** phone: of no make that is told. */
type Device = 'iphone' | 'android' | 'phone'

const MAX_FOUND = 20
const CLAUSE = 80

const ON_COMPUTER = new RegExp(`\\b(?:${COMPUTER}|windows|linux|thunderbird)\\b`)
const IN =
  '(?:n[oa]|d[oa]|pel[oa]|pr[oa]|em|al?|on|from|in|with|en|del|desde|com|con|uso|tenho|use|have|meu|minha|nosso|my|our|mi|the|el|um|uma|an?|un) (?:(?:meu|minha|nosso|nossa|my|our|mi|nuestro|o|the|el|um|an?|un|app|aplicativo|mail|e-?mail) ){0,2}'
const MAKE = '(?:apple )?(?:iphone|ipad)|samsung|galaxy|motorola|moto g|xiaomi|redmi|android'
/** A make names itself; what else is called a telephone is one on which mail is read only where it says so. */
const NAMED = new RegExp(`(?<![a-z])(?:(?:${IN})?(?:${TELEPHONE} )?(${MAKE})|${IN}(${TELEPHONE}))(?![a-z])`, 'g')

/** "No celular funciona, no Outlook não": a clause with nothing amiss. */
const WELL =
  /\b(?:funciona\w{0,3}|normal\w{0,5}|cheg(?:a|am|ou|aram)|recebo|receb(?:e|em)|abre|entra|works?|working|fine|ok|certinho|llegan?|bien|consigo)\b/
const AMISS =
  /\b(?:nao|nada|nunca|nem|ninguem|so|parou|pararam|erro|falha|problema|not|no|never|nothing|cannot|stopped|error|problem|dejo)\b|n't\b/

/** "Enviado do meu iPhone", "get Outlook for Android", "o celular do cliente", "meu celular é (11) …" */
const WRITTEN_WITH =
  /(?:enviad[oa]|sent|escrito|outlook|yahoo mail|aqua mail|spark)(?: (?:a partir|desde|d[oe]|from|for|para|pelo|meu|my|mi)){0,3} ?$/
const OF_OTHERS =
  /^(?: \d{1,2})? (?:d[eoa]s?|of|del?) (?:(?:o|a|the|el|la|um|outr[oa]) )?(?:cliente|fornecedor|remetente|destinatario|contador|customer|client|supplier|proveedor)/
const NUMBER = /^ ?(?:[:(]|(?:e|eh|is|es) ?\(?\d|\(?\d{2}\)? ?9?\d{4}|nao atende|para contato|de contato)/

/** Returns the telephone on which the letter says that mail fails; undefined where none is told, or something else as well. */
export function findDevice(folded: string): Device | undefined {
  if (ON_COMPUTER.test(folded)) return undefined
  const named = allMatches(folded, NAMED, MAX_FOUND).flatMap(({ 0: words, 1: make, 2: name = make ?? '', index }): Device[] => {
    const end = index + words.length
    const behind = folded.slice(end, end + 40)
    if (WRITTEN_WITH.test(folded.slice(Math.max(0, index - 40), index)) || OF_OTHERS.test(behind) || NUMBER.test(behind)) return []
    const isWell = isWellThere(folded, index, end) || isOfWorking(folded, { start: end - name.length, end })
    return isWell ? [] : [deviceOf(make)]
  })
  const makes = new Set(named.filter((device) => device !== 'phone'))
  return makes.size > 1 ? 'phone' : ([...makes][0] ?? named[0])
}

function isWellThere(folded: string, start: number, end: number): boolean {
  const before =
    folded
      .slice(Math.max(0, start - CLAUSE), start)
      .split(/[,.;!?\n]| mas | but | pero /)
      .at(-1) ?? ''
  const behind = folded.slice(end, end + CLAUSE).split(/[,.;!?\n]| mas | but | pero /, 1)[0] ?? ''
  const clause = before + behind
  return WELL.test(clause) && !AMISS.test(clause)
}

function deviceOf(make: string | undefined): Device {
  if (make === undefined) return 'phone'
  return /iphone|ipad/.test(make) ? 'iphone' : 'android'
}
