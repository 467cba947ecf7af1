// Whether the customer asks for a person ("quero falar com um atendente"), to be called back, or has had enough of a machine. In a first
// mail a wish to be called is none for a person: it asks for a telephone, and our letter offers the person. In an answer to us it is one.
import { hasMatch } from '../../value/text/all-matches.ts'
import { foldToLine } from '../fold-to-line.ts'

const PERSON =
  '(?:atendente|pessoa|humano|ser humano|gente(?: de verdade)?(?! (?:que|d[aeo]))|alguem|algum atendente|um tecnico|uma tecnica|responsavel|responsable|alguien|un tecnico|supervisor\\w{0,3}|gerente|operador\\w{0,3}|human|person|real person|somebody|someone|an agent|agent|representative|operator|persona|agente|operador|encargado|encargada|supervisora?|gerente|jefe|manager|superior|chefe)'
const WISH = new RegExp(
  [
    `\\b(?:quero|queria|gostaria de|preciso|precisava|prefiro|posso|podemos|quer[eo]mos|dá para|da pra|da para|tem como|exijo|deixa eu|me deixa|me deixe|desejo|i want to|i would like to|i'd like to|can i|could i|let me|i need to|i demand to|i insist on|please let me|exigimos|exijo poder|quiero|quisiera|necesito|puedo|prefiero) (?:falar|conversar|tratar|ser atendid[oa]|talk|speak|chat|hablar|conversar)(?: (?:direto|diretamente|logo|directly))? (?:com|por|to|with|con)(?: (?:um|uma|algum|alguma|o|a|an|una|un|real|algun|alguna|outra|outro|another|your))? ?${PERSON}\\b`,
    `\\b(?:me |nos )?(?:passa|passe|passem|passar|transfere|transfira|transfiram|transferir|encaminha|encaminhe|encaminhem|encaminhar|transfer|connect|pass|pasa|pase|pasen)(?: me| us)? (?:isso )?(?:para|pra|pro|to|a|com|con)(?: (?:um|uma|o|a|an|una|un|algum|alguma))? ?${PERSON}\\b`,
    `\\b(?:quero|queria|preciso de|prefiro|exijo|i want|i need|quiero|necesito)(?: de)? (?:um |uma |o |a |an |una |un |ser )?(?:atendimento humano|atendente|atendid[oa] por (?:um |uma )?(?:pessoa|humano|atendente|gente)|human|real person|suporte humano|atencion humana|uma pessoa de verdade|pessoa de verdade)\\b`,
    '\\b(?:quero|queria|preciso de|precisamos de|exijo|i (?:need|want)|necesito|quiero) (?:uma pessoa|um humano|um ser humano|gente de verdade|an? (?:actual |real |live )?(?:person|human)|una persona)(?= ?(?:[.!,;]|$)| (?:de verdade|real|(?:pra|para) (?:me |nos )?(?:atender|ajudar|resolver|falar)|to (?:help|talk|call)|que me (?:atenda|ajude|ayude|atienda)))',
    `\\b(?:me |nos )?(?:coloca|coloque|coloquem|bota|bote|botem|poe|ponga|pongan|put)(?: me| us)? (?:(?:pra|para) falar )?(?:com|on|on to|through to|con)(?: (?:um|uma|o|a|an|una|un|algum|alguma))? ?${PERSON}\\b`,
    `\\b(?:tem|ha|existe|hay|is there)(?: (?:ai|algum|alguma|um|uma|an?|alguna|una)){0,4} (?:atendente|humano|ser humano|pessoa(?: de verdade)?|gente de verdade|human|real person|persona)(?: (?:ai|aqui|de verdade|here|real)){0,3} (?:pra|para|que|to|que me|que possa|i can) `,
    `\\b(?:falar|conversar|talk|speak|hablar)(?: (?:com|to|with|con)) (?:um |uma |a |an |una )?(?:ser humano|humano|pessoa de verdade|atendente|atendente humano|real person|human(?: being)?|persona de verdad)\\b`,
    `\\b(?:nao quero|chega de|parem de|i don't want|no quiero)(?: (?:mais|(?:falar|hablar) (?:com|con)|talk to|responder|respostas?|a|o|um|uma|un)){0,6} ?(?:robo|robos|bot|maquina|resposta automatica|respostas automaticas|automated|robot)\\b`,
  ].join('|'),
)

