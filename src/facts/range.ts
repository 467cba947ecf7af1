// A place in a text: from its first character to behind its last one.

export type Range = { start: number; end: number }
