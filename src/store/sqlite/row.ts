// Reads the columns of a row that SQLite gave, each as the type its STRICT table promises.
import type { SQLOutputValue } from 'node:sqlite'

export type Row = Record<string, SQLOutputValue>

/** Returns a TEXT column. Throws when it is something else: the file is not ours or broken. */
export function textOf(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`Cannot read the store: column ${column} is not text`)
  return value
}

export function optionalTextOf(row: Row, column: string): string | undefined {
  return row[column] === null ? undefined : textOf(row, column)
}

export function numberOf(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new Error(`Cannot read the store: column ${column} is not a number`)
  return value
}

export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new Error(`Cannot read the store: column ${column} is not bytes`)
  return value
}

/** Returns a column of JSON text that we wrote as a list of texts. */
export function textsOf(row: Row, column: string): string[] {
  const value: unknown = JSON.parse(textOf(row, column))
  if (!Array.isArray(value)) throw new Error(`Cannot read the store: column ${column} is not a list`)
  return value.map(String)
}

/** Returns the rowid that an id names, or undefined when it can name none. Ids are texts only outside the store. */
export function rowidOf(id: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined
}
