// What mail is read on, by the names that people give it. Comes in: nothing. Goes out: sources of patterns for folded text, in Portuguese, Spanish
// and English, of one name each; whoever uses them says where it ends. Whose it is, and whether mail fails on it, is told by the words around.

export const COMPUTER =
  '(?:computador(?:a|as|es)?|computers?|compu|ordenador(?:es)?|pcs?|micros?|notebooks?|note|laptops?|portatil|desktops?|maquinas?|machines?|equipos?|macbooks?|mac|imac|estac(?:ao|oes)|workstations?|terminal)'

/** A telephone or tablet of no make. */
export const TELEPHONE =
  '(?:celular(?:es)?|celu?|smartphones?|telefones?|telefonos?|movil(?:es)?|(?:cell ?)?phones?|mobile(?: phone)?|tablets?)'

/** A telephone or tablet, by its kind or by what it is always called. */
export const PHONE = `(?:${TELEPHONE}|iphones?|ipads?|androids?)`

export const DEVICE = `(?:${COMPUTER}|${PHONE}|aparelhos?)`
