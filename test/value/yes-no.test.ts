// Yes and no to "is it in order?".
import { expect, test } from 'vitest'
import { findYesNos, readYesNo } from '../../src/value/yes-no.ts'

test.for<[string, string]>([
  ['sim', 'sim'],
  ['SIM', 'sim'],
  ['S', 'sim'],
  ['ok', 'sim'],
  ['yes', 'sim'],
  ['sí', 'sim'],
  ['positivo', 'sim'],
  ['ativo', 'sim'],
  ['está', 'sim'],
  ['está sim', 'sim'],
  ['está ativo', 'sim'],
  ['Sim, pago até 2029', 'sim'],
  ['sim, mas demora', 'sim'],
  ['acho que sim', 'sim'],
  ['não tenho certeza mas acho que sim', 'sim'],
  ['não venceu', 'sim'],
  ['não está congelado', 'sim'],
  ['sem problemas', 'sim'],
  ['tudo certo', 'sim'],
  ['(x) sim ( ) não', 'sim'],
  ['não', 'não'],
  ['nao', 'não'],
  ['N', 'não'],
  ['no', 'não'],
  ['negativo', 'não'],
  ['não, venceu', 'não'],
  ['não, vi que está congelado', 'não'],
  ['não existe', 'não'],
  ['não está ativo', 'não'],
  ['congelado', 'não'],
  ['expirou', 'não'],
  ['está vencido', 'não'],
  ['inativo', 'não'],
  ['acho que não', 'não'],
  ['( ) sim (x) não', 'não'],
  ['sim [ ] não [x]', 'não'],
  ['Domínio ativo? Não', 'não'],
  ['configurado e respondendo à consulta de DNS? não, o nslookup vem vazio', 'não'],
  ['Registrado e válido? Sim', 'sim'],
  ['está ativo né?', 'sim'],
  ['is it active? no', 'não'],
])('readYesNo() reads %s', ([answer, value]) => {
  expect(readYesNo(answer)).toMatchObject({ value, state: 'good' })
})

test.for([[''], ['talvez'], ['não sei'], ['pop.padaria.com.br'], ['em agosto'], ['está ativo? não sei'], ['já venceu?']])(
  'readYesNo() decides nothing from "%s"',
  ([answer]) => {
    expect(readYesNo(answer ?? '')).toBeUndefined()
  },
)

test.for<[string, string, string[]]>([
  ['a good state', 'El dominio está activo', ['sim']],
  ['a bad state', 'o domínio está congelado', ['não']],
  ['a negated good state', 'o domínio não está ativo', ['não']],
  ['a negated bad state', 'o domínio não venceu', ['sim']],
  ['no bare yes or no', 'sim, não consigo', []],
  ['what is denied around its name', 'o domínio está sem MX configurado', ['não']],
  ['the same with a verb', 'o domínio não tem um registro MX válido', ['não']],
  ['the same in English', 'the domain has no MX configured', ['não']],
  ['what is missing', 'falta o MX', ['não']],
  ['several of them', 'o rapaz conferiu os apontamentos MX, estão certos', ['sim']],
  ['all of them', 'verifiquei as entradas MX, tudo certo', ['sim']],
  ['what there is none of', 'there is no MX record', ['não']],
  ['nothing in what is not known', 'não sei se o domínio está ativo', []],
  ['nothing in a question', 'o domínio está ativo?', []],
  ['nothing in a question about what is missing', 'falta o MX?', []],
  ['nothing in what is asked for', 'verifiquem se o domínio venceu', []],
  ['the last of what turned', 'venceu semana passada mas já paguei e está ativo de novo', ['sim', 'sim']],
  ['the last of what turned bad', 'estava ativo até ontem, mas agora venceu', ['não']],
  ['what is answered behind its question', 'registro do domínio em dia?\tsim', ['sim']],
  ['what is answered with no', 'o domínio está ativo? não', ['não']],
  ['two matters', 'o domínio está ativo mas o MX está errado', ['sim', 'não']],
])('findYesNos() finds %s', ([, prose, values]) => {
  expect(findYesNos(prose).map(({ value }) => value)).toEqual(values)
})
