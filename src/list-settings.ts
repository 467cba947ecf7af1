// The settings as a table, read off the schema of config.ts: what `porteiro config` prints, docs/configuration.md lists, the
// environment is matched against and an error names as allowed.
import { z } from 'zod'
import { ConfigSchema } from './config.ts'

export type Setting = {
  /** Path with dots; [] stands for each of a list, NAME for each of a map: mailboxes[].address, handOff.NAME.mail. */
  key: string
  /** Its variable in the environment; absent inside lists and maps, which are set as a whole. */
  env?: string
  /** What may be given, in words. */
  allowed: string
  /** As the file would say it; absent when there is none. */
  standard?: unknown
  unit?: string
  meaning: string
  secret: boolean
  required: boolean
  /** A section has settings below it and no value of its own; a list or map has a value too. */
  kind: 'value' | 'section' | 'list' | 'map'
}

const Node = z.looseObject({
  type: z.string().optional(),
  description: z.string().default(''),
  default: z.unknown().optional(),
  unit: z.string().optional(),
  secret: z.boolean().default(false),
  enum: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
})
type Node = z.infer<typeof Node>

/** Returns every setting in the schema's order, sections before what stands in them. */
export function listSettings(): Setting[] {
  return listBelow('', z.toJSONSchema(ConfigSchema, { io: 'input' }), 'settable')
}

function listBelow(path: string, schema: unknown, environment: 'settable' | 'unsettable'): Setting[] {
  const { properties = {}, required } = Node.parse(schema)
  return Object.entries(properties).flatMap(([name, property]) => {
    const key = path === '' ? name : `${path}.${name}`
    const node = Node.parse(property)
    const kind = kindOf(node)
    const setting: Setting = {
      key,
      ...(environment === 'settable' && kind !== 'section' && { env: variableOf(key) }),
      allowed: describeAllowed(node),
      ...(node.default !== undefined && kind !== 'section' && { standard: node.default }),
      ...(node.unit !== undefined && { unit: node.unit }),
      meaning: node.description,
      secret: node.secret,
      required: required.includes(name),
      kind,
    }
    if (kind === 'section') return [setting, ...listBelow(key, property, environment)]
    if (kind === 'list') return [setting, ...listBelow(`${key}[]`, node.items ?? {}, 'unsettable')]
    if (kind === 'map') return [setting, ...listBelow(`${key}.NAME`, node.additionalProperties ?? {}, 'unsettable')]
    return [setting]
  })
}

function kindOf(node: Node): Setting['kind'] {
  if (node.properties !== undefined) return 'section'
  if (node.type === 'array') return 'list'
  return node.type === 'object' ? 'map' : 'value'
}

function describeAllowed(node: Node): string {
  if (node.anyOf !== undefined) return node.anyOf.map((each) => describeAllowed(Node.parse(each))).join(' | ')
  if (node.enum !== undefined) return node.enum.join(' | ')
  if (node.type === 'array') return 'list'
  if (node.type === 'object') return 'map'
  if (node.type === 'boolean') return 'true | false'
  if (node.type !== 'integer' && node.type !== 'number') return 'text'
  const words = node.type === 'integer' ? 'whole number' : 'number'
  return `${words}, ${node.minimum ?? 'any'} to ${node.maximum ?? 'any'}`
}

/** Returns the environment variable of a setting: smtp.maxBytes is PORTEIRO_SMTP_MAX_BYTES. */
function variableOf(key: string): string {
  return `PORTEIRO_${key.replace(/[A-Z]/g, '_$&').replaceAll('.', '_').toUpperCase()}`
}
