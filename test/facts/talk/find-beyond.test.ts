// Who does not know may find it when told where to look; who understands nothing of it, or had it set up by another, never will.
import { expect, test } from 'vitest'
import { readAnswerTo } from '../read-body.ts'

const fields = ['occurred_at', 'public_ip', 'pop3_port', 'pop3_encryption']
const asked = { checklist: 'pop3', fields }

test.for<[string, string[] | undefined]>([
  ['foi hoje 8h, nao entendo nada de porta', ['pop3_port', 'pop3_encryption']],
  ['Foi hoje às 8h. Não sei nada disso, meu filho que instalou', ['public_ip', 'pop3_port', 'pop3_encryption']],
  ['Meu sobrinho configurou, eu não entendo disso. Foi ontem 10h', ['public_ip', 'pop3_port', 'pop3_encryption']],
  ["It was today at 8am. I don't understand any of this, my son set it up", ['public_ip', 'pop3_port', 'pop3_encryption']],
  ['Fue hoy a las 8h. No entiendo nada de puertos, lo instaló mi hijo', ['pop3_port', 'pop3_encryption']],
  ['Foi hoje às 8h. O resto não sei, foi meu primo que instalou', ['public_ip', 'pop3_port', 'pop3_encryption']],
  ["It was today at 8am. I don't know the rest, my boss set it up", ['public_ip', 'pop3_port', 'pop3_encryption']],
  ['foi hoje 8h, o resto não sei', undefined],
  ['foi hoje 8h, minha sócia também não recebe, o resto não sei', undefined],
  ['foi hoje 8h, a porta não sei onde fica', undefined],
  ['foi hoje 8h, porta 995 com ssl, meu filho que instalou', undefined],
  ['foi hoje 8h. Não entendo por que parou', undefined],
])('of “%s” %s are beyond its writer', async ([body, beyond]) => {
  expect((await readAnswerTo(asked, body)).withheld).toEqual(beyond)
})
