// What a program's report counts: "Mensagens coletadas: 0", "messages left: 12". Comes in: a folded label and what stands behind its mark.
// Goes out: whether that is how many there were, and so no program's message.

/** "Mensagens coletadas: 0", "messages left on server: 12": how many, and no program's message. */
const COUNTED = /\b(?:total|quantidade|qtde?|cantidad|count|mensage(?:ns|m\(ns\))|messages|mensajes|msgs|avisos|erros|errors|errores)\b/
const COUNT = /^\s{0,8}\d{1,6}(?: ?(?:de|of|\/) ?\d{1,6})?[\s.;]{0,8}$/

/** "Mensagens recebidas: nenhuma desde ontem" */
const WHAT_CAME =
  /\b(?:mensagens|messages|mensajes)(?: [a-z]{2,8})? (?:recebid|baixad|coletad|descarregad|entregu|received|downloaded|fetched|retrieved|recibid|descargad)[a-z]{0,3}$/
const NO_MORE = /^\s{0,8}(?:nenhuma?|nada|zero|none|ningun[oa]?)(?![a-z])/

/** Returns whether folded `answer` under the label `named` says how many messages there were. */
export function countsMessages(named: string, answer: string): boolean {
  return COUNTED.test(named) && (COUNT.test(answer) || (WHAT_CAME.test(named) && NO_MORE.test(answer)))
}
