import { expect, test } from 'vitest'
import { findFirstName } from '../../src/reply/find-first-name.ts'

test.for<[string, string, string | undefined]>([
  ['Óscar Ríos', 'oscar@rios.example', 'Óscar'],
  ['Dra. Ivone', 'ivone@odonto.example', 'Ivone'],
  ['MARCOS', 'marcos@redes.example', 'Marcos'],
  ['Rosa Prado', 'rosa@prado.example', 'Rosa'],
  ['Taller Hermanos Ríos', 'taller@rios.example', undefined],
  ['Retífica Silva', 'retifica@silva.example', undefined],
  ['Confeitaria da Neusa', 'confeitaria@neusa.example', undefined],
  ['Front Desk', 'front@hotel.example', undefined],
  ['Panadería La Espiga', 'panaderia@espiga.example', undefined],
  ['Clique Aqui', 'maria@prado.example', undefined],
])('findFirstName() of “%s” <%s>', ([name, address, greeted]) => {
  expect(findFirstName({ name, address })).toBe(greeted)
})
