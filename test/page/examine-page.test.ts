import { afterAll, beforeAll, expect, test } from 'vitest'
import { examinePage } from '../../src/cli/examine-page.ts'
import { loadConfig } from '../../src/load-config.ts'
import type { Service } from '../service/start-service.ts'
import { startPageService } from './page-service.ts'

let service: Service & { pageUrl: string }
beforeAll(async () => {
  service = await startPageService()
})
afterAll(() => service.stop())

const examine = (settings: Record<string, unknown>) =>
  examinePage(loadConfig({ file: { name: 'test', text: JSON.stringify(settings) }, env: {} }))

test('examinePage() says that there is no page without publicUrl', async () => {
  expect(await examine({})).toMatchObject([{ state: 'note', says: expect.stringContaining('no link') }])
})

test('examinePage() opens the page, and warns of a proxy that nobody trusts', async () => {
  const customerPage = { trustedProxies: ['127.0.0.1'] }
  expect(await examine({ publicUrl: service.pageUrl, customerPage })).toMatchObject([{ state: 'ok' }])
  expect(await examine({ publicUrl: service.pageUrl })).toMatchObject([{ state: 'ok' }, { state: 'note' }])
})

test('examinePage() says what answers where the page does not', async () => {
  expect(await examine({ publicUrl: service.operatorUrl })).toMatchObject([{ state: 'note', says: expect.stringContaining('answers 404') }])
  expect(await examine({ publicUrl: 'http://127.0.0.1:9' })).toMatchObject([
    { state: 'note', says: expect.stringContaining('cannot be reached') },
  ])
})

test.for([
  ['http://atendimento.provedor.example'],
  ['https://atendimento.provedor.example/?a=1'],
  ['https://user:pass@provedor.example'],
  ['ftp://provedor.example'],
  ['atendimento.provedor.example'],
])('loadConfig() takes no %s for publicUrl', async ([publicUrl]) => {
  await expect(async () => examine({ publicUrl })).rejects.toThrow('expected https://HOST')
})
