// A text under construction, unit by unit. Joining strings letter by letter makes an object of each letter, and a text of a million
// folded ones kept the collector busy for longer than folding took.
// The engine keeps a text that holds one "–" in units of two bytes, and all that is cut out of it too; each pattern that meets such a text
// is compiled once more for it. What is made here has units of one byte wherever none of its letters needs more.

export type UnitBuffer = { units: Uint16Array; length: number; all: number }

const LEAST = 4_096
/** One is kept for the next text, of 256 KB at the most. */
const MOST_KEPT = 131_072
let rest: Uint16Array | undefined = new Uint16Array(LEAST)

/** Returns an empty buffer with room for `length` units; it grows when more come. */
export function openUnits(length: number): UnitBuffer {
  const kept = rest !== undefined && rest.length >= length ? rest : new Uint16Array(Math.max(length, LEAST))
  rest = undefined
  return { units: kept, length: 0, all: 0 }
}

export function addUnit(buffer: UnitBuffer, unit: number): void {
  if (buffer.length === buffer.units.length) grow(buffer)
  buffer.units[buffer.length++] = unit
  buffer.all |= unit
}

export function addText(buffer: UnitBuffer, text: string): void {
  for (let i = 0; i < text.length; i++) addUnit(buffer, text.charCodeAt(i))
}

/** Returns the text that was added. The buffer is of no use afterwards. */
export function closeUnits({ units, length, all }: UnitBuffer): string {
  const bytes = Buffer.from(units.buffer, 0, length * 2)
  if (units.length <= MOST_KEPT && units.length >= (rest?.length ?? 0)) rest = units
  if (all > 0xff) return bytes.toString('utf16le')
  for (let i = 0; i < length; i++) bytes[i] = units[i] ?? 0
  return bytes.toString('latin1', 0, length)
}

/** Returns the small letter of a unit below 0x80. */
export function lowerCase(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit
}

function grow(buffer: UnitBuffer): void {
  const larger = new Uint16Array(buffer.units.length * 2)
  larger.set(buffer.units)
  buffer.units = larger
}
