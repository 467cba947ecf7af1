// The plainest mails, one sentence that says what is wrong, as most first mails are: which checklist each is for. Last what speaks of mail, programs,
// sending or receiving and is a matter of another kind.
import { expect, test } from 'vitest'
import { checklistRows } from '../checklist-rows.ts'
import { readBody } from '../read-body.ts'

const POP3 = `
não consigo entrar no meu email pelo outlook
os e-mails chegam no celular mas não baixam no outlook
no me baja el correo al celular
the mail app on my laptop won't refresh
o meu e-mail no outlook 365 não conecta
no webmail chega, no pc não
a conta sumiu do celular
aparece um aviso de certificado no outlook e não baixa
o thunderbird reclama da senha
o meu e-mail não tá vindo pro notebook
outlook congelado na hora de receber
o celular não puxa mais os e-mails da firma
mi celular no descarga los correos
my Outlook stopped working this morning, no new mail
o live mail mostra erro de servidor
deu problema no meu outlook
não conecto no pop de vocês
o outlook não aceita minha senha
e-mail do ipad não atualiza desde sexta
uso o outlook e desde manhã só aparece erro
dá timeout no thunderbird
as mensagens ficam só no servidor, não vêm pro outlook
o e-mail da secretária não baixa no computador da recepção
o meu programa de e-mail não tá pegando mensagem
não autentica no pop3
o iphone diz que o servidor de e-mail não está respondendo
os emails que chegam no webmail não descem pro outlook
puxo os emails pelo gmail e parou de puxar
antes baixava normal agora não baixa
troquei a senha no painel e agora o outlook não aceita
vocês mudaram alguma coisa no servidor? meu thunderbird não conecta mais
o email só abre no navegador, no programa não
coloquei o e-mail no celular novo e ele diz senha incorreta
meu e-mail do trabalho sumiu do celular e não consigo colocar de novo
enviar/receber com erro
cliquei em enviar e receber e não veio nada
a caixinha da senha não para de aparecer no outlook
toda hora abre uma janelinha pedindo a senha do e-mail
tá dando erro 0x80042109 aqui ao receber
ñ consigo baixar e-mail
o outlook fica rodando e nao traz nada
meus emeios nao entra no computador
nao ta baxando email aqui na loja
meu imail nao ta abrindo no outlok
meu outlook não recebe emails
o outlook parou de receber
não consigo baixar meus emails
meu thunderbird não baixa as mensagens
o e-mail não atualiza no celular
outlook pedindo senha toda hora
outlook não conecta no servidor
configurei o email no outlook e não recebe nada
não consigo receber meus emails no outlook
meus emails não entram no outlook, só no webmail
no webmail aparece, no outlook não
o email do celular parou de chegar, pelo site funciona
dá erro ao receber no outlook
outlook travado em recebendo mensagem 1 de 5
erro 0x800ccc0e no outlook
pop não funciona
troquei de computador e não consigo baixar os emails
meu email não abre no outlook
outlook desconectado não chega nada
my outlook doesn't download emails
I can't receive my emails on my phone
Thunderbird can't connect to the server
outlook keeps asking for my password
mi outlook no recibe correos
no puedo descargar mis correos en el outlook
el thunderbird no baja los mensajes
o email nao ta chegando no meu iphone
meu mail do iphone não consegue obter emails
não tá caindo email no meu outlook desde ontem
meu gmail não puxa mais os emails da conta do domínio
o programa de email não puxa nada
não recebo e-mail no Samsung
outlook não sincroniza
não consigo acessar meu email pelo outlook
meu outlook fica dizendo que não encontrou o servidor
não baixa
outlook só envia, não recebe
consigo enviar mas não consigo receber no outlook
o thunderbird parou de baixar
meu email tá travado no outlook não desce nada
outlook novo não acha minha conta pop
abri o outlook hoje e não veio nenhuma mensagem nova
o email no celular dá "não foi possível verificar as informações da conta"
o aplicativo de email fala que a senha tá errada mas tá certa
formatei o pc e agora o outlook não recebe
só consigo ver meus emails pela internet, no outlook não aparece
outlook dá erro de certificado quando vai receber
conexão com o servidor pop falhou
sincronização do email parada no notebook
email não carrega no windows mail
meu apple mail parou de funcionar
no computador novo o email não entra
o email parou no outlook mas no celular tá normal
desde a atualização do windows o outlook não baixa email
outlook fica pedindo usuário e senha
não desce email no meu programa
receber no outlook dá tempo esgotado
fica dando erro de login no thunderbird
Outlook can't find the incoming server
my phone stopped syncing email
emails show up in webmail but not in Outlook
desde ayer outlook no baja nada
el celular no me carga los correos
não aparecem os emails novos no outlook
o outlook ta off line nao recebe
caixa de entrada do outlook não atualiza
a conta pop não funciona no gmail
meu outlook 2016 deu pau não recebe mais
depois da troca de senha o outlook parou de receber
o Mail do Mac mostra conta off-line
Outlook preso em "carregando perfil", não entra email
o notebook da loja não puxa e-mail
no tablet diz falha na conexão com o servidor
erro na porta 995
não foi possível conectar ao servidor de entrada
servidor de entrada não responde
o outlook do meu pai parou
configuro a conta e dá erro no servidor de entrada
emails só chegam no celular, no pc não
email do pc parou
o gmail do celular não mostra meus emails da empresa
my outlook says disconnected and nothing comes in
mail app says cannot get mail
no puedo configurar mi cuenta pop en outlook, da error
outlook dice que no se puede conectar al servidor entrante
o spark não baixa minhas mensagens
instalei o office novo e os emails não vêm
não consigo ver emails novos no outlook, só antigos
baixar emails no outlook dá erro
o outlook ficou sem conexão
o outlook diz que está trabalhando offline
meu email corporativo não funciona no celular novo
reinstalei o outlook e não puxa
a conta de e-mail no iphone parou
cannot connect using ssl, thunderbird
thunderbird: login to server failed
Outlook Send/Receive error, receiving reported error
o recebimento no outlook está dando erro
eu uso o thunderbird e ele parou de atualizar a caixa de entrada
o aplicativo gmail diz não é possível conectar ao servidor
`

