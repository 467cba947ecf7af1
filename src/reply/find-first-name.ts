// The name to greet a customer by. A display name is free text that anyone can set: it is used only where
// the address itself carries the same name, so "Clique Aqui" <maria@…> and "Padaria Estrela" <contato@…> get a plain hello.
// A name all in capitals or all in small letters is written as names are; a department or a trade is nobody's name.
import type { MailAddress } from '../message/message.ts'

/** What stands before the @ and in the display name of an address that several read. Folded. */
const NOBODY = new Set(
  (
    'adm admin administracao administracion administrador administrativo advocacia agencia atencion atendimento auto billing bar ' +
    'booking caixa cartorio central chamados clinica cobranca comercial compras condominio consultorio contabil contabilidade ' +
    'contabilidad contact contacto contas contato dental departamento depto diretoria dp editora eletronica email empresa equipe ' +
    'escola escritorio escritura estoque expedicao fabrica farmacia faturamento finance financas financeiro fiscal floricultura ' +
    'frota gerencia gerente grafica grupo help hotel imobiliaria info informatica instituto juridico laboratorio licitacao loja ' +
    'logistica mail marketing mecanica mercado moveis nfe noreply notas oficina office orcamento orcamentos padaria pagamentos ' +
    'papelaria pedidos pizzaria portaria posto pousada producao projetos qualidade recepcao recepcion reception recrutamento ' +
    'reservas reservations restaurante rh sac sales salao secretaria sindico sistema site soporte studio support suporte tecnico ' +
    'tesouraria ti transportadora usuario user vendas ventas web webmaster'
  ).split(' '),
)

/** Returns the customer's first name, or undefined when the address does not confirm it. */
export function findFirstName(customer: MailAddress): string | undefined {
  const named = (customer.name ?? '').replace(TITLE, '')
  const written = /^\s*(\p{Lu}\p{Ll}{1,19}|\p{Lu}{2,20}|\p{Ll}{2,20})(?=\s|$)/u.exec(named)?.[1]
  if (written === undefined) return undefined
  const at = customer.address.lastIndexOf('@')
  const local = fold(customer.address.slice(0, at))
  if (NOBODY.has(fold(written)) || !local.split(/[^a-z]+/).includes(fold(written))) return undefined
  return written.charAt(0).toUpperCase() + written.slice(1).toLowerCase()
}

/** "Dra. Lúcia", "Enf. Rosana": what stands before a name. */
const TITLE = /^\s{0,4}(?:dra?|sra?|srta|profa?|eng|enga|enf|enfa|arq|adv|mr|mrs|ms)(?:\.|ª\.?|º\.?)\s{1,3}/i

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
