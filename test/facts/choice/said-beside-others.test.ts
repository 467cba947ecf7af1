// A first mail of a sentence or two in which something stands beside the mail that fails: an exception, a delay, a second device, a picture of the error, another way
// it went, who told it; and what is of something else, whatever words of mail are said of it.
import { expect, test } from 'vitest'
import { checklistRows } from '../checklist-rows.ts'
import { readBody } from '../read-body.ts'

const POP3 = `
meu email não funciona desde ontem à noite. Uso thunderbird
mano meu email n funfa desde ontem. to usando thunderbird. fala q a conexao expirou
É normal o Outlook ficar pedindo senha toda hora e não baixar nada
perdi todos os e-mails que estavam no Outlook e agora não baixa os novos
paguei ontem. O outlook continua sem conectar
mandei print. Meu outlook não baixa nada
meu outlook não baixa e a agenda também não sincroniza
aki o programa d email ta pedindo senha toda hora, ja coloquei e n vai
meu email sumiu do celular e quando tento por de novo fala que não foi possível verificar a conta
No Mac Mail aparece um triângulo de exclamação do lado da minha caixa
só vejo emails até sexta passada no meu celular. No webmail tem os de hj
não to conseguindo logar no outlook com a senha q vcs mandaram
meu gmail puxava as mensagens da conta de vcs e parou
thunderbird keeps asking me for the password
meu email tá normal no site mas no programa não entra nada
tô sem e-mail no celular, o do notebook tá ok
o computador 3 recebe e os outros dois não recebem nada, todos com outlook
o outlook puxa uns emails e para no meio
my email isn't working on my phone
Não consigo receber os emails no meu iphone novo
minha colega não vê os e-mails novos no pc dela. No meu aparece
no puedo configurar el correo en mi celular nuevo
por que meu outlook só recebe quando eu reinicio?
hoje cedo o outlook recebeu 3 emails e depois não recebeu mais
desde que cambié de teléfono no puedo ver mis correos
oi gente, o e-mail da clínica não tá entrando no computador da recepção
toda vez q clico em enviar e receber fica lá parado
o email do meu pai sumiu do tablet e não volta
desde ontem às 9h nenhuma máquina do escritório baixa e-mail
caixa de entrada do celular vazia, no webmail tem 200
o outlook recebe os emails mas some com eles depois
o programa acusa que a porta 995 está fechada
the login fails in Thunderbird but works on the website
se me borró la cuenta del celular y ya no la puedo agregar
sou leiga, o email sumiu do meu telefone e não sei colocar de novo
o outlook diz que outro aplicativo está usando a caixa e não recebe
não tô recebendo nada no outlook, será que é o antivirus?
o outlook do jurídico não conecta no servidor desde segunda feira
meus emails do outlook pararam em agosto. O que eu faço?
my phone asks for my email password every five minutes
el Outlook marca error de conexión
meu email entra no navegador mas não entra no aplicativo
toda hora cai a conexão do outlook com o servidor
I can't log in to my email from my new phone
meu celular até abre o email mas não mostra mensagem nova
o outlook aqui tá dizendo "necessita senha" embaixo
meu samsung fala que não tem conexão com o servidor de email
since Monday Outlook has not been receiving anything
todo dia de manhã o outlook não conecta, tenho que reiniciar
desde a troca da senha o thunderbird rejeita meu login
deu pane no meu outlook depois da atualização
os emails do mês passado baixaram mas os novos não
mail works on wifi but not on mobile data
no notebook o email funciona, no computador de mesa não
mi celular me pide la contraseña del correo y no la acepta
minha conta de e-mail não abre no tablet da escola
I can see the emails on the website but they don't download to my laptop
`