const SENDING = `
no puedo responder correos
my outgoing mail is stuck
estou na lista negra do gmail
erro 535 quando tento mandar
o servidor diz que não tenho permissão pra enviar
mandei ontem e até agora o cliente não recebeu
não vai, fica na saída
o que eu envio some
os clientes não acham meus e-mails, vai tudo pro spam
meu email tá com problema pra enviar
nao consigo passar email
los clientes no reciben mis presupuestos
mails I send to gmail are rejected
cannot send, error 535
o cliente disse que foi pro spam
mandei 5 emails e nenhum chegou
o pessoal não recebe o que a gente manda
o hotmail bloqueia minhas mensagens
quando envio dá mensagem dizendo que o destinatário não existe
não sai nada
não tô conseguindo mandar e-mail
tenho erro quando mando e-mail
email retornou com erro
mensagens voltando
recebi devolução do email que enviei
limite de envio excedido
enviar pro governo não funciona
quota exceeded do destinatário ao enviar
o servidor tá recusando meus envios
emails enviados pelo celular não chegam
não consigo disparar meus orçamentos
tudo que sai daqui volta
mando e-mail e dá usuário desconhecido
aparece como enviado mas o destinatario nao recebe
o e-mail sai da caixa mas não chega
a cliente jura que não recebeu o contrato que mandei
não tão chegando meus e-mails nos fornecedores
mando pro gmail e cai no spam
os emails da empresa caem na caixa de spam de todo mundo
meu dominio ta na lista negra
aparece mensagem de erro 554 quando mando
enviei e recebi uma resposta automática dizendo que não foi entregue
o boleto que mandei por email pro cliente voltou
não consigo enviar email
não consigo mandar e-mail
meu email não envia
o email que mandei voltou
meus emails estão voltando
meus emails caem no spam do cliente
o cliente não recebe meus emails
ninguém recebe o que eu mando
mandei um email e não chegou
dá erro quando envio
as mensagens ficam na caixa de saída
não sai email do outlook
email enviado não chega no destino
recebo mas não consigo enviar
meu outlook recebe mas não envia
emails pro hotmail não chegam
I can't send emails
my emails bounce
my emails are not being delivered
the customer doesn't get my emails
I sent a mail and it never arrived
no puedo enviar correos
mis correos rebotan
el cliente no recibe mis correos
estou mandando e-mail e volta
o envio de e-mails parou
erro ao enviar e-mail: relay denied
mandei pra receita e retornou
meu ip está em blacklist e os emails voltam
meu e-mail não está indo
nao vai email pra ninguem
o e-mail que enviei ontem pro contador ele disse que não recebeu
quando respondo os clientes dá mensagem de erro
todo email que mando volta
meus e-mails não chegam nos clientes
os clientes dizem que não recebem meus orçamentos
mando orçamento e ninguém responde, acho que não tá chegando
minhas mensagens vão pro lixo eletrônico
tudo que eu envio volta com erro
fica preso na caixa de saída
não sai nenhum e-mail daqui
deu mailer-daemon
recebi uma mensagem de mail delivery failed
enviei um orçamento e o cliente diz que não recebeu
não consigo responder os emails
quando clico em enviar dá erro
o outlook não envia, erro 550
o servidor recusou o destinatário
não consigo mandar anexo
o email pro meu fornecedor está voltando
meu celular não manda email
outlook won't send
a message I sent was returned
my emails go to spam
everything I send comes back
our customers are not receiving our quotes
mis correos llegan a spam
no sale ningún correo
mandé un correo y me lo devolvieron
os emails que mando pro gmail não chegam
as notas que o sistema envia não chegam nos clientes
mandei currículo e voltou
envio e-mail e aparece undelivered
o contador não recebeu o que mandei
email para prefeitura volta sempre
o orçamento que enviei não chegou pra ela
estou sem conseguir enviar e-mails
nenhum email meu é entregue
o destinatário não recebe
email não vai
não tá indo email
meus e-mails não saem
volta tudo que mando pro hotmail
quando mando email com anexo volta
não consigo enviar para um cliente específico
erro de autenticação ao enviar
smtp não autentica
a mensagem não foi entregue
meu email foi rejeitado pelo servidor do cliente
o cliente fala que meu email não chega
estou com problema no envio
e-mails presos na saída
mando e não chega
o email que mando não chega
cliente não tá recebendo os boletos que envio
a impressora não manda mais o scan por e-mail
o sistema não consegue disparar email
can't send mail from my phone
my message was blocked
they say they never got my email
mi mensaje no llegó al destinatario
los correos que envío no llegan
me sale error al enviar
ao enviar aparece relay not permitted
não consigo responder cliente nenhum
meu orçamento foi parar no spam do cliente
meus emails estão sendo bloqueados
recebo mensagem de erro sempre que envio
enviar email dá erro
meus clientes não recebem
meus emails não chegam para os clientes
mandar anexo grande volta
não consigo enviar pelo outlook
o servidor de saída não conecta
servidor smtp recusa
outlook: tarefa enviando reportou erro
minha mensagem voltou com caixa cheia do destinatário
o gmail rejeita meus emails
emails que envio do celular não saem
reply bounces
sent email not received by the client
no me deja enviar correos
está voltando tudo que envio
mensagem não entregue ao destinatário
`

