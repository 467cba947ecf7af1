// Time zones as people name them beside a time of day: UTC and GMT with an offset, bare offsets, abbreviations, places of Brazil and
// its neighbours. Comes in: folded text. Goes out: an IANA name or an offset that Temporal takes.

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  brt: '-03:00',
  brst: '-02:00',
  amt: '-04:00',
  fnt: '-02:00',
  art: '-03:00',
  clt: '-04:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  wet: '+00:00',
  west: '+01:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  ist: '+05:30',
}

const PLACES: Readonly<Record<string, string>> = {
  brasilia: 'America/Sao_Paulo',
  'sao paulo': 'America/Sao_Paulo',
  'rio de janeiro': 'America/Sao_Paulo',
  bahia: 'America/Bahia',
  salvador: 'America/Bahia',
  recife: 'America/Recife',
  pernambuco: 'America/Recife',
  fortaleza: 'America/Fortaleza',
  ceara: 'America/Fortaleza',
  belem: 'America/Belem',
  manaus: 'America/Manaus',
  amazonas: 'America/Manaus',
  cuiaba: 'America/Cuiaba',
  'mato grosso do sul': 'America/Campo_Grande',
  'mato grosso': 'America/Cuiaba',
  'campo grande': 'America/Campo_Grande',
  'porto velho': 'America/Porto_Velho',
  rondonia: 'America/Porto_Velho',
  'boa vista': 'America/Boa_Vista',
  roraima: 'America/Boa_Vista',
  'rio branco': 'America/Rio_Branco',
  acre: 'America/Rio_Branco',
  'fernando de noronha': 'America/Noronha',
  noronha: 'America/Noronha',
  'buenos aires': 'America/Argentina/Buenos_Aires',
  argentina: 'America/Argentina/Buenos_Aires',
  montevideo: 'America/Montevideo',
  montevideu: 'America/Montevideo',
  asuncion: 'America/Asuncion',
  assuncao: 'America/Asuncion',
  santiago: 'America/Santiago',
  lisboa: 'Europe/Lisbon',
  portugal: 'Europe/Lisbon',
  londres: 'Europe/London',
  madri: 'Europe/Madrid',
  madrid: 'Europe/Madrid',
  'nova york': 'America/New_York',
  'nova iorque': 'America/New_York',
  'new york': 'America/New_York',
  goias: 'America/Sao_Paulo',
  'minas gerais': 'America/Sao_Paulo',
  curitiba: 'America/Sao_Paulo',
  'porto alegre': 'America/Sao_Paulo',
  maranhao: 'America/Fortaleza',
  'sao luis': 'America/Fortaleza',
  teresina: 'America/Fortaleza',
  maceio: 'America/Maceio',
  palmas: 'America/Araguaina',
  macapa: 'America/Belem',
  'cruzeiro do sul': 'America/Rio_Branco',
  lisbon: 'Europe/Lisbon',
  acores: 'Atlantic/Azores',
  london: 'Europe/London',
  dublin: 'Europe/Dublin',
  paris: 'Europe/Paris',
  berlim: 'Europe/Berlin',
  berlin: 'Europe/Berlin',
  roma: 'Europe/Rome',
  rome: 'Europe/Rome',
  milao: 'Europe/Rome',
  milan: 'Europe/Rome',
  amsterdam: 'Europe/Amsterdam',
  barcelona: 'Europe/Madrid',
  espanha: 'Europe/Madrid',
  italia: 'Europe/Rome',
  alemanha: 'Europe/Berlin',
  franca: 'Europe/Paris',
  inglaterra: 'Europe/London',
  toquio: 'Asia/Tokyo',
  tokyo: 'Asia/Tokyo',
  japao: 'Asia/Tokyo',
  miami: 'America/New_York',
  orlando: 'America/New_York',
  boston: 'America/New_York',
  toronto: 'America/Toronto',
  chicago: 'America/Chicago',
  'los angeles': 'America/Los_Angeles',
  california: 'America/Los_Angeles',
  eastern: 'America/New_York',
  central: 'America/Chicago',
  pacific: 'America/Los_Angeles',
  chile: 'America/Santiago',
  bogota: 'America/Bogota',
  colombia: 'America/Bogota',
  lima: 'America/Lima',
  peru: 'America/Lima',
  'la paz': 'America/La_Paz',
  bolivia: 'America/La_Paz',
  uruguai: 'America/Montevideo',
  uruguay: 'America/Montevideo',
  paraguai: 'America/Asuncion',
  paraguay: 'America/Asuncion',
  'cidade do mexico': 'America/Mexico_City',
  'ciudad de mexico': 'America/Mexico_City',
  mexico: 'America/Mexico_City',
}

