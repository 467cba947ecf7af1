// One sentence of something else that breaks, comes or is sent, in words that are said of mail as well; and of mail, which way it goes where both
// ways are named.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

type Row = [subject: string, body: string, checklist: string | undefined]

const rows: Row[] = [
  ['Lista', 'Não consigo sair da lista de e-mails de vocês.', undefined],
  ['Teclado', 'O teclado do celular trava quando escrevo e-mail.', undefined],
  ['Lista', 'Parem de me mandar e-mails.', undefined],
  ['Estranho', 'Um cliente recebeu e-mails que eu não mandei.', undefined],
  ['Teste', 'Teste de recebimento, não responder', undefined],
  ['Visita', 'O técnico não veio, quando vem?', undefined],
  ['Equipamento', 'O modem não chegou ainda.', undefined],
  ['Compra', 'A cadeira que comprei não chegou.', undefined],
  ['Telefone', 'Meu ramal não recebe chamadas.', undefined],
  ['Recibo', 'O recibo está com problema, falta o CNPJ.', undefined],
  ['Recibo', 'El recibo tiene un error.', undefined],
  ['Phone', "Can't get through to you on the phone.", undefined],
  ['Attachment', "Can't open the attachment you sent.", undefined],
  ['Email', 'A senha do e-mail não vai.', undefined],
  ['Banco', 'Falha na conexão com o servidor do banco.', undefined],
  ['Ajuda', 'O Outlook sumiu do computador.', undefined],
  ['Ajuda', 'Sincronização do OneDrive parada.', undefined],
  ['Ajuda', 'Aparece uma janela pedindo a senha do certificado digital.', undefined],
  ['Ajuda', 'A foto não passa pro computador.', undefined],
  ['Ajuda', 'A página fica travada em carregando.', undefined],
  ['Ajuda', 'O aplicativo do banco funcionava até ontem.', undefined],
  ['Ajuda', 'Não consigo verificar a conta do Instagram.', undefined],
  ['Ajuda', 'Cliente não recebeu o produto.', undefined],
  ['Ajuda', 'Enviei a documentação e ninguém confirmou.', undefined],
  ['Ajuda', 'Clico em enviar no formulário e aparece erro.', undefined],
  ['Ajuda', "I can't receive calls on my phone.", undefined],
  ['Ajuda', 'Vocês recomendam IMAP ou POP? Hoje uso POP no Outlook 2019 e funciona bem.', undefined],
  ['Ajuda', 'Meus e-mails sumiram da caixa de entrada hoje. Acho que alguém apagou.', undefined],
  ['Ajuda', 'Meu e-mail está mandando mensagem sozinho pra todo mundo, meus contatos recebem link estranho.', undefined],
  ['Ajuda', 'Fui hackeado, minha conta está enviando spam pros meus contatos.', undefined],
  ['Ajuda', 'IMAP ou POP não conecta de jeito nenhum no Outlook.', 'pop3'],
  ['Ajuda', 'Não entra e-mail no meu Outlook. Já mandei um teste do meu Gmail e não chega. Mas no celular chega.', 'pop3'],
  ['Ajuda', 'Mandei um teste do meu Gmail pro meu e-mail da loja e não chegou.', 'receiving'],
  ['Ajuda', 'Não tô recebendo e nem mandando e-mail desde ontem, depois da chuva.', 'pop3'],
  ['Ajuda', 'Minhas respostas somem, o cliente diz que nunca respondi.', 'sending'],
  ['Ajuda', 'O Outlook diz que a mensagem está na fila de saída.', 'sending'],
  ['Ajuda', 'A impressora não consegue mais escanear pro e-mail.', 'sending'],
  ['Ajuda', 'A impressora não conecta no computador.', undefined],
  ['Ajuda', 'Os e-mails não passam pro computador.', 'pop3'],
  ['Ajuda', 'A sincronização do e-mail está parada.', 'pop3'],
  ['Ajuda', 'O programa de e-mail funcionava até ontem.', 'pop3'],
  ['SMTP', 'smtp ok, não chega nada na caixa.', 'receiving'],
  ['Email', 'Recebo tudo normal mas não envio.', 'sending'],
  ['Email', 'Não recebi nenhum erro, mas o cliente não recebeu.', 'sending'],
  ['Email', 'E-mail demora para chegar no cliente.', 'sending'],
  ['Email', 'E-mails voltam para quem escreve para nós.', 'receiving'],
  ['Email', 'E-mail voltando dos clientes que me escrevem.', 'receiving'],
  ['Mail', 'My customers say their mail bounces.', 'receiving'],
  ['Email', 'Falha de conexão com o servidor de saída.', 'sending'],
  ['Email', 'Formatei o pc e o email não envia.', 'sending'],
  ['Email', 'Aparece erro ao enviar e receber no Outlook.', 'pop3'],
  ['Email', 'Outlook não envia nem recebe.', 'pop3'],
  ['Email', 'Saiu do celular minha conta de email.', 'pop3'],
  ['Mail', "I can't get my mail on my phone.", 'pop3'],
]

test.for(rows)('under “%s” readRequest() reads “%s” for %s', async ([subject, body, checklist]) => {
  expect((await readBody(body, subject)).checklist).toBe(checklist)
})
