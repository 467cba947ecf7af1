// A message and when we took it → the message, dated. A Date header is what the writer's clock said: one that went back to 1999 with its
// battery, or is years ahead, would have "ontem" mean a day of that year, for good. Pure.
import type { Letter, Message } from './message.ts'

/** A clock that is days off cannot be told from a mail that waited, or was passed on late; one that lost its battery is years off. */
const MOST_APART_HOURS = 2 * 366 * 24

/** Returns `message` as it is where its Date is to be believed, else as one without, of the time at which we took it. */
export function believeDate(message: Message, receivedAt: string): Message {
  const { sentAt, letters, ...rest } = message
  if (sentAt === undefined) return { ...message, receivedAt }
  const hours = Temporal.Instant.from(sentAt).until(receivedAt).total('hours')
  if (Math.abs(hours) <= MOST_APART_HOURS) return message
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