const NAMES = Object.keys(PLACES)
  .sort((one, other) => other.length - one.length)
  .join('|')
const SHORT = Object.keys(ABBREVIATIONS)
  .filter((word) => word !== 'z' && word !== 'utc' && word !== 'gmt')
  .join('|')
// "no horário daqui do Acre", "pelo relógio de Cuiabá", "hora local (Manaus)", "Lisbon time".
const CLOCK = '(?:horario|hora|fuso(?: horario)?|relogio|time|clock)'
const OF_PLACE = `(?:no |em |pelo |na |pela |de |in |en )?(?:(?:nosso|nossa|meu|minha|our|my|nuestro|nuestra|mi|seu|o|a) )?${CLOCK}(?: (?:oficial|local|daqui|aqui|de la|la|nosso|de ca|here|de aqui|in))?(?:,? que (?:e|eh) (?:o |a )?|,? ou seja,? |,? i\\.e\\.,? )?,?\\s?(?:[(-]\\s?)?(?:d[eoa] |em |aqui em |aqui n[oa] |in |n[oa] |del )?(?:centro d[eo] )?`
const BEHIND_TIME = new RegExp(
  `^(?:(z)(?![\\p{L}\\p{N}])|(?:\\s?(?:da (?:manha|tarde|noite|madrugada)|in the (?:morning|afternoon|evening)|at night))?\\s{0,2}(?:,\\s{0,2}(?=no |em |pelo |pela |na |en |our |horario|hora |fuso|utc|gmt|(?:${NAMES}) (?:local )?time))?[([]?\\s?(?:(?:utc|gmt)(?:\\s?([+-])\\s?(\\d{1,2})(?::?(\\d{2}))?(?!\\d))?(?![\\p{L}])|([+-])(\\d{2}):?(\\d{2})(?![\\d:/.-])|(${SHORT})(?![\\p{L}\\p{N}])|(?:${OF_PLACE}|d[eo] |daqui d[eo] |daqui \\()(${NAMES})(?![\\p{L}])|(${NAMES})(?: local)? time(?![\\p{L}])|(?<=[(])(${NAMES})(?=[),]))\\s?[)\\]]?)`,
  'u',
)

// "Uma hora a menos que Brasília", "two hours behind Brasília", "no horário daqui, 1h atrás de SP".
const HOURS: Readonly<Record<string, number>> = { um: 1, uma: 1, un: 1, una: 1, an: 1, one: 1, duas: 2, dos: 2, two: 2, tres: 3, three: 3 }
const FROM_CAPITAL = new RegExp(
  `^\\s{0,2}(?:[,-]\\s{0,2})?[([]?(?:(?:no |pelo |na |en |in )?(?:(?:nosso|meu|our|nuestro|mi) )?${CLOCK}(?: (?:local|daqui|aqui|here))?,? ?[(-]?\\s?)?(?:(?:que|which) (?:e|eh|fica|is|es) |com |con |temos |tem )?(${Object.keys(HOURS).join('|')}|[1-3])\\s?(?:h|hs|hrs?|horas?|hours?)\\s(?:(a menos|menos|atras|antes|atrasad[oa]s?|de atraso|behind|earlier)|a mais|mais|mas|na frente|adiante|adiantad[oa]s?|ahead|later|por delante)(?: (?:do|da|de|del|que|than|of|em|en|com|relacao|relacion|a|ao|al|o|el|the|horario|hora|fuso)){0,5} (?:brasilia|bsb|sao paulo|sp)(?![a-z])\\s?[)\\]]?`,
)
/** Brasília's own hours from Greenwich. */
const CAPITAL = -3

