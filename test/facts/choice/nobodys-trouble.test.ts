// Mail that speaks of mail and tells no trouble of anybody's: offers to many, threats to an account, what is said for a case that has not come,
// who waits for somebody's answer, who praises. Each beside a customer's trouble in the same words.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const rows: [body: string, checklist: string | undefined][] = [
  ['Confira as ofertas. Se não deseja mais receber nossos e-mails, clique aqui.', undefined],
  ['Participe do congresso. Caso não queira receber mais mensagens como esta, responda com REMOVER.', undefined],
  ['Grow your business with us. If you no longer wish to receive these emails, unsubscribe here.', undefined],
  ['Aproveche la promoción. Si no desea seguir recibiendo correos, haga clic aquí.', undefined],
  ['Não estou recebendo os e-mails do moinho desde ontem.\nPara não receber mais nossas ofertas, clique aqui', 'receiving'],

  ['Prezado usuário, sua conta de e-mail será bloqueada em 24h e você não poderá enviar nem receber mensagens. Valide agora.', undefined],
  ['Prezado cliente, 12 mensagens recebidas não foram entregues na sua caixa. Clique para liberar.', undefined],
  ['Dear user, your mailbox will be suspended and you can no longer send messages. Verify your account.', undefined],
  ['Não envia. Aparece: Clique aqui para tentar novamente. Erro 550.', 'sending'],
  ['Aparece "Your account will be blocked" quando tento enviar e-mails, não sai nada.', 'sending'],

  ['Your last 4 messages are delayed. Server error. Sign in to restore https://mail.example/x', undefined],
  ['5 incoming messages are held on the server and failed to sync. Release them: https://mail.example/login', undefined],
  [
    'You have 7 undelivered messages pending on your mailbox ana@lojaprado.com.br. Click here to retrieve: https://mail.example/ana',
    undefined,
  ],
  ['Your email account ana@lojaprado.com.br has an error syncing by POP3. Keep same password: https://mail.example/p', undefined],
  ['9 mensagens recebidas estão retidas e não baixaram no seu programa. Acesse para liberar: https://mail.example/l', undefined],
  ['Não baixa no Thunderbird, aparece "Your account needs web login. Sign in: https://mail.example/w"', 'pop3'],
  ['Messages to my client are blocked since yesterday, it says I should verify the domain at https://mail.example/v', 'sending'],
  ['Ontem 9h de ana@lojaprado.com.br para lia@cliente.com.br: message blocked, click https://mail.example/f to fix', 'sending'],
  ['Outlook não baixa. Erro: [ALERT] Please log in via your web browser: https://support.example/78754', 'pop3'],

  ['Segue o link da reunião de amanhã às 10h. Se não receber o convite me avise.', undefined],
  ['Segue a ata. Quem não recebeu o anexo, favor avisar.', undefined],
  ['Não recebo e-mails do banco desde ontem. Se não receber resposta hoje, me avise por telefone.', 'receiving'],
  ['Mandei o contrato ontem e o cliente não recebeu. Se não receber resposta hoje, entre em contato comigo.', 'sending'],
  ['Quem não recebeu foi o cliente, mandei ontem.', 'sending'],
  ['Se eu não receber as notas dos fornecedores até hoje perco o prazo, nada chega desde ontem na minha caixa.', 'receiving'],

  ['Gostaria de saber se receberam meu currículo enviado dia 10.', undefined],
  ['Segue meu currículo. Não recebi resposta do e-mail que mandei dia 10.', undefined],
  ['Tentamos contato e não recebemos retorno. Enviamos nossa proposta na semana passada.', undefined],
  ['Escribimos hace una semana y no recibimos respuesta de su parte.', undefined],
  ['Queria saber se o cliente recebeu o e-mail que mandei ontem, ele diz que não chegou nada.', 'sending'],
  ['Não recebi resposta do cliente sobre o orçamento, ele diz que mandou 3 vezes.', 'receiving'],
  ['Não recebo respostas dos e-mails que mando para o fornecedor, mas ele garante que respondeu ontem.', 'receiving'],

  ['Queria elogiar o atendimento do Carlos, resolveu meu problema de envio rapidinho.', undefined],
  ['Elogio a rapidez, mas o problema voltou, não consigo enviar nada.', 'sending'],
  ['O técnico veio aqui mas não resolveu meu problema de envio.', 'sending'],
]

test.for(rows)('readRequest() of what is nobody’s trouble and what is: %s', async ([body, checklist]) => {
  expect((await readBody(body)).checklist).toBe(checklist)
})
