// What an error is called that was shown: "erro relatado", "error reported". The source of a pattern over folded text.
export const REPORTED =
  '(?:recebi|apresenta|relata|reporta|exibi|mostra|gera|informa|emiti|retorna)d[oa]|returned|received|reported|displayed|shown'