function fromCapital(folded: string): { zone: string; length: number } | undefined {
  const match = FROM_CAPITAL.exec(folded)
  if (match?.[1] === undefined) return undefined
  const hours = HOURS[match[1]] ?? Number(match[1])
  const east = CAPITAL + (match[2] === undefined ? hours : -hours)
  return { zone: `${east < 0 ? '-' : '+'}0${Math.abs(east)}:00`, length: match[0].length }
}

/** Returns the zone that `folded` names at its very beginning, right behind a time of day, and how many characters it takes. */
export function readTimeZone(folded: string): { zone: string; length: number } | undefined {
  const match = BEHIND_TIME.exec(folded.slice(0, 90))
  if (match === null) return fromCapital(folded.slice(0, 90))
  const [words, z, utcSign, utcHours, utcMinutes, sign, hours, minutes, short, place, placeFirst, placeAlone] = match
  const length = words.length
  if (z !== undefined) return { zone: 'UTC', length }
  if (short !== undefined) return { zone: ABBREVIATIONS[short] ?? 'UTC', length }
  const name = place ?? placeFirst ?? placeAlone
  if (name !== undefined) return { zone: PLACES[name] ?? 'UTC', length }
  const zone = offset(sign ?? utcSign, hours ?? utcHours, minutes ?? utcMinutes)
  return zone === undefined ? undefined : { zone, length }
}

function offset(sign: string | undefined, hours: string | undefined, minutes = '00'): string | undefined {
  if (sign === undefined || hours === undefined) return 'UTC'
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined // No zone is farther from Greenwich.
  return `${sign}${hours.padStart(2, '0')}:${minutes}`
}

/** "9h40 daqui, ou seja, 6h40 de Brasília", "5h aqui na Califórnia (10h daí)": the words between two clocks that show one moment. */
const HERE =
  '(?:(?:(?:no|pelo|na|in|en) )?(?:(?:meu|minha|nosso|nossa|my|our|mi) )?(?:(?:horario|hora|relogio|time|clock) )?(?:d?aqui|local|here|de aqui)(?: (?:d[aeo]|n[aeo]|em|in|en)(?: [a-z]{3,15}){1,2})?)'
const SO =
  '(?:(?:ou seja|isto e|(?:o )?que (?:da|dao|sao|seriam?|corresponde a|equivale a)|i\\.e\\.|that is|which is|o sea|es decir|equivalente a),?\\s)'
const OTHER_CLOCK = new RegExp(
  `^,?\\s?(?:[(–—-]?\\s?${HERE}[)]?\\s?[,;(/=–—-]{0,2}\\s?${SO}?|[,;]?\\s?${SO}|[(/=]\\s?${SO}?)(?:(?:umas|as|a las?|at|e|y|and)\\s){0,2}$`,
)
/** Behind the desk's own clock: "10h aí", "noon your time". */
const AT_DESK =
  /^\s(?:(?:n[oa]|pel[oa]|em|de|do|in|en) )?(?:(?:horario|hora|time) )?(?:(?:d[aeo]|n[ao]|em|in|en) )?(?:d?ai|(?:d[eo]|seu|your) (?:voces|vcs|time|end)|brasilia|bsb|brasil|brazil|alla|alli)(?![\p{L}])/u

/** Returns whether `between` are the words between two clocks of one moment, and of the second, with `behind` it, the zone is known. */
export function tellsClockAgain(between: string, { zone, behind }: { zone: string | undefined; behind: string }): boolean {
  return between.length < 60 && (zone !== undefined || AT_DESK.test(behind)) && OTHER_CLOCK.test(between)
}
