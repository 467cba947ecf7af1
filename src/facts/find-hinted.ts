// Which checklist a short mail hints at that speaks clearly for none: "limite de envio excedido", "tudo que sai daqui volta". Comes in: the checklists, the subject and
// who speaks. Goes out: the one that its words hint at more than at any other; undefined where they hint at none or tell of another matter.
import { ADDRESS, type Considered, countWeights, MIN_EVIDENCE } from './choose-checklist.ts'
import { foldInPlace } from './fold-in-place.ts'
import type { Heard } from './hear.ts'
import { OTHER_MATTERS } from './other-matters.ts'
import { isPlainRequest, NO_TROUBLE } from './plain-request.ts'
import { PROGRAM_MATTERS } from './program-matters.ts'

/** Whoever tells more says clearly what it is about, or it is about something else. */
const MAX_LETTERS = 200

/** What else breaks, is sent and is received: of these a hint says nothing. */
const NOT_MAIL =
  /\b(?:sites?|paine?l|formularios?|paginas?|ftp|arquivos?|boletos?|faturas?|planos?|pag(?:ar|uei|amento)|webmail|contratos?|web ?site|invoices?|bills?|panel|forms?|facturas?|sitio|tecnicos?|instalador(?:es)?|motoboy|entregador|modem|roteador(?:es)?|router|equipamentos?|encomendas?|ramal|ramais|chamadas?|ligac(?:ao|oes)|whats(?:app)?|sms|package|portal|produtos?|mercadorias?|entregas|salarios?|(?:receive|get|make) calls)\b/

/** Returns the checklist that the subject and the newest letter hint at. */
export function findHinted(considered: readonly Considered[], subject: string, heard: Heard): Considered | undefined {
  const told = `${foldInPlace(subject.slice(0, 200))}\n;\n${heard.newest.text}`.replace(ADDRESS, ' ').replace(NO_TROUBLE, ' ')
  if (told.length > MAX_LETTERS || NOT_MAIL.test(told) || isPlainRequest(told)) return undefined
  if (countWeights(OTHER_MATTERS, told) > 0 || countWeights(PROGRAM_MATTERS, told) > 0) return undefined
  const hints = considered
    .map((one) => {
      const { recognise } = one.checklist
      return {
        one,
        weight: countWeights(recognise.hints, told) + countWeights(recognise.for, told) - countWeights(recognise.against, told),
      }
    })
    .filter(({ weight }) => weight >= MIN_EVIDENCE)
    .toSorted((first, second) => second.weight - first.weight)
  const [most, next] = hints
  return most === undefined || most.weight === next?.weight ? undefined : most.one
}
