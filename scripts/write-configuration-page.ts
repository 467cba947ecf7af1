// npm run docs: writes docs/configuration.md.
import { writeFile } from 'node:fs/promises'
import { writeConfigurationPage } from './configuration-page.ts'

await writeFile(new URL('../docs/configuration.md', import.meta.url), writeConfigurationPage())
