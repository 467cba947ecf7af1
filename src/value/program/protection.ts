// Finds what a text says of antivirus and firewall: a product with its version, or that there is none. Both are statements.
// The value is as written. "Não sei", "?" and silence are none.
import { eachMatch } from '../text/all-matches.ts'
import { anyOf } from '../text/any-of.ts'
import { foldWithOffsets } from '../text/fold.ts'
import { LETS_THROUGH, SWITCHED, UNBLOCKED } from './firewall-state.ts'
import type { FoundText } from './operating-system.ts'
import { type SaidOfGuard, saidOfGuard } from './said-of-guard.ts'

const ANTIVIRUS = [
  ...[
    'avast',
    'avg',
    'kaspersky',
    'kasperski',
    'kaspersk',
    'eset nod32',
    'eset',
    'nod32',
    'mcafee',
    'mcaffe',
    'norton',
    'symantec',
    'bitdefender',
    'bit defender',
  ],
  ...[
    'avira',
    'panda',
    'trend micro',
    'trendmicro',
    'sophos',
    'windows defender',
    'microsoft defender',
    'defender',
    'malwarebytes',
    'comodo',
    'f-secure',
    'fsecure',
  ],
  ...[
    'g data',
    'webroot',
    'clamav',
    'clam av',
    'security essentials',
    'baidu antivirus',
    'psafe',
    'dr.web',
    'zonealarm',
    'sentinelone',
    'crowdstrike',
    '360 total security',
  ],
  ...[
    'total av',
    'totalav',
    'k7',
    'vipre',
    'cylance',
    'adaware',
    'fortinet antivirus',
    'forticlient',
    'windows security',
    'seguranca do windows',
    'antivirus do windows',
    'antivirus do proprio windows',
    'antivirus nativo do windows',
    'antivirus que vem no windows',
    'antivirus de windows',
    'antivirus del windows',
    'windows antivirus',
    'bitdefender gravityzone',
  ],
]
const FIREWALL = [
  ...[
    'pfsense',
    'opnsense',
    'fortigate',
    'fortinet',
    'sonicwall',
    'sonic wall',
    'mikrotik',
    'mikrotic',
    'sophos xg',
    'sophos utm',
    'checkpoint',
    'check point',
    'watchguard',
  ],
  ...[
    'cisco asa',
    'palo alto',
    'iptables',
    'ufw',
    'endian',
    'ipfire',
    'netdeep',
    'blockbit',
    'aker',
    'windows firewall',
    'firewall do windows',
    'unifi',
    'ipcop',
    'nftables',
    'zyxel',
  ],
]

// Editions and versions that follow a product's name.
const PART =
  '(?:[ ,]{1,3}|[ ]?\\()(?:(?:free|gratuito|gratis|pago|premium|pro|plus|total|internet|security|antivirus(?! (?:o|a|e|eh|is|es|uso|temos|tenho|nao|the)(?![a-z])| ?[:=])|endpoint|small|business|office|home|livesafe|360|protection|total protection|gravityzone|one|essential|essentials|advanced|standard|ultimate|cloud|safe|smart|suite|deluxe|basic|dome|family|complete|maximum|ultra|prime|elite|select|silver|gold|platinum|seguranca|para empresas|mobile|web|do (?:proprio )?windows|nativo do windows|que (?:ja )?vem (?:no|com o) windows|server|edition|apex one|worry-free|intercept x|xg|utm|xgs|routeros|do predio|v|ver\\.?|versao|version|build)(?![a-z0-9])|(?:rb|hex|ccr|crs|xg|fg|sg|tz|usg|nsa|xtm|tn|m)[ -]?\\d{2,5}[a-z]{0,6}(?![a-z0-9@])|v?(?!(?:110|143|465|587|993|995)(?![.\\d]))\\d{1,4}(?:\\.\\d{1,6}){0,4}[a-z]?(?![a-z0-9@%/:]|[.,]\\d))\\)?'
const namesOf = (names: string[]): RegExp => new RegExp(`(?<![a-z0-9@._/-])${anyOf(names)}(?![a-z0-9@]|\\.[a-z])(?:${PART}){0,6}`, 'g')
const antivirusIn = namesOf(ANTIVIRUS)
const firewallIn = namesOf(FIREWALL)

// "Já liberei no firewall": a Portuguese "no" is "in the". It denies behind an English verb, or where a clause is nothing but this.
const ENGLISH_NO =
  "(?:(?<=\\b(?:have|has|had|is|there's|are|with|use|using|got|running) )no|(?<=(?:^|[,.;:(\\n-]|\\b(?:and|or|but))\\s{0,2})no(?= (?:[a-z]{1,10} ){0,2}(?:anti-?virus|fire ?wall)(?:\\s{0,2}(?:$|[.,;:)!\\n])| (?:here|at all|installed|either|and|or|no|on|in|software|program)(?![a-z]))))"
