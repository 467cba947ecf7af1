// What was before, what one has read or tried in vain, what another machine, account or place has where all is well, another error that went away. Comes in: folded
// sentences. Goes out: the rules by which they are known, and the words of which each holds one.
import { DEVICE } from '../../value/device-words.ts'
import { PERSON } from '../../value/people-words.ts'
import { type Asides, OF_FAILURE } from './aside.ts'

/** A sentence that holds `words`, with `before` right before and `behind` right behind them. */
type Told = {
  before?: string
  words: string
  behind?: string
  /** What makes it one's own all the same. */
  unless?: RegExp
}

const SETTING = '(?:servidor|host|ip|usuario|login|porta|provedor|server|port|puerto|user(?:name)?|proveedor)'
const NOW =
  /\b(?:agora|hoje|atual\w{0,5}|ainda|now|today|still|ahora|hoy|(?:pass|mud|troc|vir|fic)(?:ou|ei|amos)|chang\w{1,3}|switched|cambi\w{1,3})\b/
const NOW_OR_NEW = new RegExp(`${NOW.source}|\\b(?:nov[oa]|new|nuev[oa])\\b`)
const NOW_OR_FAILS = new RegExp(`${NOW.source}|${OF_FAILURE.source}`)
const IS_THE_SAME = /\b(?:mesm[oa]s?|tambem|igual|same|also|too|mism[oa]|tambien|nao (?:baixa|recebe|funciona|abre|entra))\b/
const FAILS_HERE =
  /\b(?:nao|n|nada|nem|parou|deixou|not|no|never|stopped)\b(?: [a-z]{1,9}){0,2} (?:baix|receb|cheg|entr|envi|sai|funcion|abr|conect|download|receiv|arriv|send|work|baja|recib|lleg)|\b(?:erro|error|porque|pois|because|desde|since)\b/
const WELL_THERE =
  '(?:(?:la|ali|nele|nela|there|alla|alli)(?: \\w{1,6}){0,2} (?:funciona|baixa|recebe|abre|chega|normal|ok|certo|bem|tranquilo|works|fine|well|anda|baja|bien)|la (?:nem|nao) (?:tem|usa)[mn]? (?:nenhum )?(?:e-?mail|outlook)|alla no (?:hay|usan) (?:correo|mail))'