const SENDING = `
compras@papelariacentral.com.br não recebe o e-mail do gmail que eu mandei
compras@papelariacentral.com.br não recebe meus e-mails
Esqueci a senha do e-mail e agora não consigo enviar nada
Preciso desbloquear meu e-mail, não consigo enviar nada
Podem desbloquear? Não envio nada desde ontem
Mudei meu nome de exibição e agora não consigo enviar
estão dizendo que meus emails vão com aviso de perigoso
meus emails vão com aviso de perigoso
o cliente mandou whatsapp dizendo que meu email não chegou
mando email e volta, tive que mandar pelo whatsapp
mandei o orçamento e o cliente só recebeu 2 dias depois
ngm ta recebendo os emails q eu mando
Estou enviando e-mails para o fórum e retornam como não entregues. É prazo processual, por favor
when I reply to clients I get a 554 error
o cliente me ligou falando que a proposta não chegou, mandei ontem
os e-mail que saem daqui chegam com 5 horas de atraso
aparece erro 550 toda vez que tento enviar
o outlook fala que a mensagem não pôde ser enviada
não sai do meu celular nenhum email
enviei o e-mail errado e agora só volta mensagem de erro
mandé la cotización y el cliente no la recibió
no sale el correo desde mi celular, queda en la bandeja de salida
cliente reclamou que minhas cotações chegam no lixo dele
eu mando mas ninguém recebe nada
Estou com a caixa de saída cheia de mensagem que não vai
tem mensagem presa no outlook que não sai nem apagando
só consigo mandar email pra dentro da empresa, pra fora não vai
emails from our office end up in people's junk folder
aparece que a mensagem foi enviada mas ninguém recebe
mandei a ficha de inscrição pro curso e voltou
quero mandar um arquivo pesado e o email não deixa
enviei pra 5 pessoas, só 2 receberam
mando teste pro meu próprio gmail e não aparece
envié mi currículum y me lo rebotó
meus e-mails pro banco do brasil não vão
mando proposta e o pessoal diz que só chega no lixo eletrônico
tem alguma coisa errada, ninguém me responde, acho que meus emails não tão indo
o servidor recusou o envio da newsletter da igreja
estou mandando fotos pro cliente e a mensagem não passa
mensagens para o domínio itau.com.br estão retornando
o gmail ta recusando as mensagens do nosso domínio
sending works from webmail but not from my laptop
tentei enviar o relatório 4 vezes, dá "servidor não respondeu" na hora de enviar
nosso email de cobrança está sendo bloqueado pelo hotmail
o meu e-mail só envia para alguns contatos, para outros volta
clico em enviar e nada acontece, a mensagem fica lá
vários clientes não receberam o informativo que enviei
my messages to hotmail users are disappearing
los clientes no reciben lo que les envío
meu fornecedor disse que meu email foi bloqueado por ele ser de servidor suspeito
emails para a unimed voltam desde a semana passada
o orçamento vai mas o cliente não acha nem no spam
o robô de cobrança não dispara os e-mails
quando tento mandar mensagem o celular fala que o servidor smtp recusou
my boss never gets the reports I email him
mis mensajes llegan como no deseados a mis clientes
o servidor deles devolve tudo que a gente manda
o outlook fica em enviando 1 de 1 pra sempre
aparece que meu remetente não é autorizado
a balança não manda mais o relatório por e-mail
mandé una factura y el cliente dice que no llegó
enviar email pelo celular tá impossível
o servidor da prefeitura não aceita nossos e-mails
não sai e-mail do departamento fiscal
ao clicar em enviar o outlook fecha
Os destinatários reclamam que não recebem minhas mensagens
my replies never reach the customer
can't email clients, everything bounces
el cliente no recibió mi correo y no me rebotó nada
ontem à noite enviei a prova e o aluno não recebeu
dá destinatário rejeitado pra qualquer pessoa
a nota fiscal eletrônica não é enviada pro email do cliente
gmail diz que meu email não é autenticado e não entrega
ele fala que não recebeu meu e-mail de segunda
meus clientes falam que meus e-mails caem como propaganda
eu respondo os emails mas eles dizem que nunca chega resposta
emails to gmail addresses get rejected
quando a secretária envia do outlook aparece erro 0x80040610
não vai email com mais de um destinatário
preciso de ajuda, o e-mail diz "envio não autorizado"
`

const RECEIVING = `
o e-mail compras@papelariacentral.com.br não recebe de nenhum domínio gmail.com
compras@papelariacentral.com.br não recebe e-mails do gmail
Perdemos e-mails antigos e os novos não chegam
não recebi o código de verificação do banco no meu email
recebo pelo menos 10 por dia e hoje não entrou nenhum email
paguei o curso e o email com o acesso não chegou na minha caixa
minha caixa só recebe email interno
o banco falou que mandou o extrato mas aqui não chegou nada, nem no spam
ta caindo email de todo mundo menos do meu contador
a caixa da diretoria está vazia desde o dia 10, nem pelo webmail aparece email novo
um fornecedor do exterior tentou me mandar a invoice e recebeu "user unknown"
some contacts can't email me
nobody's emails are reaching us since this morning
mis clientes me dicen que sus correos rebotan
ninguém do meu grupo consegue me enviar email, fala q o endereço não foi encontrado
meu fornecedor me mandou print, o email que ele enviou pra mim foi rejeitado
tem email q chega e tem email q n chega
recebi zero emails hoje, estranho demais
clientes falam que retornou o email enviado pra vendas
o correio chega com horas de atraso na minha caixa
meu email profissional não recebe de gmail
nos escriben y les sale que la dirección no existe
os e-mails da sefaz não estão sendo recebidos
a operadora manda a conta por e-mail todo mês e esse mês não veio
não achei o email que a seguradora diz ter mandado, nem na lixeira
I was supposed to get a confirmation email and it hasn't come
disseram que mandaram a intimação e não encontrei no email
quando alguém me manda email aparece pra pessoa que a conta foi desativada
a proposta da construtora não chegou no meu e-mail até agora
o portal do aluno diz que enviou o link e não recebi, já olhei spam
o meu email está rejeitando mensagens dos clientes
nada de chegar o e-mail da receita, espero desde cedo
recebo emails de dentro da empresa mas de fora não vem
não acho nenhum email depois do dia 15 nem no webmail
sumiram emails que eu sei que mandaram
emails sent to our info address get bounced
no llega nada a la casilla desde anoche
meu email recebe tudo menos de uma cliente
dois fornecedores reclamaram hoje que não conseguem mandar e-mail pra cá
email que mandaram ontem só apareceu hoje
nenhuma mensagem nova desde as 7 da manhã, nem no webmail
meu gerente manda pro grupo e só eu não recebo
o escritório de contabilidade não consegue mandar nada pro nosso email
pessoas de fora não conseguem mandar email pra gente
mandei de outra conta pra testar e não entrou
meu contador reclama que minha caixa rejeita os arquivos dele
someone tried emailing me and it bounced
minha cliente mandou foto do erro, o e-mail dela pra mim volta
teve email que chegou 2 dias depois
dois pacientes falaram que o email voltou
só recebo e-mail de quem é da empresa
customers are telling us our mailbox rejects their messages
a loja fala que o e-mail dela pra mim foi recusado
não achei o email do seguro que era pra ter chegado ontem
as faturas da energia não chegam mais no meu email
o remetente recebe "550 no such user" quando me escreve
apareceu que minha caixa não existe pra quem mandou
não recebemos os currículos que mandam pelo email
no one can write to our new address
meus clientes não estão conseguindo me enviar e-mail
meu email some com as mensagens do cliente antes de eu ler
a supplier tells me our address rejects his mail
`

