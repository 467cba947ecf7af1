// A message and when we took it → the message, dated. A Date header is what the writer's clock said: one that went back to 1999 with its
// battery, or years ahead, would have "ontem" mean a day of that year, for good. Pure.
import type { Letter, Message } from './message.ts'

/** A zone that is told wrong is hours; a clock that is wrong is years. Sent tomorrow by our clock is nobody's mail. */
const MOST_AHEAD_HOURS = 24
/** A mail may wait for days in queues, and for months in a folder before somebody passes it on by itself. */
const MOST_BEHIND_HOURS = 366 * 24

/** Returns `message` as it is where its Date is to be believed, else as one without, of the time at which we took it. */
export function believeDate(message: Message, receivedAt: string): Message {
  const { sentAt, letters, ...rest } = message
  if (sentAt === undefined) return { ...message, receivedAt }
  const hours = Temporal.Instant.from(sentAt).until(receivedAt).total('hours')
  if (hours >= -MOST_AHEAD_HOURS && hours <= MOST_BEHIND_HOURS) return message
  const [own, ...others] = letters
  return {
    ...rest,
    receivedAt,
    letters: own === undefined ? others : [withoutDate(own), ...others],
    defects: [...message.defects, 'unbelievable-date'],
  }
}

function withoutDate({ sentAt: _, ...letter }: Letter): Letter {
  return letter
}
