import { readdirSync, readFileSync } from 'node:fs'
import { HOSTILE_SHAPES, makeHostileMail } from '/tmp/exp/bench/hostile-shapes.ts'
import { readRequest } from '/tmp/exp/src/facts/read-request.ts'
import { readMessage } from '/tmp/exp/src/message/read-message.ts'
import { readChecklistFiles } from '/tmp/exp/src/read-checklist-files.ts'

const DESK = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }
const cs = await readChecklistFiles([])
const names = (process.argv[2] ?? '').split(','),
  size = Number(process.argv[3] ?? 100000),
  n = Number(process.argv[4] ?? 10)
for (const f of readdirSync('/tmp/exp/fixtures/corpus/cases').filter((f) => f.endsWith('.eml')))
  readRequest(await readMessage(readFileSync('/tmp/exp/fixtures/corpus/cases/' + f), DESK), cs, DESK)
const shapes: any = Array.isArray(HOSTILE_SHAPES) ? HOSTILE_SHAPES : Object.entries(HOSTILE_SHAPES)
for (const s of shapes) {
  const name = s.name ?? s[0]
  if (!names.some((x) => name.includes(x))) continue
  const mk = (i: number) => makeHostileMail(s, size + i * 37) as any
  const ts: number[] = []
  for (let i = 0; i < n; i++) {
    const raw = mk(i)
    const a = process.threadCpuUsage()
    const m = await readMessage(raw, DESK)
    const b = process.threadCpuUsage(a)
    readRequest(m, cs, DESK)
    const c = process.threadCpuUsage(a)
    ts.push((c.user + c.system) / 1000)
    if (i === n - 1)
      ts.splice(0, 3),
        ts.sort((a, b) => a - b),
        console.log(name.padEnd(36), 'min', ts[0].toFixed(0), 'q1', ts[ts.length >> 2].toFixed(0), 'median', ts[ts.length >> 1].toFixed(0))
  }
}
