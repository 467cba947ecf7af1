// Keys and certificates that the configuration names: what is wrong with one stops the start, by the name of its setting.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadConfig } from '../../src/load-config.ts'
import { listenerSettingsOf } from '../../src/main/listener-settings-of.ts'
import { signWith } from '../../src/main/sign-with.ts'

const folder = mkdtempSync(join(tmpdir(), 'porteiro-keys-'))
const file = join(folder, 'no-key.pem')
writeFileSync(file, 'no key, as anybody can see who reads it')
const none = join(folder, 'none.pem')

const load = (text: string) => loadConfig({ file: { name: 'porteiro.yaml', text }, env: {} })

test.for<[string, string, string]>([
  ['a key that is not there', `{ key: ${none}, cert: ${file} }`, `Cannot read smtp.tls.key ${none}`],
  ['a certificate that is not there', `{ key: ${file}, cert: ${none} }`, `Cannot read smtp.tls.cert ${none}`],
  ['files that are none', `{ key: ${file}, cert: ${file} }`, `Cannot use smtp.tls.key ${file} and smtp.tls.cert ${file}: they must be PEM`],
])('listenerSettingsOf() names %s', async ([, tls, words]) => {
  await expect(listenerSettingsOf(load(`smtp: { tls: ${tls} }`), () => false)).rejects.toThrow(words)
})

test('signWith() names a key that is not there', async () => {
  const config = load(`outbound: { dkim: { domain: provedor.example, selector: porteiro, key: ${none} } }`)
  await expect(signWith(config)).rejects.toThrow(`Cannot read outbound.dkim.key ${none}`)
})
