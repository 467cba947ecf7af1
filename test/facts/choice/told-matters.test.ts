// What a first mail is about, where the words of several matters stand together: passwords to be changed, offers, mail in our name that
// somebody only tells of, what works beside what fails, and mail that others do not get. A row each, beside what looks the same.
import { expect, test } from 'vitest'
import { readBody } from '../read-body.ts'

const rows: [subject: string, body: string, checklist: string | undefined][] = [
  [
    'troca de senha',
    'bom dia, a menina que cuidava dos emails saiu e ninguem sabe a senha da conta vendas@lojaprado.com.br. preciso que troquem a senha dela. nao tem erro nenhum, a conta esta boa, só usamos pelo webmail',
    undefined,
  ],
  ['Senha', 'Gostaria de redefinir a senha da caixa financeiro@lojaprado.com.br pois o funcionário foi desligado.', undefined],
  [
    'nova senha por favor',
    'Podem me mandar um link para criar uma senha nova para o email rh@lojaprado.com.br? Perdi a antiga.',
    undefined,
  ],
  [
    'password reset',
    'Please reset the password for ana@lojaprado.com.br, our former assistant left and nobody knows it. Mail itself works fine on everyone’s Outlook.',
    undefined,
  ],
  [
    'contraseña',
    'Necesito cambiar la contraseña de la cuenta compras@lojaprado.com.br, la persona que la manejaba ya no trabaja aquí.',
    undefined,
  ],
  ['senha', 'Troquei a senha ontem e agora o Outlook não baixa mais, diz que o usuário ou a senha está incorreto.', 'pop3'],
  ['senha', 'O Outlook fica pedindo a senha e mesmo depois de trocar a senha no painel ele não aceita.', 'pop3'],
  ['ajuda', 'preciso trocar a senha? o thunderbird diz falha ao autenticar no pop3 desde cedo', 'pop3'],
  [
    'Pedido de cotización: correo corporativo',
    'Somos una distribuidora y evaluamos cambiar de proveedor. ¿Podrían enviarme los precios de 35 casillas de correo (con POP3, IMAP y webmail), envío autenticado por el puerto 587 y dominio?',
    undefined,
  ],
  [
    'Proposta comercial',
    'Somos um escritório de contabilidade e queremos migrar para vocês. Quanto fica o plano com 12 caixas POP3/IMAP e antispam? Ainda não somos clientes.',
    undefined,
  ],
  ['valores', 'Boa tarde, qual o preço do e-mail profissional com POP3 e SMTP autenticado? Tem desconto no plano anual?', undefined],
  [
    'Quote request',
    'We are looking for a new mail provider. Could you send me your price list for 20 mailboxes with POP3 and IMAP access?',
    undefined,
  ],
  [
    'Denúncia: golpe usando o nome de vocês',
    'Repasso uma mensagem FALSA que chegou em nome de vocês. Ninguém clicou, nosso e-mail funciona normalmente, é só uma denúncia.\n---- texto ----\nAssunto: AVISO: erro no servidor POP3\nCaro usuário, detectamos a falha 0x800CCC90 na sua conta. Seu servidor POP3 porta 110 será desativado. Confirme usuário e senha em http://conta-validar.example/login\n---- fim ----',
    undefined,
  ],
  [
    'É de vocês?',
    'Recebi este e-mail dizendo que minha caixa está cheia e vai parar de receber mensagens se eu não clicar no link. É de vocês mesmo ou é golpe? Não cliquei em nada.',
    undefined,
  ],
  [
    'phishing',
    'We got a phishing mail pretending to be your support: "your POP3 server password expires today, click here". Just letting you know, nothing is broken here.',
    undefined,
  ],
  [
    'correo sospechoso',
    'Me llegó un correo sospechoso a nombre de ustedes que pide confirmar la contraseña del servidor POP3. ¿Es de ustedes o es una estafa?',
    undefined,
  ],
  [
    'acho que caí num golpe',
    'Cliquei num link que parecia de vocês e coloquei minha senha. Agora o Outlook não baixa mais nada, dá erro de senha no servidor pop.',
    'pop3',
  ],
  [
    'Dúvida Outlook 2021: assinatura e PST',
    'Estou com uma dúvida de Outlook 2021, não é defeito do e-mail de vocês: mandar, receber, baixar, tudo funciona. Troquei de notebook e queria saber 1) como importo o arquivo .pst antigo e 2) como faço para a minha assinatura aparecer também nas respostas.',
    undefined,
  ],
  [
    'Backup do Outlook',
    'Como faço para passar os e-mails antigos do Outlook do computador velho para o novo? O arquivo tem 9 GB. O resto está tudo certo, envia e recebe normal.',
    undefined,
  ],
  [
    'Thunderbird',
    'How do I move my local folders from the old PC to the new one in Thunderbird? Sending and receiving work fine.',
    undefined,
  ],
  [
    'E-mail de um remetente não chega (POP3 ok)',
    'Para não confundir: o POP3 aqui funciona (Outlook 2021, pop.lojaprado.com.br, 995, SSL/TLS), as mensagens baixam o dia todo. A queixa é de um remetente só. A seguradora apolices@seguradora.example mandou os documentos para ana@lojaprado.com.br no dia 12 de novembro e não chegou.',
    'receiving',
  ],
  [
    'não chega',
    'O Outlook baixa tudo normal (pop.lojaprado.com.br, porta 995 com SSL), só o e-mail do banco atendimento@banco.example para ana@lojaprado.com.br de ontem que não veio.',
    'receiving',
  ],
  [
    'one sender missing',
    'POP3 download works fine here in Thunderbird 128. But a mail that rui@fabrica.example sent to ana@lojaprado.com.br on Monday never arrived.',
    'receiving',
  ],
  [
    'envio',
    'O recebimento por POP3 está perfeito (porta 995). O problema é o envio: mandei de ana@lojaprado.com.br para rui@fabrica.example ontem às 10h e voltou "550 5.7.1 rejected".',
    'sending',
  ],
  ['parou', 'Até ontem o POP3 funcionava normal (Outlook 2021, porta 995). Hoje não baixa nada.', 'pop3'],
  ['parou', 'No celular o POP3 funciona, no computador não baixa. Outlook 2019, pop.lojaprado.com.br.', 'pop3'],
  [
    'BOLETOS NAO CHEGAM NOS CONDOMINOS',
    'OS CONDOMINOS NAO ESTAO RECEBENDO OS BOLETOS QUE EU MANDO. SAI DA MINHA CONTA COBRANCA@LOJAPRADO.COM.BR FICA NOS ENVIADOS E NAO CHEGA PRA ELES. NAO VOLTA ERRO NENHUM. OS DOIS QUE RECLAMARAM FORAM R.SAMPAIO@CORREIOMAIS.EXAMPLE E DONAIVONE@VALENET.EXAMPLE. MANDEI DIA 3 DE NOVEMBRO. O QUE EU RECEBO DOS OUTROS CHEGA NORMAL',
    'sending',
  ],
  [
    'clientes não recebem',
    'Os pacientes não estão recebendo as confirmações que enviamos da agenda@lojaprado.com.br. Fica na pasta Enviados e não chega para eles. Exemplo: tania@correiomais.example, ontem às 9h.',
    'sending',
  ],
  [
    'alunos sem receber',
    'Meus alunos reclamam que o material que mando não chega. Saiu de ana@lojaprado.com.br dia 10 às 15h para bruno@faculdade.example',
    'sending',
  ],
  [
    'fornecedores',
    'Os fornecedores dizem que mandam e eu não recebo. Exemplo: notas@fornecedor.example para ana@lojaprado.com.br em 16/11.',
    'receiving',
  ],
  ['pop', 'O POP3 aqui não funciona desde ontem no Outlook.', 'pop3'],
  ['POP3', 'POP3 aqui não está ok. Porta 995, servidor pop.lojaprado.com.br.', 'pop3'],
  ['ajuda', 'As mensagens que eu mando saem, mas não estou recebendo nada no Outlook, ele não baixa.', 'pop3'],
  [
    'ajuda',
    'Não estou recebendo as respostas das mensagens que eu mando. Exemplo: rui@fabrica.example respondeu ontem para ana@lojaprado.com.br e não chegou.',
    'receiving',
  ],
  [
    'retorno',
    'Não recebo retorno dos e-mails que envio para a fábrica, eles dizem que responderam: rui@fabrica.example para ana@lojaprado.com.br, dia 16.',
    'receiving',
  ],
  ['ajuda', 'O cliente não recebeu a proposta que enviei ontem 15h de ana@lojaprado.com.br para rui@fabrica.example', 'sending'],
  [
    'help',
    'Our clients are not receiving the invoices that we send from ana@lojaprado.com.br since Monday, e.g. rui@fabrica.example.',
    'sending',
  ],
  [
    'e-mail suspeito',
    'chegou um email suspeito pedindo pra atualizar o cadastro do email senão vai ser bloqueado. é verdadeiro?',
    undefined,
  ],
  [
    'spam',
    'Os e-mails do banco@fabrica.example para ana@lojaprado.com.br não chegaram ontem, não é golpe, é do meu gerente mesmo.',
    'receiving',
  ],
  ['Outlook', 'Meu Outlook não é defeito do computador, já testei em dois, não baixa as mensagens do pop.', 'pop3'],
  ['senha', 'esqueci a senha do webmail, como faço para criar outra?', undefined],
  ['avisos', 'Não estou recebendo os avisos de fraude do banco no meu e-mail.', 'receiving'],
  ['emails', 'Ninguém aqui na empresa recebe e-mails de fora desde ontem.', 'receiving'],
  ['mail', 'Nobody in our office is receiving external mail.', 'receiving'],
  ['correos', 'Nadie en la oficina recibe correos de afuera.', 'receiving'],
  ['emails', 'Ninguém da empresa dele recebe os e-mails que eu mando.', 'sending'],
  ['emails', 'Ninguém recebe o que eu mando. Enviei ontem para rui@fabrica.example.', 'sending'],
  ['erro', 'O problema é de vocês? Não estou baixando e-mails.', 'pop3'],
  ['ajuda', 'É de vocês o servidor? Não recebo e-mails de fora.', 'receiving'],
  ['mail devolvido', 'Enviei a tabela de preços para um cliente e voltou com erro 550 user unknown.', 'sending'],
  ['mail', 'Enviei o catálogo com preços pro cliente e ele não recebeu.', 'sending'],
  ['mail returned', 'I sent our price list to a customer and it came back, user unknown.', 'sending'],
  ['cotización', 'Envié una cotización con precios al cliente y me rebotó: 550 5.1.1 user unknown.', 'sending'],
  ['senha', 'criei uma senha nova no painel e agora o outlook nao aceita', 'pop3'],
  ['ajuda', 'Recebi um e-mail falso de vocês e cliquei no link. Agora o Outlook não baixa mais, pede a senha.', 'pop3'],
  ['virus', 'Cliquei num golpe ontem e agora o Thunderbird não recebe nada, dá senha inválida.', 'pop3'],
  ['ajuda', 'Veio de vocês a configuração do Outlook e ele não baixa', 'pop3'],
  ['mensagem', 'Chegou uma mensagem pedindo pra confirmar a senha do email, é de vocês?', undefined],
  // Whose the program is, and where it stands, before what it does not do.
  ['ajuda', 'O Outlook 2013 da minha filha não recebe nada desde ontem.', 'pop3'],
  ['ajuda', 'O Thunderbird 115 na sala do seu Osvaldo, o porteiro, não puxa nada.', 'pop3'],
  ['ajuda', 'O Outlook 2016 do meu cliente lá de Manaus não recebe o que eu mando do ana@lojaprado.com.br.', 'sending'],
  ['ajuda', 'Uso o Outlook 2016 no escritório, e o meu cliente rui@fabrica.com.br não recebe o que mando.', 'sending'],
  // The provider's own papers that did not come, beside those of others.
  ['Boleto', 'Não recebi o boleto da hospedagem (vence dia 10). Poderiam me mandar de novo ou passar o código de barras?', undefined],
  ['NF', 'Não recebemos a nota fiscal do mês passado de vocês, por favor enviar para financeiro@lojaprado.com.br', undefined],
  ['contrato', 'Ainda não recebi o contrato assinado de vocês. Podem me enviar?', undefined],
  ['factura', 'No recibimos la factura de noviembre del hosting, ¿podrían enviarla de nuevo?', undefined],
  ['boletos', 'Os boletos dos fornecedores não estão chegando no meu e-mail.', 'receiving'],
  ['boleto', 'Não recebi o boleto do condomínio no meu e-mail, a administradora disse que mandou dia 5.', 'receiving'],
  ['ajuda', 'Não recebi o boleto da hospedagem, e na verdade não recebo e-mail nenhum desde ontem.', 'receiving'],
  ['ajuda', 'Não recebo mais nada, nem o boleto de vocês chegou.', 'receiving'],
  ['ajuda', 'Ninguém consegue me mandar nada no ana@lojaprado.com.br desde ontem, vocês podem verificar?', 'receiving'],
  ['ajuda', 'A Lia ficou de me mandar o contrato ontem, mandou de lia@fabrica.com.br e não chegou.', 'receiving'],
]

test.for(rows)('readRequest() takes “%s: %s” for %s', async ([subject, body, checklist]) => {
  expect((await readBody(body, subject)).checklist).toBe(checklist)
})