const RECEIVING = `
meus emails não entram mais
o email do cliente não consegue entrar na minha caixa
meu e-mail não chega mensagem desde terça
mis clientes me escriben y no llega
quem me escreve recebe user unknown
o sistema da receita mandou e não caiu aqui
cadê os emails? não chega nada
não entrou nenhum email hoje
o pessoal fala que manda e eu não recebo
no me llega el correo de la escuela
the bank's email never arrived
não recebo e-mail de fora da empresa
minha contadora manda e não chega pra mim
recebi uns e outros não
e-mails que deveriam chegar não chegam
não chegou nada hoje
nenhum fornecedor consegue me mandar nota
sumiram os emails que deviam ter chegado
o cliente tentou mandar e disse que deu erro
só não recebo do outlook.com
ontem recebia normal e hoje nada
mensagens do yahoo nunca chegam aqui
os meus clientes ligam perguntando se recebi o email e não recebi
sumiu o recebimento, ninguém consegue falar comigo por email
não estou recebendo os alertas do sistema
o email do meu filho da escola nao chega pra mim
não chega o código do banco
perdi uma venda porque não recebi o email do cliente
minha cliente tentou me mandar e voltou pra ela
esperando um e-mail importante do advogado que não chega
nao recebo mais nada, o que houve?
tem gente dizendo que mandou e eu não recebi
mandam pra mim e volta
não consigo receber emails
não estou recebendo emails
não recebo emails de um cliente
meu cliente diz que mandou e não chegou
estou esperando um email do banco e não chega
os emails do gmail não chegam pra mim
ninguém consegue me mandar email
quem manda email pra mim recebe erro
meus clientes dizem que o email volta quando escrevem pra mim
não chega mais nada no meu email
parei de receber e-mails desde ontem
I can't receive emails
I'm not receiving emails from a customer
a client says her email to me bounced
people can't send me email
I don't get any mail since yesterday
no recibo correos de un cliente
no me llegan los correos
mi cliente me escribe y le rebota
o código de verificação não chega no meu email
minha caixa não recebe nada desde segunda
fornecedor mandou nota fiscal e não recebi
não recebi o email que a lia mandou
os e-mails que mandam pra mim estão voltando
o formulário do site não chega no meu e-mail
email que me enviam não chega
os boletos que a contabilidade manda não estão chegando
alguns emails não chegam
não chegou o e-mail da prefeitura
nao to recebendo nada
tem um cliente que manda e não chega
clientes reclamam que não conseguem me enviar email
o fornecedor disse que o email dele pra mim voltou
não chegam os emails da minha contadora
faz 3 dias que não recebo email de ninguém
meu email não recebe
meu e-mail parou de receber mensagens
não recebo os pedidos da loja virtual
a nota fiscal que o fornecedor enviou não chegou, já olhei o spam
estão me mandando email e está voltando
o pessoal do banco mandou o token por email e não veio
não tô recebendo email de fora
emails do hotmail não chegam aqui
não recebi nada hoje, acho estranho
email da prefeitura não chega na minha caixa
meu sócio mandou um teste e não chegou
mandei um email do meu gmail pro meu email da empresa e não chegou
o cliente recebe mensagem de que meu endereço não existe
quando me mandam email volta dizendo caixa inexistente
nothing arrives in my inbox
someone sent me an invoice and I never got it
customers say their emails to us come back
emails from Gmail don't reach me
no me está llegando ningún correo
el proveedor dice que me mandó la factura y no llegó
os e-mails demoram horas pra chegar
só chegam alguns e-mails, outros somem
nao ta chegando email na caixa do financeiro
uma cliente mandou foto e não chegou
meu cliente não consegue me mandar arquivo por email, volta
não chegou o convite da reunião que me mandaram
estou sem receber e-mails desde ontem
sem receber emails
e-mail de fornecedor não entra
emails enviados pra mim não chegam
meu contador mandou o darf e nada
pessoas reclamam que meu email está devolvendo
minha irmã mandou 2 vezes e não chegou nenhum
não chega email do gov.br
I'm expecting an email that never arrives
we stopped getting mail from one supplier
hace dos días que no recibo correos
me dicen que mi correo rebota
falta chegar email de vários clientes
não apareceu a mensagem que o cartório enviou
todo mundo que me escreve recebe de volta
o hospital mandou o resultado e não está na minha caixa nem no spam
algum problema no recebimento? não entra nada
o email da receita não veio
não recebo respostas dos clientes
as respostas dos clientes não chegam
emails externos não chegam
o remetente recebe falha na entrega
falha na entrega para quem tenta me enviar
ninguém consegue me escrever
não vem email do meu fornecedor da china
a loja diz que enviou a confirmação da compra, não veio
no llegan los mensajes de mi cliente
clients can't reach me by email
`

