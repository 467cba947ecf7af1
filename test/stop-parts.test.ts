import { expect, test } from 'vitest'
import { stopParts } from '../src/stop-parts.ts'

test('stopParts() stops doors beside each other, then rooms from the last to the first', async () => {
  const order: string[] = []
  const slow = (name: string, milliseconds: number) => async () => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    order.push(name)
  }
  await stopParts({ doors: [slow('listener', 60), slow('delivery', 20)], rooms: [slow('store', 0), slow('reader', 30)] }, 5)
  expect(order).toEqual(['delivery', 'listener', 'reader', 'store'])
})

test('stopParts() leaves behind what does not come to an end or fails, and stops nothing twice', async () => {
  let closed = 0
  const stopping = {
    doors: [() => new Promise<void>(() => {}), () => Promise.reject(new Error('broken'))],
    rooms: [async () => void closed++],
  }
  const before = performance.now()
  await stopParts(stopping, 0.05)
  await stopParts(stopping, 0.05)
  expect(performance.now() - before).toBeLessThan(1000)
  expect(closed).toBe(1)
})
