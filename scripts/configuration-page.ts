// docs/configuration.md, generated from the schema; a test holds the file to what this returns.
import { listSettings, type Setting } from '../src/list-settings.ts'

const HEAD = `# Configuration

<!-- Generated from src/config.ts by \`npm run docs\`; change the schema, not this page. -->

Porteiro reads one YAML file, named by \`--config FILE\` or \`PORTEIRO_CONFIG\`. Every key has a default; without a file the
defaults hold. A variable in the environment wins over the file: a text is taken as it stands, a number, a list or a map is
written as in the file (\`PORTEIRO_AGENTS='["*@provedor.example"]'\`). Relative paths count from the working directory.

An unknown key or a wrong value stops the start, with its place, what is wrong and what is allowed.
\`porteiro config\` prints every value in force and where it comes from; \`porteiro doctor\` tries them.

\`\`\`yaml
smtp: { listen: "0.0.0.0:25", hostname: porteiro.provedor.example, tls: { key: /etc/porteiro/key.pem, cert: /etc/porteiro/cert.pem } }
store: "sqlite:/data/porteiro.db"
mailboxes:
  - { address: suporte@provedor.example, name: Suporte Provedor, checklists: [pop3, sending, receiving], handOff: helpdesk }
agents: ["*@provedor.example"]
outbound: { smarthost: "smtp://smtp.provedor.example:25", tls: required }
handOff:
  helpdesk: { mail: fila@helpdesk.example }
\`\`\`
`

/** Returns the whole page. */
export function writeConfigurationPage(): string {
  const settings = listSettings()
  const blocks = settings.filter(({ key, kind }) => kind === 'section' || !key.includes('.'))
  const general = blocks.filter(({ kind, key }) => kind === 'value' || (kind === 'list' && !hasInner(settings, key)))
  const parts = blocks.filter((setting) => !general.includes(setting))
  return [
    HEAD,
    '## General',
    '',
    ...writeTable(general),
    ...parts.flatMap((part) => ['', `## ${part.key}`, '', part.meaning, '', ...writePart(part, settings)]),
    '',
  ].join('\n')
}

function writePart(part: Setting, settings: Setting[]): string[] {
  const sections = settings.filter(({ kind }) => kind === 'section').map(({ key }) => key)
  const inside = settings.filter(
    ({ key, kind }) =>
      key !== part.key &&
      kind !== 'section' &&
      new RegExp(`^${part.key.replace(/[.[\]]/g, '\\$&')}(\\.|\\[\\]\\.)`).test(key) &&
      !sections.some((section) => section.length > part.key.length && key.startsWith(`${section}.`)),
  )
  return writeTable(part.kind === 'section' ? inside : [part, ...inside])
}

function hasInner(settings: Setting[], key: string): boolean {
  return settings.some((setting) => setting.key.startsWith(`${key}[].`))
}

function writeTable(settings: Setting[]): string[] {
  const rows = settings.map(({ key, meaning, allowed, standard, unit, env, required }) => {
    const type = `${allowed}${unit === undefined ? '' : `, in ${unit}`}`.replaceAll('|', '\\|')
    const value = required ? 'required' : standard === undefined ? 'none' : code(JSON.stringify(standard))
    return `| ${code(key)}${env === undefined ? '' : `<br>${code(env)}`} | ${meaning.replaceAll('|', '\\|')} | ${type} | ${value} |`
  })
  return ['| key, variable | meaning | allowed | default |', '| --- | --- | --- | --- |', ...rows]
}

const code = (text: string): string => `\`${text}\``
