// A fact that may hold for its field, with what decides between it and others: how new its letter is, and how sure the finding.
import type { Fact } from './fact.ts'

export type Candidate = {
  fact: Fact
  /** Of its letter: 0 is the newest. */
  age: number
  /** 0 to 1; see STRENGTH. */
  strength: number
  /** Read inside another fact's words, which state both: the host that an error names. */
  isWithin?: true
}

/** How far a finding is to be believed. Prose has a strength of its own between `weakProse` and `correction`. */
export const STRENGTH = {
  weakProse: 0.3,
  /** From here on a newer letter's prose replaces what an older letter's label states. */
  strongProse: 0.6,
  bounce: 0.75,
  companion: 0.7,
  pointedAt: 0.7,
  /** Typed into the desk's quoted form. */
  filled: 0.86,
  label: 0.9,
  /** "o IP certo é …": stronger than a label of the same letter. */
  correction: 1.05,
}
