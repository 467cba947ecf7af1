// What still holds of the moment that is known: its hour, where only the day is put right ("10h do dia 19" was known, and then "não foi dia 19, foi
// dia 18"), and its day, where that is told again in the same words.
// Comes in: what a follow-up tells, its speech, and the moment that the ticket knows. Goes out: the two together.
import { SLIP } from '../../value/breaks-off.ts'
import { CORRECTION, IN_TRUTH } from '../../value/slip-words.ts'
import type { Evidence, KnownBefore } from '../fact.ts'
import { foldInPlace } from '../fold-in-place.ts'
import type { Speech } from '../speech/find-speakers.ts'

const REACH = 60
/** "Não foi dia 19, foi …", "corrigindo: …", "na verdade …": right before the day. */
const WAS = '(?:foi|era|e|mandei|enviei|parou|comecou|aconteceu|deu|fue|es|mande|envie|was|sent)'
const PUT_RIGHT = new RegExp(
  `\\b(?:(?:(?:nao|no|not) ${WAS}|was not|wasn't) [^.;!?\\n]{1,30}(?:[,;] | e sim | mas sim | sino | but )(?:(?:${WAS}|mas|sim|sino|it was|but|i sent) ){0,3}|(?:${SLIP}|${CORRECTION}|${IN_TRUTH})[\\s,:.-]{1,4}(?:(?:foi|era|e|fue|es|it was|was) ){0,2})(?:(?:no|em|na|el|on|o|a|the) ){0,2}$`,
)
/** "Foi sábado, não ontem": right behind it. */
const PUT_RIGHT_BEHIND =
  /^,? (?:e |and |y )?(?:(?:nao|not) (?:foi |era |was )?|no (?=fue|era|ayer|hoy|el)(?:fue |era )?)(?:n?[oa] |em |on |el |dia ){0,2}(?:ontem|hoje|anteontem|\d|segunda|terca|quarta|quinta|sexta|sabado|domingo|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ayer|hoy|lunes|martes|miercoles|jueves|viernes)/

/** Who tells the part of the day anew tells of another hour. */
const OF_OTHER_HOUR =
  /^,? (?:(?:de|a|da|pela|por la|de la|in the|at) )?(?:manha|tarde|noite|madrugada|manana|noche|morning|afternoon|evening|night)\b/

/** Returns the moment of `day` at the hour of `known`; undefined where nothing says that only the day was wrong. */
export function keepHour(
  day: string,
  evidence: Evidence,
  { speech, known }: { speech: Speech | undefined; known: KnownBefore | undefined },
): string | undefined {
  const hour = /T\d\d:\d\d$/.exec(String(known?.value))?.[0]
  if (speech === undefined || hour === undefined || speech.age !== 0) return undefined
  const folded = foldInPlace(speech.passage.text.slice(Math.max(0, evidence.start - REACH), evidence.end + REACH))
  const start = Math.min(REACH, evidence.start)
  const before = folded.slice(0, start)
  const behind = folded.slice(start + evidence.end - evidence.start)
  const isPutRight = PUT_RIGHT.test(before) || PUT_RIGHT.test(before.replace(/(?:dia|day) $/, '')) || PUT_RIGHT_BEHIND.test(behind)
  return isPutRight && !OF_OTHER_HOUR.test(behind) ? `${day}${hour}` : undefined
}

/** A day told by where it lies from the letter's own. */
const RELATIVE =
  /\b(?:anteontem|ontem|hoje|ayer|anteayer|antier|hoy|yesterday|today|(?:segunda|terca|quarta|quinta|sexta|sabado|domingo|lunes|martes|miercoles|jueves|viernes)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/
const AS_SAID =
  /\b(?:como (?:eu )?(?:ja )?(?:falei|disse|informei|contei|expliquei|escrevi|havia (?:dito|falado))|conforme (?:ja )?(?:falei|disse|informei)|as i (?:already )?(?:said|told|wrote)|como (?:ya )?(?:les |le )?(?:dije|conte|escribi))\b/

/**
 * Returns the moment on the day that is known, where a later letter says the same words again: "desde anteontem às 14h, como falei" counts from the
 * letter that said it first. Undefined where nothing says so.
 */
export function keepDay(
  value: string,
  evidence: Evidence,
  { speech, known }: { speech: Speech | undefined; known: KnownBefore | undefined },
): string | undefined {
  const day = /^\d{4}-\d\d-\d\d/.exec(String(known?.value))?.[0]
  if (speech === undefined || day === undefined || speech.age !== 0 || value.slice(0, 10) === day) return undefined
  if (!RELATIVE.test(foldInPlace(evidence.quote))) return undefined
  const around = foldInPlace(speech.passage.text.slice(Math.max(0, evidence.start - REACH), evidence.end + REACH))
  return AS_SAID.test(around) ? `${day}${value.slice(10)}` : undefined
}
