// Ordinary words that stand a letter or two from a word of the published labels, and are no misspelling of it: "Referente: boleto de
// novembro" names no remetente, "Estrada do Coco, 8" no entrada, "No Outlook consta: …" no conta. Folded and singular, as words are compared.
// Found by comparing the dictionaries of the three languages with the labels; what nobody writes at the head of a line is left out.

const PORTUGUESE =
  'anda andei ando andou atentou banda bando caida caixao canta ciente comentador comparador competidor complexo comprador ' +
  'conheceu consta consul contai contam contamos contar conte contei conto contou contra corre correia correr correta correto ' +
  'correu corro corta costa cota desce descreveu desse deste destruicao discricao domingo eleitor envolvido escondendo este ' +
  'estrada eterno exigido exito faixa fecho ficha flecha focal geraldo horta indicio inscricao leito leste loca locar logo manha ' +
  'manso manta manto mecha metido monta morta mundo nativo neste nobre oeste parece parta perceberam perto poeta ponta portal ' +
  'portao porte porto posta prescricao quanto referente reitor render resolvido restricao sabio saio salao saldo salmo salto ' +
  'salvo seguida sentando sentou serve servem servido servir sexto soltou suando tento tese testando testou valdo vanda vender ' +
  'verao verso veste viso vocal volto votou wanda zerado'

const SPANISH =
  'cesion coreo correr cuanta cuanto cuenca cuentas cuente cuento cuesta cunado eminente hecha hombre huerto inseguridad lector ' +
  'lesion muerto puerta puesto reciente residente reticente salir seguida severidad'

const ENGLISH =
  'allowing aversion bending collection conception confection congestion convention conviction correction deceived designation ' +
  'distinction ending estimation exit follow gender here intent lender lending logic massage mess pending queen quiet render ' +
  'resilient spender spending stared starred stated tender theme these three vender vending where'

/** Words that are meant as they stand, whatever label they are like. */
export const MEANT_WORDS: ReadonlySet<string> = new Set([PORTUGUESE, SPANISH, ENGLISH].flatMap((words) => words.split(' ')))