const NONE = `(?:nao (?:temos|tem|tenho|uso|usamos|ha|existe|possui|possuo|utilizo|utilizamos|instalei|instalamos)|sem|nenhum|nem|${ENGLISH_NO}|no (?:tengo|tenemos|hay|uso)|sin|without|don't (?:have|use)|do not (?:have|use))`
const noAntivirus = new RegExp(
  `(?<![a-z])${NONE}(?: (?:nenhum|um|any|an|ningun|o|mais|programa de|software de)){0,3} (?:anti-?virus|antivirus)(?: (?:nenhum|algum|instalado|ativo))?(?![a-z])`,
  'g',
)
const noFirewall = new RegExp(
  `(?<![a-z])${NONE}(?: (?:nenhum|um|any|a|ningun|o|mais)){0,3} (?:fire ?wall|firewal)(?: (?:nenhum|algum|na rede|instalado|ativo|aqui|dedicad[oa]|proprio|fisico|corporativo|externo|propio|dedicated))?(?![a-z])(?! (?:problems?|issues?|rules?|block|trouble|alerts?|logs?|changes?))`,
  'g',
)
// "Antivírus não tem", "firewall também não": the name first, then that there is none. What is said of its doings is no such thing.
const NONE_BEHIND =
  "(?: (?:aqui|nela|nele|la|ela|ele|nos|eu|a gente|nessa maquina|nesse pc|nesta maquina|neste pc))?(?: ?[,:?]| -| (?:e|eh|is|es)(?= (?:nenhum|none|ninguno)))? {1,2}((?:(?:eu |nos |a gente |ele |ela )?(?:tambem )?nao (?:temos|tem|tenho|uso|usamos|usa|ha|existe|possui|possuo|possuimos|utilizo|utilizamos|instalamos|instalei|foi instalado|esta instalado)(?: nenhum)?)|(?:tambem|tampouco|tampoco) nao|nao(?= *[.;\\n]| *$)|(?:nenhum|nada|ninguno)(?: tambem| tampoco)?|tampouco|tampoco(?: hay| tengo| tenemos)?|(?:no (?:tiene|hay|tengo|tenemos|usamos|uso)(?: ninguno)?)|we (?:don't|do not) (?:have|use)(?: one| any)?|i (?:don't|do not) (?:have|use)(?: one| any)?|(?:there is |it has |we have |i have )none|none)(?= *(?:[.,;)\\n]|$| (?:aqui|nessa?|nesse|neste|nesta|na|no|em|nela|nele|e|y|and|on|in|instalado|installed)(?![a-z])))"
const antivirusThenNone = new RegExp(`(?<![a-z])(?:anti-?virus|(?<=[/,;(|-] ?)av)${NONE_BEHIND}`, 'g')
const firewallThenNone = new RegExp(`(?<![a-z])(?:fire ?wall|(?<=[/,;(|-] ?)fw)${NONE_BEHIND}`, 'g')
// "Não tenho antivírus além do que vem no Windows": its name is not said again.
const antivirusExcepted = new RegExp(
  `(?<![a-z])${NONE}(?: (?:nenhum|um|any|an|ningun|o|outro)){0,2} anti-?virus(?: (?:nenhum|instalado|pago|extra))?,? (?:(?:mas|e|but|pero) )?(?:so|apenas|somente|fora|alem|tirando|exceto|a nao ser|only|just|except(?: for)?|other than|besides|solo|solamente|excepto|aparte) ?(?:d(?=[eo]l? )|de )?((?:o|esse|aquele|the one|el)(?: mesmo| padrao| nativo)? (?:d[oe]|que (?:ja )?(?:vem|veio)(?: instalado)? (?:n[oa]|com o|junto com o)|of|del|que (?:trae|viene con)(?: el)?|that (?:comes|came) with)(?: the)? windows(?: \\d{1,2})?(?: mesmo)?)(?![a-z])`,
  'g',
)
// "Sem firewall fora o do Windows": its name is not said again.
const firewallExcepted =
  /(?<![a-z])(?:(?:sem|sin|without|no|(?:nao|no) (?:tem|temos|tenho|uso|usamos|tengo|hay))(?: nenhum| any| o| um)? fire ?wall(?: (?:dedicado|proprio|fisico|corporativo|externo|aqui|na rede|instalado|dedicated|propio))?|fire ?wall (?:nenhum|nao tem|nao temos|nao uso)),? (?:(?:mas|e|but|pero) )?(?:(?:so|apenas|somente|fora|alem d?|tirando|exceto|a nao ser|only|just|except(?: for)?|other than|solo|solamente|excepto)(?: (?:tem|tenho|temos|uso|mesmo))?) ?((?:o|the one|the|el|esse)(?: (?:padrao|nativo|proprio|que vem))? (?:d[oe]|of|del|n[oa]|on|in|from)(?: the)? [a-z]{3,14})(?![a-z])/g