/** Our own letters tell how to get a person: Responda “quero falar com um atendente”. Quoted back to us, that is no wish. */
const INVITED = /\b(?:responda|responder|reply|respond|answer|responde) {0,2}["“”'«]{1,2}[^"“”'»]{3,60}["“”'»]/g

/** Returns whether `text`, the customer's own words, asks for a person. */
export function wantsPerson(text: string): boolean {
  const folded = foldToLine(text.slice(0, 20_000))
  return hasMatch(folded.replace(INVITED, ' '), WISH)
}

const NUMBER = '(?:\\(?\\+?\\d[\\d() .-]{7,20}\\d)'
const CALL = new RegExp(
  [
    '\\b(?:me|nos) (?:lig(?:a|ue|uem|ar|arem)|telefon(?:a|e|em|ar)|cham(?:a|e|em|ar) (?:no|pelo|la no) (?:whats\\w{0,3}|zap|telefone|celular)|retorn(?:a|e|em|ar) (?:por|pelo|no) (?:telefone|whats\\w{0,3}|zap|celular))\\b',
    '\\b(?:lig(?:a|ue|uem)|telefon(?:e|em)|retorn(?:e|em)) (?:pra|para|a|por favor pra|por favor para) (?:mim|nos|gente|ca|o (?:meu |nosso )?(?:numero|telefone|celular)|meu (?:numero|telefone|celular))\\b',
    `\\b(?:lig(?:a|ue|uem)|telefon(?:e|em)|cham(?:a|e|em)|call|llamen?|llamar|me chamem?)(?: (?:no|pro|para o|para|pra|at|on|al|por favor|please|aqui|me|us)){0,3} ${NUMBER}`,
    '\\b(?:pod(?:em|e|eria|eriam)|consegu(?:em|e)|tem como|da para|da pra|quero que|queria que|gostaria que|preciso que|prefiro que|aguardo (?:uma |a )?|espero (?:uma |a )?|quero (?:uma )?|prefiro (?:uma )?|preciso de (?:uma )?)(?: (?:voces|vcs|alguem|por favor|me|nos|que)){0,3} ?(?:me ligar|me ligarem|nos ligar|ligar(?: (?:pra|para) (?:mim|nos|ca))?|liguem|ligue|telefonar|telefonem|ligacao|(?:contato|atendimento) (?:por telefone|telefonico))\\b',
    "\\b(?:please |can you |could you |can someone |could someone |can somebody |just |i want you to |i'd like you to |would you )(?:please )?(?:call|phone|ring) (?:me|us)\\b|\\bgive (?:me|us) a (?:call|ring)\\b|\\b(?:call|phone|ring) (?:me|us)(?: back)?(?: (?:please|now|today|at|on)\\b|[.!]|$)",
    '\\b(?:me|nos) (?:llam(?:an|a|e|en|ar)|pueden? llamar)\\b|\\bll[aá]m(?:en|e|a)(?:me|nos)\\b|\\bpueden? (?:llamarme|llamarnos)\\b',
    `\\b(?:meu|nosso|o meu|my|our|mi|nuestro) (?:numero|telefone|celular|whats\\w{0,3}|zap|contato|fone|phone(?: number)?|number|cell|telefono|movil)(?: (?:para contato|de contato|pra contato))? ?(?:e|eh|is|es|:) ?(?:o )?${NUMBER}`,
  ].join('|'),
)
/** "Se precisar, me liguem": offered, not asked for. "Ele me liga sempre": told. */
const OFFERED =
  /\b(?:se (?:precisar\w{0,3}|quiser\w{0,3}|for (?:preciso|melhor|o caso|necessario)|preferir\w{0,3}|houver|tiver\w{0,3}|ficar)|qualquer (?:coisa|duvida)|caso (?:precis\w{1,4}|queira\w?|seja|haja|tenham?)|quando (?:puder\w{0,3} )?(?:resolver\w{0,3}|ficar|terminar\w{0,3})|if (?:you|needed|necessary|anything|there)|any (?:questions|problem)|si (?:necesitan?|quieren?|hace falta|tienen?)|cualquier (?:cosa|duda)|nao precisa\w?|no need)\b[^.!?\n]{0,60}$|\b(?:nao|don't)\b[^.,;!?\n]{0,60}$|\b(?:ele|ela|eles|elas|cliente|fornecedor\w{0,2}|que|quem|alguem|gerente|chefe|outlook|programa|he|she|they|el|ella) (?:(?:so|sempre|ja|ate|tambem|nunca|sempre) )?$/

/** Returns whether `text`, a customer's answer to us, asks for a call, or gives the number to be called at. */
export function wantsCall(text: string): boolean {
  const folded = foldToLine(text.slice(0, 6_000))
  const match = CALL.exec(folded)
  return match !== null && !OFFERED.test(folded.slice(Math.max(0, match.index - 100), match.index))
}

const UPSET = new RegExp(
  [
    '\\b(?:de (?:brincadeira|sacanagem|palhacada|gozacao)|tirando (?:sarro|onda|com a minha cara)|palhacad\\w{1,3}|um? (?:absurdo|vergonha|descaso|falta de respeito|desrespeito|piada)|que (?:absurdo|vergonha|descaso|falta de respeito|desrespeito|piada|raiva|odio)|inadmissivel|inaceitavel|ridicul[oa]s?|lamentavel|pessim[oa] (?:atendimento|servico|suporte)|(?:atendimento|servico|suporte) (?:pessimo|horrivel|ridiculo|vergonhoso)|cansei|to cansad[oa]|estou cansad[oa]|nao aguento mais|perdi a paciencia|procon|reclame ?aqui|que demora(?= ?[!.,;])|perd(?:i|emos|endo) (?:[a-z]{1,8} )?(?:vendas?|clientes?|negocios?|dinheiro) (?:por (?:causa|culpa) d(?:e voces|e vcs|isso)|com isso)|vou (?:cancelar|processar|reclamar|trocar de (?:provedor|empresa|hospedagem))|cancelo tudo|quero cancelar)\\b',
    '\\bnao (?:vou|quero|tenho (?:que|tempo (?:pra|para)|obrigacao de|paciencia (?:pra|para)))(?: (?:mais|ficar|ter que|que))* (?:preench\\w{2,4}|respond\\w{2,4}|inform\\w{2,4} (?:nada|isso)|procur\\w{2,4}|fazer (?:isso|nada|o trabalho)|repetir)\\b',
    '\\b(?:como (?:eu )?(?:ja )?(?:disse|falei|informei|expliquei)|(?:ja|eu ja) (?:disse|falei|informei|mandei|enviei|expliquei|respondi|passei|contei)(?: (?:isso|tudo|tudo isso|essa informacao|esses dados|pra voces|para voces|antes|(?:duas|tres|varias|mil|\\d) vezes))(?! (?:pro|pra|para|ao|a|com) (?!voces|vcs|suporte|atendente|moc[ao]|rapaz|a moca|o rapaz))|(?<!conforme )\\bja (?:mandei|enviei|passei|informei|coloquei|respondi) (?:(?:(?:no|na|em|pelo|pela|num|numa) ){1,2}(?:print|foto|anexo|imagem|outr[oa] (?:e-?mail|mensagem)|e-?mail (?:anterior|passado|de ontem|de antes|de cima)|primeir[oa] (?:e-?mail|mensagem)|mensagem (?:anterior|passada|de ontem|de antes))|(?:o|a|ess[ea]) (?:print|foto|anexo|imagem))(?= ?(?:[.,;!)]|$)| (?:do erro|da tela|(?:pra|para) (?:voces|vcs)|ontem|hoje|anteontem|antes|(?:no|pelo) (?:whats\\w{0,3}|zap|e-?mail))\\b)|(?:(?:tudo|td|o resto|isso(?: tudo)?|os dados|as informacoes) (?:ja )?(?:ta|esta|estao|tao)|ja (?:ta|esta|estao|tao)(?: (?:tudo|td))?|(?:ta|esta) (?:tudo|td))(?: (?:ai|ali|la|logo|escrito))* (?:em ?cima|acima|n[oa] (?:(?:primeir[oa]|outr[oa]) (?:e-?mail|mensagem)|(?:e-?mail|mensagem) (?:anterior|passad[oa]|de (?:cima|antes|ontem))))(?! d[aeo])|(?<!conforme )(?<!ainda nao )\\bja (?:disse|falei|expliquei|respondi)(?: (?:pra|para) (?:voces|vcs|vc))?(?= ?(?:[.!;]|,? (?:gente|que) (?:e|eh|sao) (?:de|d[oa]s?|por|o|a|todos?|todas?|tudo)\\b|,? (?:e|eh|sao) (?:de|d[oa]s?|todos?|todas?) (?:mundo|todo)|$))|(?:segunda|terceira|quarta|quinta|decima|milesima|\\d{1,2}a) vez que (?:eu )?(?:digo|falo|mando|explico|respondo|informo|escrevo)|quantas vezes|leiam? (?:o que|meu|direito)|(?:voces|vcs) nao (?:leem|leram|entendem|sabem ler|prestam atencao)|resolvam|me ignor\\w{2,4}|vao me ignorar|desisto)\\b',
    "\\b(?:are you (?:kidding|joking|serious)|(?:this is|it is|it's|how) (?:ridiculous|unacceptable|outrageous|a joke|absurd|a disgrace|shameful|pathetic|useless)|fed up|sick (?:and tired )?of|waste of (?:my )?time|i give up|as i (?:already )?(?:said|told you|wrote)|i (?:have )?already (?:said|told|sent|answered|gave|explained)(?: you)?(?: (?:that|this|it|all|everything|twice|before))?|how many times|i (?:will not|won't|am not going to|refuse to) (?:fill|answer|look|do)|cancel (?:my|our|the) (?:account|contract|service|plan)|worst (?:service|support)|just fix it|read my (?:mail|message|e-mail)|(?:it's|it is|everything(?:'s| is)|that's|that is) (?:all )?(?:already )?(?:in my (?:first|last|previous|original|other) (?:e-?mail|mail|message)|(?:right )?(?:up )?(?:there )?above))\\b",
    '\\b(?:es (?:una|un) (?:verguenza|burla|falta de respeto|chiste|absurdo|desastre)|que (?:verguenza|burla|falta de respeto|desastre)|estan (?:bromeando|de broma|jugando)|inaceptable|inadmisible|me rindo|estoy hart[oa]|ya (?:lo |les |se lo )?(?:dije|informe|envie|mande|explique)|(?:ya )?esta (?:todo )?(?:ahi )?(?:arriba|en (?:el|mi) primer (?:correo|mensaje|e-?mail))|como (?:ya )?(?:les )?dije|cuantas veces|no (?:voy a|quiero|pienso) (?:llenar|completar|rellenar|responder)|voy a (?:cancelar|reclamar|denunciar)|resuelvan|pesimo servicio)\\b',
  ].join('|'),
)
/** "Disse que é um absurdo" of what a program shows stands in quotation marks. */
const QUOTED = /["“«][^"”»\n]{0,300}["”»]/g

/** Returns whether `text`, a customer's own words, shows that he is angry, gives up or will not answer a machine. */
export function isUpset(text: string): boolean {
  return hasMatch(foldToLine(text.slice(0, 6_000).replace(QUOTED, ' ')), UPSET)
}
