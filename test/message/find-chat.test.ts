// A chat's pieces: who speaks is a program's mark, a turn that asks states nothing, and what stands around the chat is the writer's own.
import { describe, expect, test } from 'vitest'
import { findChat } from '../../src/message/thread/find-chat.ts'

describe('findChat()', () => {
  test('parts marks, questions and what is said, and leaves what stands around', () => {
    const lines = ['Segue:', '10:02 Eva: bom dia, qual a porta?', '10:03 Rui: 995', '10:04 Eva: obrigada', '', 'Eva']
    expect(findChat(lines)).toEqual([
      { kind: 'around', text: 'Segue:' },
      { kind: 'mark', text: '10:02 Eva:' },
      { kind: 'said', text: ' bom dia, ' },
      { kind: 'question', text: 'qual a porta?' },
      { kind: 'mark', text: '10:03 Rui:' },
      { kind: 'said', text: ' 995' },
      { kind: 'mark', text: '10:04 Eva:' },
      { kind: 'said', text: ' obrigada' },
      { kind: 'around', text: '\nEva' },
    ])
  })

  test('takes a question with a value in it for said', () => {
    const kinds = findChat(['Eva: qual o ip?', 'Rui: 200.1.2.3', 'Eva: e a porta é 995?', 'Rui: isso'])?.map(({ kind }) => kind)
    expect(kinds).toEqual(['mark', 'question', 'mark', 'said', 'mark', 'said', 'mark', 'said'])
  })

  test.each([
    ['labels of a form', ['Servidor: pop.moinho.example', 'Porta: qual?', 'Servidor: pop2.moinho.example', 'Porta: essa?']],
    ['one who speaks alone', ['10:02 Eva: e agora?', '10:03 Eva: oi?', '10:04 Eva: alguém?']],
    ['a chat in which nobody asks', ['10:02 Eva: parou', '10:03 Rui: aqui também', '10:04 Eva: vou avisar']],
    ['lines of a log', ['10:02:11 pop3: connected', '10:02:12 pop3: USER eva?', '10:02:13 auth: failed', '10:02:14 pop3: closed']],
    ['names that come once', ['Eva: eva@moinho.example', 'Rui: rui@moinho.example', 'Caixa: caixa@moinho.example', 'Qual deles?']],
    ['no mark at all', ['Qual é a porta?', '995']],
  ])('finds none in %s', (_, lines) => {
    expect(findChat(lines)).toBeUndefined()
  })
})
