// Whether the customer asks for a person: "quero falar com um atendente". A wish to be called back is none: it asks for a telephone.
import { foldInPlace } from './fold-in-place.ts'

const PERSON =
  '(?:atendente|pessoa|humano|ser humano|gente de verdade|alguem|algum atendente|um tecnico|uma tecnica|responsavel|supervisor\\w{0,3}|gerente|operador\\w{0,3}|human|person|real person|somebody|someone|an agent|agent|representative|operator|persona|agente|operador|encargado)'
const WISH = new RegExp(
  [
    `\\b(?:quero|queria|gostaria de|preciso|precisava|prefiro|posso|podemos|quer[eo]mos|dá para|da pra|da para|tem como|exijo|deixa eu|me deixa|me deixe|desejo|i want to|i would like to|i'd like to|can i|could i|let me|i need to|please let me|quiero|quisiera|necesito|puedo|prefiero) (?:falar|conversar|tratar|ser atendid[oa]|talk|speak|chat|hablar|conversar)(?: (?:direto|diretamente|logo|directly))? (?:com|por|to|with|con)(?: (?:um|uma|algum|alguma|o|a|an|una|un|real|algun|alguna|outra|outro|another|your))? ?${PERSON}\\b`,
    `\\b(?:me |nos )?(?:passa|passe|passem|passar|transfere|transfira|transfiram|transferir|encaminha|encaminhe|encaminhem|encaminhar|transfer|connect|pass|pasa|pase|pasen)(?: me| us)? (?:isso )?(?:para|pra|pro|to|a|com|con)(?: (?:um|uma|o|a|an|una|un|algum|alguma))? ?${PERSON}\\b`,
    `\\b(?:quero|queria|preciso de|prefiro|exijo|i want|i need|quiero|necesito)(?: de)? (?:um |uma |o |a |an |una |un |ser )?(?:atendimento humano|atendente|atendid[oa] por (?:um |uma )?(?:pessoa|humano|atendente|gente)|human|real person|suporte humano|atencion humana|uma pessoa de verdade|pessoa de verdade)\\b`,
    `\\b(?:falar|conversar|talk|speak|hablar)(?: (?:com|to|with|con)) (?:um |uma |a |an |una )?(?:ser humano|humano|pessoa de verdade|atendente|atendente humano|real person|human(?: being)?|persona de verdad)\\b`,
    `\\b(?:nao quero|chega de|parem de|i don't want|no quiero)(?: (?:mais|falar com|falar com o|talk to|hablar con|hablar con un|responder|respostas?|a|um|uma|mais))* ?(?:robo|robos|bot|maquina|resposta automatica|respostas automaticas|automated|robot)\\b`,
  ].join('|'),
)

/** Our own letters tell how to get a person: Responda “quero falar com um atendente”. Quoted back to us, that is no wish. */
const INVITED = /\b(?:responda|responder|reply|respond|answer|responde) {0,2}["“”'«]{1,2}[^"“”'»]{3,60}["“”'»]/g

/** Returns whether `text`, the customer's own words, asks for a person. */
export function wantsPerson(text: string): boolean {
  const folded = foldInPlace(text.slice(0, 20_000)).replace(/\s+/g, ' ')
  return WISH.test(folded.replace(INVITED, ' '))
}
