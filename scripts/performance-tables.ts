// The tables of docs/performance.md, out of bench/results/*.json: each stands between <!-- bench NAME --> and <!-- end -->.
// A benchmark without a result yet says so. Pure: the page and the results come in, the page goes out.
import type { Accept } from '../bench/measure-accept.ts'
import type { EndToEnd } from '../bench/measure-end-to-end.ts'
import type { Growth } from '../bench/measure-growth.ts'
import type { Memory } from '../bench/measure-memory.ts'
import type { Reading } from '../bench/measure-reading.ts'
import type { Records } from '../bench/measure-records.ts'
import type { Machine, Spread } from '../bench/measured.ts'

type Result<Measured> = (Measured & { machine: Machine }) | undefined
export type Results = {
  accept?: Result<Accept>
  'end-to-end'?: Result<EndToEnd>
  reading?: Result<Reading>
  memory?: Result<Memory>
  growth?: Result<Growth>
  records?: Result<Records>
}
type Row = [what: string, measured: string, wanted: string]

const TABLE = /(<!-- bench ([a-z-]+) -->\n)[^]*?(<!-- end -->)/g

/** Returns `page` with the tables of `results`. */
export function fillInTables(page: string, results: Results): string {
  return page.replace(TABLE, (_all, begin: string, name: string, end: string) => `${begin}\n${writeTable(name, results)}\n\n${end}`)
}

function writeTable(name: string, results: Results): string {
  switch (name) {
    case 'accept':
      return write(results.accept, acceptRows)
    case 'end-to-end':
      return write(results['end-to-end'], endToEndRows)
    case 'reading':
      return write(results.reading, readingRows)
    case 'memory':
      return write(results.memory, memoryRows)
    case 'growth':
      return write(results.growth, growthRows)
    case 'records':
      return write(results.records, recordsRows)
    default:
      throw new Error(`Cannot write a table: there is no benchmark ${name}`)
  }
}

function write<Measured>(result: Result<Measured>, rowsOf: (measured: Measured) => Row[]): string {
  if (result === undefined) return '*Not measured yet: `npm run bench`.*'
  const { processor, cores, memoryGb, node, loadAverage, syncP50Ms, syncP99Ms, at } = result.machine
  const rows = rowsOf(result).map((row) => `| ${row.join(' | ')} |`)
  return [
    `${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}; ${at} UTC, load average before the run ${loadAverage}; an append with fdatasync took ${syncP50Ms} ms (p50), ${syncP99Ms} ms (p99).`,
    '',
    '| | measured | wanted |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n')
}

function acceptRows({ bare, accept, ratio, cpuRatio, halfLoad }: Accept): Row[] {
  return [
    ['bare smtp-server, mails/s', spread(bare.perSecond), ''],
    ['Porteiro, mails/s', spread(accept.perSecond), ''],
    ['**Porteiro × bare**', spread(ratio), '≥ 0.60'],
    ['processor time for a mail, Porteiro × bare', spread(cpuRatio), ''],
    ['p50 / p99 at full load, ms', `${spread(accept.p50Ms)} / ${spread(accept.p99Ms)}`, ''],
    [`p50 at half load (${halfLoad.perSecond}/s), ms`, spread(halfLoad.p50Ms), ''],
    ['**p99 at half load**, ms', spread(halfLoad.p99Ms), '≤ 10'],
  ]
}

function endToEndRows({ mails, parse, node, ratio, cpuRatio }: EndToEnd): Row[] {
  return [
    ['smtp-server + simpleParser, mails/s', spread(parse.perSecond), ''],
    ['Porteiro, mails/s', spread(node.perSecond), ''],
    ['**Porteiro × smtp-server + simpleParser**', spread(ratio), '≥ 0.70'],
    ['processor time for a mail, ms, smtp-server + simpleParser', spread(parse.cpuMsPerMail), ''],
    ['processor time for a mail, ms, Porteiro, all threads', spread(node.cpuMsPerMail), ''],
    ['of that, accepting, deciding, writing, committing (main thread)', spread(node.mainCpuMsPerMail), ''],
    ['processor time, Porteiro × smtp-server + simpleParser', spread(cpuRatio), ''],
    [`burst of ${mails} mails: taken in at, mails/s`, spread(node.acceptedPerSecond), ''],
    ['p99 while taking in, ms', spread(node.acceptP99Ms), ''],
    ['until all of them had their end, s more', spread(node.drainSeconds), ''],
  ]
}

function readingRows({ mails, mimeMs, readingMs, ratio, kinds }: Reading): Row[] {
  return [
    ['MIME parsing of a mail, ms', spread(mimeMs), ''],
    ['reading of a mail, ms', spread(readingMs), ''],
    [`**reading × MIME parsing**, ${mails} mails`, spread(ratio), '≤ 0.5'],
    ...kinds.map((one): Row => [`${one.kind}, ${one.mails} mails: ms, × MIME parsing`, `${one.readingMs}, ${one.ratio}`, '']),
  ]
}

function memoryRows({ connections, megabytesEach, bare, node }: Memory): Row[] {
  const what = `${connections} connections sending ${megabytesEach} MB each at once`
  return [
    [`bare smtp-server, ${what}, most MB`, String(bare.peakMb), ''],
    ['Porteiro and its readers when it has started, MB', String(node.startMb), ''],
    [`**Porteiro, ${what}**, most MB until all were taken in`, String(node.takenPeakMb), '≤ 400'],
    ['the same until all were read and answered', String(node.peakMb), ''],
    ['mails refused', String(node.refused), '0'],
  ]
}

function growthRows({ sizes }: Growth): Row[] {
  return sizes.flatMap(({ mails, tickets, databaseMb, ...measured }): Row[] => [
    [
      `**${number(mails)} mails, ${number(tickets)} tickets** (${number(databaseMb)} MB): accept × empty store`,
      spread(measured.acceptRatio),
      '≥ 0.90',
    ],
    ['end to end × empty store', spread(measured.endToEndRatio), '≥ 0.90'],
    ['processor time × empty store: accept, end to end', `${spread(measured.acceptCpuRatio)}, ${spread(measured.endToEndCpuRatio)}`, ''],
    ['memory when started / at rest, a minute after the last mail, MB', `${measured.startMb} / ${measured.restMb}`, '≤ 200'],
  ])
}

function recordsRows({ megabytes, indexMbPerSecond, lookups, grownMb, rounds }: Records): Row[] {
  return [
    [`indexing ${number(megabytes)} MB, MB/s`, String(indexMbPerSecond), '≥ 50'],
    ...lookups.map(
      ({ whose, what, days, ms }): Row => [`${what} ${whose}, over ${days} days, ms (${rounds} times)`, spread(ms), 'most ≤ 1000'],
    ),
    ['memory that indexing takes, MB at most', String(grownMb.indexing), '≤ 100'],
    ['memory that all of it takes, MB at most', String(grownMb.inAll), '≤ 100'],
  ]
}

function spread({ median, least, most }: Spread): string {
  return `${number(median)} (${number(least)}–${number(most)})`
}

function number(value: number): string {
  return value >= 10_000 ? value.toLocaleString('en') : String(value)
}