const NONE = `
não consigo mais entrar no meu e mail
nao consigo entrar na minha conta pelo webmail
I can't get into my email
os e-mails chegam mas os anexos em pdf não abrem no meu celular
não consigo abrir anexos no outlook
podem me ligar?
qual o ip do servidor?
vou cancelar se não resolverem
quero trocar de plano
o banco de dados caiu
recebi um aviso de vencimento
tem app do painel?
como faço backup dos e-mails?
quero um orçamento de hospedagem
site suspenso
paguei ontem e continua suspenso
meu plano tem quantas contas?
quero mudar o e-mail do meu cadastro
quero falar com o suporte por telefone
não recebi o código pra entrar no painel
a senha do painel não funciona
posso pagar por pix?
obrigada pela ajuda de ontem
onde vejo minhas faturas
quero excluir um email
preciso de ajuda com o wordpress
meu site foi hackeado e não abre
queria uma segunda via da nota
o certificado do meu site venceu
não consigo gerar o boleto
recebi uma cobrança indevida
quero contratar email
quem é o responsável pelo meu domínio
o ssl do site expirou
preciso instalar wordpress
tem como aumentar o limite de envio?
o site tá com vírus
valeu, funcionou
ok
recebi a proposta, vou analisar
segue o comprovante
desejo encerrar minha conta
mudei de endereço, atualizem meu cadastro
meu contrato vence quando
como faço para criar uma lista de emails
vcs vendem domínio?
preciso urgente de ajuda
quero falar com um atendente
me liguem por favor
qual o horário de atendimento
quero a segunda via do boleto
meu site está fora do ar
esqueci minha senha do email
quero trocar a senha do meu email
minha caixa está cheia
quero criar um email novo
recebo muito spam
quero cancelar meu plano
como faço para configurar redirecionamento
obrigado, resolveu
qual o valor do plano
quero mudar de hospedagem
meu domínio venceu, como renovo?
preciso da nota fiscal
não consigo entrar no painel
apaguei um email sem querer, dá pra recuperar?
quero saber os dados de configuração do pop
hackearam meu email
preciso de mais espaço na caixa
como bloqueio um remetente
quanto custa mais uma conta de email
quero apontar meu domínio
meu wordpress foi invadido
preciso alterar o cartão de crédito
tem como recuperar e-mails antigos
qual o smtp de vocês
como coloco assinatura no email
quero cancelar
não consigo acessar o webmail
esqueci a senha
vocês tem certificado ssl
o painel não abre
meu site está lento
quero registrar um domínio
bom dia
muito obrigada!
I need an invoice for last month
quero migrar meus emails do gmail pra vocês
recebi um email falando que meu domínio vai vencer, é de vocês?
preciso de um redirecionamento de email
quero aumentar minha caixa
preciso da senha do ftp
meu site não abre
não consigo fazer login no painel
chegou cobrança duplicada
como vejo meus emails pelo navegador
vocês fazem backup?
quero um email com meu domínio
posso ter quantas contas?
a fatura não chegou
paguei e não liberaram
recebi um e-mail de cobrança falso
quero desativar o email da funcionária que saiu
qual servidor eu uso pra configurar o outlook?
preciso trocar o responsável da conta
queria falar com o financeiro
recebi o boleto mas não consigo pagar
não recebi a segunda via do boleto
enviei o comprovante ontem e ninguém liberou meu site
mandei um chamado e não tive resposta
vocês não respondem meus chamados
não consigo enviar arquivos pelo ftp
o upload do site dá erro
meu site não envia o formulário, dá erro 500 na página
preciso enviar email marketing, vocês permitem?
quantos emails posso enviar por hora
quero parar de receber newsletter de vocês
como configuro o outlook?
quero configurar meu email no celular
quais os dados de smtp e pop
meu certificado ssl venceu
não consigo publicar o site
o backup não foi feito
quero a nota fiscal no meu email novo
troquem o email de cobrança para lia@flor.com.br
recebi spam de um remetente desconhecido
preciso bloquear um remetente
quero recuperar emails apagados
minha caixa postal encheu, preciso aumentar
meu calendário não sincroniza
minha agenda sumiu do outlook
os contatos do celular não sincronizam com o outlook
a assinatura do outlook não aparece
quero exportar meus emails para pst
a impressora não imprime
o banco de dados não conecta
dns não propagou
meu domínio não aponta pro servidor novo
o painel diz senha incorreta
esqueci a senha do outlook
como imprimo um email
alguém invadiu meu email e mandou mensagens
recebi um e-mail pedindo bitcoin
não consigo abrir o anexo pdf
o webmail não carrega
o webmail dá erro ao fazer login
`

const rows = checklistRows({ pop3: POP3, sending: SENDING, receiving: RECEIVING, none: NONE })

test.for(rows)('readRequest() reads “%s” for %s', async ([body, checklist]) => {
  expect((await readBody(`Bom dia, ${body}. Podem me ajudar?\nBia`)).checklist).toBe(checklist)
})
