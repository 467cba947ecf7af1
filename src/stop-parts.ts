// Stops what was started, in bounded time. Doors are what moves mail (listener, processing, delivery, clock): all are told at once and
// finish what they have in hand beside each other. Rooms are what they stand on (workers, pages, store): they close after the doors,
// the last one opened first. A part that does not come to an end is left behind: what was promised is in the store.

export type Stop = () => Promise<void>
export type Stopping = { doors: Stop[]; rooms: Stop[] }

/** Closing a room takes milliseconds. */
const ROOM_SECONDS = 2

/** Resolves after at most `doorSeconds` and a little; each part is stopped once. Never rejects. */
export async function stopParts({ doors, rooms }: Stopping, doorSeconds: number): Promise<void> {
  await within(doorSeconds, Promise.allSettled(doors.splice(0).map((stop) => stop())))
  for (const stop of rooms.splice(0).reverse()) await within(ROOM_SECONDS, stop())
}

async function within(seconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000)
  })
  await Promise.race([work.catch(() => {}), patience])
  clearTimeout(timer)
}