// "O firewall do Windows está ligado", "MikroTik sem bloqueio de saída", "pfSense 2.7, porta 995 liberada": what is told of it belongs to it.
const firewallState = new RegExp(
  `(?<![a-z0-9@._/-])(?:fire ?wall (?:d[oae]|of|del) (?:proprio )?[a-z]{2,14}|${anyOf(FIREWALL)}(?![a-z0-9@]|\\.[a-z])(?:${PART}){0,6})(?: (?:mesmo|aqui|do predio|da empresa|na (?:frente|borda|entrada|rede|ponta)|firewall))?(?:,? (?:que |e |mas |and )?(?:esta|ta|fica|is|permanece|foi|segue) (?:sempre )?${SWITCHED}(?: normalmente| no momento)?|,? ${SWITCHED}(?=[ ]{0,2}(?:[.,;!?)\\n]|$| (?:e|and|y|mas) ))|,? ${UNBLOCKED}|,? (?:e |com |with )?${LETS_THROUGH}| ?\\((?:com )?(?:${LETS_THROUGH}|${UNBLOCKED}|(?:(?:esta|ta|is) )?${SWITCHED})\\))(?![a-z])`,
  'g',
)

/** Makers of both: "o firewall é um Sophos", "firewall Kaspersky". */
const firewallOfMaker = new RegExp(
  `(?<=(?<!anti-?virus (?:e|y|and|/) )fire ?wall(?: (?:e|eh|is|es)(?= (?:d[ao]|uma?|an?) ))?(?: (?:d[ao]|uma?|an?))? )(?:sophos|kaspersky|eset|bitdefender|norton|mcafee|panda|comodo|f-secure|zonealarm|trend micro)(?![a-z0-9@]|\\.[a-z])(?:${PART}){0,6}(?:,? (?:${UNBLOCKED}|(?:e |com |with )?${LETS_THROUGH})| ?\\((?:com )?(?:${LETS_THROUGH}|${UNBLOCKED})\\))?`,
  'g',
)

const antivirusSaid = saidOfGuard('anti[ -]?virus')
const firewallSaid = saidOfGuard('(?:fire ?wall|cortafuegos)')

const MAX_FOUND = 20

/** Returns the antivirus products that `text` names, and statements that there is none. */
export function findAntivirus(text: string): FoundText[] {
  const found = findGuards(text, [antivirusExcepted, antivirusIn, noAntivirus, antivirusThenNone], antivirusSaid)
  const own = found.filter(
    ({ value, start }) => DENIAL.test(value) || !CALLED_FIREWALL.test(text.slice(Math.max(0, start - CALLED_REACH), start)),
  )
  return withoutFormer(text, withoutExcepted(text, own))
}

