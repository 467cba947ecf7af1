// The page in a real browser at the width of a phone: Debian's chromium, with script and without. Where no chromium is installed
// the tests are skipped, and say so.
import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { HELPDESK, type Service } from '../service/start-service.ts'
import { getLink, INCOMPLETE, startPageService } from './page-service.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (CHROMIUM === undefined)
  console.warn('SKIPPED: no chromium is installed, so the customer’s page was not tried in a browser (apt install chromium)')

/** PORTEIRO_SCREENSHOTS names a folder where pictures of the page are left, for people to look at. */
const PICTURES = process.env['PORTEIRO_SCREENSHOTS']

const PHONE: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'pt-BR',
}

describe.skipIf(CHROMIUM === undefined)('the customer’s page', () => {
  let service: Service & { pageUrl: string }
  let browser: Browser
  beforeAll(async () => {
    service = await startPageService()
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser.close()
    await service.stop()
  })

  let people = 0
  async function open(
    options: BrowserContextOptions,
    body = INCOMPLETE,
  ): Promise<{ page: Page; faults: string[]; close(): Promise<void> }> {
    people += 1
    const link = await getLink(service, body, `cliente${people}@padaria${people}.example`)
    const context = await browser.newContext({ ...PHONE, ...options, extraHTTPHeaders: { 'X-Forwarded-For': '200.150.10.20' } })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => {
      // The browser asks for a picture of its own accord, and is told that there is none.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) faults.push(message.text())
    })
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(service.pageUrl + link)
    return { page, faults, close: () => context.close() }
  }

  async function picture(page: Page, name: string): Promise<void> {
    if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true })
  }

  test.for<[string, BrowserContextOptions]>([
    ['with script', {}],
    ['without script', { javaScriptEnabled: false }],
    ['in the dark', { colorScheme: 'dark' }],
  ])('is filled in and sent %s', async ([name, options]) => {
    const { page, faults, close } = await open(options)
    await picture(page, `form ${name}`)
    await page.getByRole('checkbox', { name: 'Usar 200.150.10.20' }).tap()
    await page.getByLabel('Tipo de criptografia').selectOption('SSL/TLS')
    await page.getByRole('button', { name: 'Enviar' }).tap()
    await page.getByText('Falta só mais isto').waitFor()
    await picture(page, `noted ${name}`)
    await page.getByLabel('Usuário da conta').fill('ana@padaria.example')
    await page.getByRole('button', { name: 'Enviar' }).tap()
    await page.getByText('Temos tudo o que era preciso').waitFor()
    await picture(page, `done ${name}`)
    expect(faults).toEqual([])
    const caught = await service.settle()
    expect(caught.some(({ to }) => to.includes(HELPDESK))).toBe(true)
    await page.goto(page.url())
    expect(await page.getByRole('heading').first().textContent()).toBe('Este link não vale mais')
    await picture(page, `gone ${name}`)
    await close()
  })

  test('says what is wrong beside its field, and keeps what was typed', async () => {
    const { page, close } = await open({}, INCOMPLETE.replace('desde 17/11/2026 às 14:30 ', 'no dia 17/11/2026 '))
    await page.getByLabel('Ou informe outro endereço IP').fill('192.168.0.10')
    await page.getByRole('button', { name: 'Enviar' }).tap()
    await page.getByText('é o endereço interno da sua rede').waitFor()
    await picture(page, 'refused')
    expect(await page.getByLabel('Ou informe outro endereço IP').inputValue()).toBe('192.168.0.10')
    expect(await page.getByLabel('Dia').inputValue()).toBe('2026-11-17')
    await page.getByLabel('Hora').fill('14:30')
    await page.getByRole('button', { name: 'uma pessoa' }).tap()
    await page.getByText('uma pessoa da nossa equipe continua').waitFor()
    await service.settle()
    await close()
  })

  test('fits the narrowest phone, and every input can be tapped and is named', async () => {
    const { page, close } = await open({ viewport: { width: 320, height: 640 } })
    // A text, since these run in the page, whose types Node does not have.
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
    for (const control of await page.locator('button, select, textarea, .tap, input[type=text]').all()) {
      const box = await control.boundingBox()
      if (box !== null) expect(box.height).toBeGreaterThanOrEqual(44)
    }
    const unnamed = await page.evaluate(
      `[...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
        .filter((input) => input.labels.length === 0 && input.ariaLabel === null)
        .map((input) => input.name)`,
    )
    expect(unnamed).toEqual([])
    // Phones zoom into what is smaller than 16 pixels, and do not zoom out again.
    const sizes = await page.evaluate(
      `[...document.querySelectorAll('input, select, textarea')].map((input) => parseFloat(getComputedStyle(input).fontSize))`,
    )
    expect(Array.isArray(sizes) && sizes.every((size) => typeof size === 'number' && size >= 16)).toBe(true)
    await close()
  })
})