const NONE = `
uso o outlook, quanto custa mais uma conta?
estou usando o thunderbird, vocês recomendam?
não recebi o código
não recebi o contrato
não recebi o SMS
paguei e não recebi nada
OneDrive não sincroniza
I sent you an email and nobody replied
minha foto não aparece quando mando e-mail
meu onedrive não está sincronizando
não recebi o código do app do banco
menos mal que o site voltou
o técnico chegou atrasado
pago mais ou menos quanto por mês
paguei pelo whatsapp e não liberaram
o ramal 554 não atende
o painel pede senha
a nota de vocês chegou com duas semanas de atraso
tirei um print da tela do painel
não consigo apagar uma pasta
quero bloquear um remetente chato
my printer won't print my contract
o suporte só atende quando quer
o site só abre quando atualizo
esqueci a senha e não consigo entrar
não recebi o produto
a agenda não aparece no celular
tenho zero emails na caixa, é normal?
some contacts can't see my calendar
o grupo do whatsapp não recebe mensagem
preciso de um email novo pra funcionária que entrou hoje
como faço para cancelar o plano de e-mail?
responderam que meu email veio vazio
meu telefone não toca quando chega email
não consigo mandar mensagem no whatsapp
vou mudar de provedor e queria saber como levar meus emails antigos
me cobraram duas vezes o plano de email
o e-mail do João precisa ser redirecionado pro meu
recebo mais de 100 spams por dia
queria receber a fatura em outro e-mail
a senha que vocês enviaram por SMS não chegou
enviei os documentos pra abertura da conta e aguardo retorno
quero bloquear os emails de uma loja que não para de mandar promoção
vocês podem me mandar a fatura por email?
preciso mudar o nome que aparece quando mando email
quero um domínio .com.br e dois emails
mandei email pra vocês semana passada e ninguém me respondeu
trabalho com vendas e queria mandar email pra 5 mil clientes, vocês permitem?
preciso que os emails enviados pelo celular apareçam no outlook
meu e-mail foi hackeado e estão mandando golpe pros meus contatos
o email que recebi de vocês fala em reajuste, não concordo
queria saber se dá pra agendar envio de email
o hd do computador queimou e perdi os e-mails que estavam no outlook
os clientes não conseguem comprar no meu site
fiz o pedido do plano e não recebi confirmação
instalei o certificado no site e continua aparecendo não seguro
meu e-mail antigo era do uol, dá pra trazer as mensagens?
quero restringir que os funcionários enviem e-mail pra fora
trocar a senha de todos os emails por favor, saiu um funcionário
quero saber se o pagamento foi identificado
o certificado do site venceu e os clientes reclamam
recebi e-mail de um príncipe, isso é vírus?
meu outlook está em inglês, como mudo pra português?
como faço pra entrar no webmail?
um ex-sócio levou a senha do email, preciso tirar o acesso dele
quero contratar a loja virtual
recebi uma ligação de vocês mas caiu
o email que mandei semana passada tem como apagar da caixa do cliente?
meu site está mostrando uma página de outra empresa
me mandaram a nota com cnpj errado
o outlook mudou de cara, como volto pro antigo?
how can I change my mailbox password?
quero mudar de pop pra imap, vocês fazem?
fui cobrado em dobro no cartão
tem um vírus mandando email da minha conta, quero trocar a senha
¿cómo pongo una firma en mis correos?
o site da empresa tá com erro 500
meu cliente quer saber se vocês são confiáveis
quero apagar todos os emails de 2019 de uma vez
meu colega saiu, quero receber os emails dele
`

const rows = checklistRows({ pop3: POP3, sending: SENDING, receiving: RECEIVING, none: NONE })

test.for(rows)('readRequest() reads “%s” for %s', async ([body, checklist]) => {
  expect((await readBody(`Bom dia, ${body}. Podem me ajudar?\nBia`)).checklist).toBe(checklist)
})
