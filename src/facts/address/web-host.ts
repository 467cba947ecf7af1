// A web site's own name ("www.loja.com.br"): no mail server's, so that only a field that asks for a site takes it from running words. Comes in: a
// text and a field. Goes out: such names.
import type { Field } from '../../checklist/checklist.ts'
import { findWebHostnames } from '../../value/address/hostname.ts'
import type { FoundValue } from '../../value/value.ts'
import { foldInPlace } from '../fold-in-place.ts'
import { foldedNames } from '../label/folded-names.ts'
import { onceOf } from '../once-of.ts'

const OF_WEB = /^(?:www\.|(?:web ?)?site|sitio|website|pagina|page|url)/

/** Returns the names of web sites in `text`, where `field` asks for one. */
export function findWebHosts(text: string, field: Field): FoundValue[] {
  return asksForSite(field) ? findWebHostnames(text) : []
}

/** Returns whether `field` asks for a web site. */
export const asksForSite = onceOf(({ type, names, example }: Field): boolean => {
  if (type !== 'hostname') return false
  const examples = typeof example === 'string' ? [example] : Object.values(example ?? {})
  return [...foldedNames(names), ...examples.map(foldInPlace)].some((words) => OF_WEB.test(words))
})
