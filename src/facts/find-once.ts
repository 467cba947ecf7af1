// Each checklist looks for the same kinds of things in the same words: what was found in a text of a speech is kept for the next.
// Comes in: a finder. Goes out: the same finder, which works once for each text. What is kept goes with its speech.
import type { Desk } from '../message/desk.ts'
import type { Speech } from './speech/find-speakers.ts'

type Told = { speech: Speech; text: string; desk: Desk }

/** Returns `find`, working once for each text of a speech. Nobody may change what it returns. */
export function findOnce<Found extends object>(find: (told: Told) => Found): (told: Told) => Found {
  const kept = new WeakMap<Speech, Map<string, Found>>()
  return ({ speech, text, desk }) => {
    const ofSpeech = kept.get(speech) ?? new Map<string, Found>()
    kept.set(speech, ofSpeech)
    const known = ofSpeech.get(text)
    if (known !== undefined) return known
    const found = find({ speech, text, desk })
    ofSpeech.set(text, found)
    return found
  }
}
