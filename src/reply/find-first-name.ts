// The name to greet a customer by. A display name is free text that anyone can set: it is used only where
// the address itself carries the same name, so "Clique Aqui" <maria@…> and "Padaria Estrela" <contato@…> get a plain hello.
// A name all in capitals or all in small letters is written as names are; a department or a trade is nobody's name.
import type { MailAddress } from '../message/message.ts'

/** What stands before the @ and in the display name of an address that several read. Folded. */
const NOBODY = new Set(
  (
    'academia acougue adm admin administracao administracion administrador administrativo advocacia agencia almacen ' +
    'assistencia atelie atelier atencion atendimento auto autopecas bakery bar billing bodega booking borracharia brecho ' +
    'buffet cafe cafeteria caixa cantina carpinteria cartorio casa central chamados chaveiro churrascaria clinic clinica ' +
    'cobranca colegio comercial compras condominio confeitaria construtora consultorio contabil contabilidad contabilidade ' +
    'contact contacto contas contato cooperativa copiadora corretora creche curso dental departamento depto desk ' +
    'despachante diretoria distribuidora doceria dp drogaria editora eletronica email empresa equipe escola escritorio ' +
    'escritura escuela estetica estoque estudio expedicao fabrica faculdade farmacia faturamento ferragem ferragens ' +
    'ferreteria financas finance financeiro fiscal floricultura foto front frota funilaria galeria garage gerencia gerente ' +
    'grafica grupo hamburgueria help hospital hotel igreja imobiliaria incorporadora info informatica inmobiliaria ' +
    'instituto joalheria juridico laboratorio lanchonete lavanderia libreria licitacao livraria locadora logistica loja ' +
    'madeireira mail malharia manager marcenaria marketing marmoraria materiais mecanica mercado mercearia metalurgica ' +
    'moveis nfe noreply notas office oficina orcamento orcamentos orders otica padaria pagamentos panaderia panificadora ' +
    'papelaria pastelaria pedidos peluqueria petshop pizzaria portaria posto pousada prefeitura producao projetos ' +
    'qualidade quitanda recepcao recepcion reception recrutamento relojoaria reservas reservations restaurante retifica rh ' +
    'sac salao sales school secretaria serralheria shop sindico sistema site soporte sorveteria store studio supermercado ' +
    'suporte support taller tapecaria team tecnico tesouraria textil ti tienda tinturaria transportadora transportes ' +
    'turismo user usina usuario vendas ventas veterinaria vidracaria viveiro web webmaster zapateria'
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