const ASIDES: readonly Told[] = [
  // What was before.
  {
    words: 'antes|antigamente|anteriormente|previously|formerly|before',
    behind:
      '(?! (?:d[eoa]|of|que|disso|de) )(?:,| [a-z]{1,8}){0,3} (?:usava|usavamos|usaba|usabamos|tinha|tinhamos|tenia|estava configurad[oa]|used|had)\\b',
    unless: NOW,
  },
  {
    before: `\\b${SETTING}(?: [a-z]{1,12}){0,2} `,
    words: 'antig[oa]|anterior|velh[oa]|de antes|viej[oa]',
    behind: '[^,;]{0,20} (?:era|se chamava|chamava)\\b',
    unless: NOW,
  },
  { words: 'old|former|previous', behind: ` (?:mail |pop3? |(?:provider|host|company)(?:'s)? ){0,2}${SETTING} was\\b`, unless: NOW },
  {
    words:
      'n(?:a|aquela|essa) epoca|naquele tempo|na ocasiao|at (?:that|the) time|back then|in those days|en (?:aquella|esa) epoca|en (?:aquel|ese) entonces',
    behind: '[^.;!?]{0,40}\\b(?:era|eram|usava|usavamos|tinha|tinhamos|was|were|used|had|usaba|usabamos|tenia|teniamos)\\b',
    unless: NOW,
  },
  {
    words: 'antig[oa]|velh[oa]|old|former|previous|viej[oa]',
    behind: ` ${DEVICE}(?: [a-z]{1,12}){0,2} (?:tinha|era|usava|rodava|had|was|ran|used|tenia|usaba)\\b`,
    unless: NOW_OR_NEW,
  },
  {
    before: `\\b${DEVICE} `,
    words: 'antig[oa]|velh[oa]|anterior|viej[oa]',
    behind: ' (?:tinha|era|usava|rodava|tenia|usaba)\\b',
    unless: NOW_OR_NEW,
  },
  {
    words:
      '(?:antig[oa]|anterior|previous|former|old|viej[oa]) (?:don[oa]|proprietari[oa]|inquilin[oa]|funcionari[oa]|owner|tenant|employee|duen[oa]|emplead[oa])|(?:don[oa]|proprietari[oa]|inquilin[oa]|funcionari[oa]|duen[oa]|emplead[oa]) (?:antig[oa]|anterior)',
    behind: ' (?:[a-z]{1,10} ){0,2}(?:tinha|usava|had|used|tenia|usaba)\\b',
    unless: NOW_OR_FAILS,
  },
  {
    words:
      '(?:na|em nossa|in (?:our|the|my)|en (?:la|nuestra|mi)) (?:outra|antiga|velha|last|old|previous|otra|vieja|ultima|antigua) (?:casa|empresa|firma|house|office|company|job|oficina|loja|sala|tienda)',
    behind: '(?:,| [a-z]{1,10}){0,3} (?:era|tinha|tinhamos|usava|usavamos|eramos|were|was|used|had|teniamos|tenia|usabamos|usaba)\\b',
    unless: NOW_OR_FAILS,
  },
  {
    words:
      'nos anos|anos atras|(?:in|back in) the (?:nineties|eighties)|years ago|en los (?:noventa|ochenta)|hace (?:muchos )?anos|(?:pegou|teve|tinha|had|got|tuvo|agarro) (?:um |a |an |un )?virus',
    unless: NOW_OR_FAILS,
  },
  // What one has read, and has not done.
  {
    before:
      '\\b(?:vi|vimos|li|lemos|ach(?:ei|amos)|pesquis(?:ei|amos)|encontr(?:ei|amos|e)|saw|read|found|googled|lei|leimos|busque)\\b[^.;:!?]{0,30}',
    words:
      'n[ao] (?:internet|google|youtube|net|blog|forum|tutorial|chatgpt)|num (?:site|blog|forum|video|tutorial)|on (?:the internet|google|youtube)|online|en (?:internet|google|un (?:foro|sitio|video|tutorial))',
    unless:
      /\b(?:e|entao|ai|and|y|que)(?: [a-z]{1,8}){0,2} (?:mudei|troquei|coloquei|botei|pus|usei|uso|usamos|fiz|configurei|deixei|changed|set|put|used?|cambie|puse)\b|\b(?:meu|my|mi) ip\b|\bip\b[^.;!?]{0,30}\b(?:meu|my|mi|aparece|e|eh|is|es)\b/,
  },
  {
    words:
      'mand(?:ou|aram)|fal(?:ou|aram)|diss(?:e|eram)|pedi(?:u|ram)|sugeri(?:u|ram)|aconselh(?:ou|aram)|recomend(?:ou|aram)|told|suggested|advised|dijo|sugirio|pidio',
    behind:
      "[^.;!?]{0,40} (?:troc|mud|coloc|us[ao]|por|bot|alter|configur|chang|switch|set|us[ei]|cambi|pon)[a-z]{0,6}\\b[^.;!?]{1,60}?[,;]? (?:mas|porem|so que|but|pero|e|and)(?: [a-z]{1,6}){0,2} (?:nao|n|didn't|did not|no|never|nunca)(?: [a-z]{1,5})? (?:troqu|mud|mex|coloqu|alter|quis|pus\\b|botei|chang|do\\b|did\\b|dare|switch|touch|cambi|hice|toqu|fiz)",
    unless: / (?:de|da|do|from) [^\s,]{1,40} (?:para|pra|pro|to|a|por) /,
  },
  {
    words: 'test(?:ei|amos|ed)|tent(?:ei|amos)|experiment(?:ei|amos)|tried|probe|probamos|intente',
    behind:
      '(?: [a-z]{1,6}){0,3} (?:porta|port|puerto|ssl|tls|starttls|servidor|server|criptografia)\\b(?:[^.;!?]|\\.(?=\\S)){0,60}\\b(?:deu na mesma|(?:a )?mesma coisa|(?:o |com o )?mesmo (?:erro|problema)|nao (?:mudou|resolveu|adiantou|deu certo|funcionou|foi)|same|no (?:luck|change)|lo mismo|tampoco|igual)\\b',
    unless: /\b(?:deixei|ficou|mantive|continu\w{1,4}|esta|estou|uso|left|kept|dejé|deje)\b/,
  },
  // Who asked us for help, and when; what we sent.
  {
    words: 'suporte|atendente|atendimento|central|equipe|tecnic[oa]|support|agent|technician|soporte',
    behind:
      '(?: (?:de voces|de vcs|d[aeo]s? [a-z]{2,12}|your|from you))?(?: (?:ja|me|nos|ate|that|ya)){0,3} (?:atend(?:eu|eram)|lig(?:ou|aram)|visit(?:ou|aram)|respond(?:eu|eram)|retorn(?:ou|aram)|answered|called|visited|atendi(?:o|eron)|llam(?:o|aron))\\b',
    unless: FAILS_HERE,
  },
  {
    before: '\\b(?:abri|abrimos|registr(?:ei|amos)|fiz|fizemos|opened) (?:um |outro |o |a |an? )?',
    words: 'chamado|ticket|protocolo|case|reclamacao',
    unless: FAILS_HERE,
  },
  {
    before: '\\b(?:receb(?:i|emos)|cheg(?:ou|aram)|veio|pag(?:uei|amos)|received|paid|recibi|pague)\\b[^.;!?]{0,30}',
    words: '(?:fatura|boleto|cobranca|nota fiscal|mensalidade|invoice|bill|factura)s?',
    behind: ' (?:de voces|de vcs|da hospedagem|do plano|do provedor|from you|de ustedes)\\b',
    unless: /\b(?:nao|not|nunca|never)\b/,
  },
  // What another machine, account or place has, where all is well.
  {
    before: `\\b(?:anti-?virus|firewall|${SETTING}|windows|sistema|outlook|programa)(?: [a-z0-9]{1,10})? (?:d[oa]s?|del?|de la) `,
    words: 'outr[oa]s?|otr[oa]s?',
    behind: ` ${DEVICE}\\b[^.;!?]{0,30} (?:e|eh|era|es|usa|tem)\\b`,
    unless: IS_THE_SAME,
  },
  { words: 'the other', behind: ` ${DEVICE}(?:'s)? [^.;!?]{0,30} (?:is|uses|has|runs)\\b`, unless: IS_THE_SAME },
  {
    words:
      '(?:minha|nossa|a) outra (?:conta|caixa)|(?:meu|nosso|o) outro e-?mail|(?:my|our) other (?:account|mailbox|address)|(?:mi|nuestra|la) otra cuenta',
    behind:
      ',? ?\\(?[^\\s,()]{1,64}@[^\\s,()]{1,100}\\)?,? (?:esta|ta|funciona|recebe|continua|segue|anda|is|works|va)\\b(?! (?:nao|com|sem receber))',
    unless: /\b(?:nao|nem|nunca|not|never|parad[oa]|parou|erro|problema (?!nenhum))\b/,
  },
  {
    before: '^(?:(?:ja|mas|e) )?',
    words:
      'em casa|na (?:minha |outra )?(?:casa|filial|matriz|loja|unidade|fazenda|chacara)|no (?:sitio|outro escritorio|vizinho)|at home|in (?:the|our) (?:branch|other office|other shop|warehouse|house)|(?:o|el|the) ip d[ao] (?:filial|matriz|loja|casa|fazenda|unidade)|en (?:mi )?casa|en (?:la|nuestra) (?:sucursal|otra oficina|tienda)',
    behind: `(?:[^.;!?]|\\.(?=\\S)){0,100} (?:mas|e|porem|but|pero|and|y) (?:[a-z]{1,6} )?${WELL_THERE}\\b`,
    unless: /\b(?:nao|nem|not|no) (?:funciona|baixa|recebe|abre|chega|works|anda|baja)\b/,
  },
  {
    before: `\\b(?:so|somente|apenas|only|solo) (?:n[oa]|em|in|at|on|en)(?: (?:o|a|meu|minha|the|my|el|la|mi))?(?: ${DEVICE}(?: (?:de|la de|at|da minha|in|en))?)? `,
    words: 'casa|home',
    unless: /\b(?:nao|nem|nada|parou|not|never|erro|error)\b/,
  },
  {
    before: `\\b(?:cliente|fornecedor|customer|client|supplier|proveedor|${PERSON})(?: [a-z]{2,12})? (?:me |nos )?`,
    words: 'disse|falou|contou|comentou|told me|said|dijo|conto',
    behind: '(?: me)?(?: que| that)? (?:(?:ele|ela|he|she|el|ella) )?(?:usa|tem|utiliza|uses|has|tiene)\\b',
  },
  // Another error, that went away.
  {
    words:
      '(?:semana|mes|ano|vez) passad[oa]|outro dia|outra vez|uma vez|antes|anteontem|ha (?:uns |umas )?[a-z0-9]{1,8} (?:dias|semanas|meses|anos)|last (?:week|month|year)|once|(?:la semana|el (?:mes|ano)) pasad[oa]',
    behind:
      '[^.;!?]{0,40} (?:outr[oa] (?:erro|mensagem|aviso|problema)|(?:erro|mensagem|aviso) (?:diferente|parecid[oa])|(?:different|another|other) (?:error|message)|otr[oa] (?:error|mensaje)|error (?:distinto|diferente))\\b.{0,160}(?:,|\\b(?:mas|e|but|and|pero|y))(?: [a-z]{1,8}){0,2} (?:passou|sumiu|resolv[a-z]{1,4}|nao (?:deu|apareceu|voltou) mais|went away|se fue|se resolvio)\\b',
  },
  // What stands in the same house and gets no mail.
  {
    words:
      "ip d[ae]s? (?:impressoras?|cameras?|televisao|tv|catraca|central)|ip do (?:dvr|nvr|nas|storage|relogio|alarme|scanner)|(?:printer|camera|dvr|nvr|tv|nas|scanner)(?:'s)? ip|ip de la (?:impresora|camara|tele)",
  },
]

/** Rules for what was, and for what holds elsewhere. What stands in two words of a rule may stand in two lines of a letter. */
export const OF_OTHER_TIMES: Asides = {
  sounds: new RegExp(`\\b(?:${ASIDES.map(({ words }) => words.replaceAll(' ', '\\s')).join('|')})\\b`, 'g'),
  rules: ASIDES.map(({ before = '', words, behind = '', unless }) => ({
    told: new RegExp(`${before}\\b(?:${words})\\b${behind}`),
    ...(unless === undefined ? {} : { unless }),
  })),
}