/** "Sem firewall nem antivírus" */
const DENIAL = /^(?:n[aã]o|nem|sem|nenhum|no|nor|ni|sin|without|don't|do not)\s/i
/** "Firewall Sophos": what is called so guards the network. */
const CALLED_FIREWALL =
  /(?<!anti-?v[ií]rus (?:e|y|and|\/) )fire ?wall(?: (?:[eé]|eh|is|es)(?= (?:d[ao]|uma?|an?|o) ))?(?: (?:d[ao]|uma?|an?|o))? $/i
const CALLED_REACH = 40

/** Returns the firewalls that `text` names or describes, and statements that there is none. */
export function findFirewall(text: string): FoundText[] {
  const byName = [firewallState, firewallIn, firewallOfMaker, noFirewall, firewallThenNone, firewallExcepted]
  const found = findGuards(text, byName, firewallSaid)
  return withoutExcepted(
    text,
    found.filter((one) => !isOnlyRouter(text, one)),
  )
}

/** Makers of routers, too: "atrás de um Mikrotik", "o wifi é um UniFi" tell how they go out, and of no firewall. */
const ROUTER = /^(?:mikroti[kc]|unifi|zyxel)(?: \S{1,12}){0,2}$/i
const FILTERS = /fire ?wall|(?<![a-z])fw(?![a-z])|bloque|regra|liberad|restri|filtr|drop|block|rule|abert|allow|prote/i
const FILTER_REACH = 60
/** "Temos firewall. É um Mikrotik": a sentence that only says what it is goes on with the one before. */
const GOES_ON = /(?:^|[.!?\n])\s{0,3}(?:(?:ele|it|el) )?(?:é|e|eh|is|it's|its|es|uso|usamos|temos) (?:só )?(?:uma?|o|a|an?|the|un|el)?\s?$/i

function isOnlyRouter(text: string, { value, start, end }: FoundText): boolean {
  if (!ROUTER.test(value)) return false
  const before = text.slice(Math.max(0, start - FILTER_REACH), start)
  const own = GOES_ON.test(before) ? before : before.slice(before.search(/[^.!?\n]*$/))
  return !FILTERS.test(own + text.slice(end, end + FILTER_REACH).split(/[.!?\n]/, 1)[0])
}

/** "Não tem antivírus, só o Defender": what is excepted from the denial is what there is. */
const EXCEPTED =
  /^[,;:.(–-]{0,2}\s{0,2}(?:(?:mas|e|but|and|pero|tem|tenho|uso) )?(?:s[oó]|apenas|somente|a n[aã]o ser|fora|al[eé]m d[eo]?|tirando|exceto|only|just|except(?: for)?|other than|besides|s[oó]lo|solamente|excepto|m[aá]s que)(?: (?:tem|tenho|temos|uso|o|a|esse|aquele|the|el|d[eo]|have|tengo|hay|mesmo|pr[oó]prio)){0,3}\s{0,2}$/i
const MAX_EXCEPTED = 40

function withoutExcepted(text: string, found: FoundText[]): FoundText[] {
  return found.filter((one, index) => {
    const next = found[index + 1]
    return next === undefined || next.start - one.end > MAX_EXCEPTED || !EXCEPTED.test(text.slice(one.end, next.start))
  })
}

/** "Tirei o Norton, agora é só o Defender", "trocamos o Avast pelo Kaspersky": beside the one that there is, the one before is none. */
const FORMER =
  /(?<![a-zà-ú])(?:tir(?:ei|amos|ou|aram)|remov(?:i|emos|eu|eram)|desinstal(?:ei|amos|ou|aram)|apag(?:uei|amos|ou)|exclu(?:[ií]|[ií]mos|iu)|cancel(?:ei|amos|ou)|tro(?:quei|camos|cou|caram)|sa[ií](?:mos)? d[oe]|mud(?:ei|amos|ou) d[oe]|migr(?:ei|amos|ou) d[oe]|(?:parei|paramos|deixei|deixamos) de (?:usar|pagar)|n[aã]o (?:uso|usamos|tenho|temos|pago|pagamos|renovei|renovamos)(?: mais)?|tinha|t[ií]nhamos|us[aá]va(?:mos)?|antes era|(?:un|de)installed|removed|got rid of|switched from|replaced|used to (?:have|use|run)|had|quit[eé]|quitamos|desinstal[eé]|cambi[eé](?: de)?|ten[ií]a|usaba)(?: (?:mais|com|o|a|um|do|de|meu|nosso|the|our|my|el|mi|antigo|velho|anti-?v[ií]rus|antivirus)){0,5} $/i
const FORMER_REACH = 50

function withoutFormer(text: string, found: FoundText[]): FoundText[] {
  const former = found.filter(({ start }) => FORMER.test(text.slice(Math.max(0, start - FORMER_REACH), start)))
  return former.length === found.length ? found : found.filter((one) => !former.includes(one))
}

/** What is told by a name tells more than whether it is switched on. */
function findGuards(text: string, byName: RegExp[], { described, named, switched }: SaidOfGuard): FoundText[] {
  const known = find(text, [...byName, ...described])
  const guards = known.length > 0 ? known : find(text, [named]).filter(({ value, start }) => isName(value) && isSaidToBe(text, start))
  return guards.length > 0 ? guards : find(text, [switched])
}

/** "O antivírus é o Rising 3", not "é bom", and no system. */
function isName(value: string): boolean {
  return value.split(' ').every((word) => /^[\p{Lu}\d]/u.test(word)) && !/^(?:windows|linux|mac|n[aã]o|sim|outlook)/i.test(value)
}

/** Folded, "é" is "e": "desliguei o firewall e o Outlook". */
function isSaidToBe(text: string, start: number): boolean {
  return !/\be (?:\S{1,4} ){0,3}$/.test(text.slice(Math.max(0, start - 20), start))
}

function find(text: string, patterns: RegExp[]): FoundText[] {
  const { folded, at } = foldWithOffsets(text)
  const found: FoundText[] = []
  for (const pattern of patterns) {
    for (const match of eachMatch(folded, pattern)) {
      if (found.length >= MAX_FOUND) break
      const end = at(match.index + match[0].length)
      const start = match[1] === undefined ? at(match.index) : at(match.index + match[0].length - match[1].length)
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({
        value: text
          .slice(start, end)
          .replace(/\s{1,80}/g, ' ')
          .trim(),
        state: 'good',
        start,
        end,
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
