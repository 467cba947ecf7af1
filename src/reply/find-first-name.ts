// The name to greet a customer by. A display name is free text that anyone can set: it is used only where
// the address itself carries the same name, so "Clique Aqui" <maria@…> and "Padaria Estrela" <contato@…> get a plain hello.
import type { MailAddress } from '../message/message.ts'

/** Returns the customer's first name as they write it, or undefined when the address does not confirm it. */
export function findFirstName(customer: MailAddress): string | undefined {
  const first = /^\s*(\p{Lu}\p{Ll}{1,19})(?=\s|$)/u.exec(customer.name ?? '')?.[1]
  if (first === undefined) return undefined
  const at = customer.address.lastIndexOf('@')
  const local = fold(customer.address.slice(0, at))
  return local.split(/[^a-z]+/).includes(fold(first)) ? first : undefined
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
