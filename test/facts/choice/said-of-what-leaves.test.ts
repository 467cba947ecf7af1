// A first mail of a sentence or two by people of all trades: what the customer sends that fails, and what speaks of mail, programs, sending or receiving and
// is a matter of another kind.
import { expect, test } from 'vitest'
import { checklistRows } from '../checklist-rows.ts'
import { readBody } from '../read-body.ts'

const SENDING = `
mando os relatórios por email pro meu gerente e ele diz que não recebe
não consigo enviar e-mail, só receber
n consigo manda email pros cliente da barbearia promoção de natal, são 350 contatos, apareceu too many recipients
os orçamentos que mando vão parar no spam dos clientes
meu e-mail não está saindo, aparece erro de autenticação
respondi o cliente e a mensagem voltou
não sai email nem do celular nem do computador
o sistema da farmácia não manda os emails pros clientes
tô tentando mandar um orçamento e fica dando falha
mandamos os convites do casamento por email e metade voltou
a empresa do meu cliente está bloqueando meus emails
tem 20 emails presos na saída do meu outlook
enviei meu currículo e recebi uma mensagem dizendo que não foi entregue
o juiz não recebeu a petição que enviei por e-mail
my mails never arrive at gmail addresses
les mando correos a mis alumnos y no les llegan
we can't get our site to send mail
diz que minha mensagem foi bloqueada
bom dia, mandei as notas fiscais pros clientes e voltaram todas
meu e-mail não quer enviar. Receber recebe
o outlook fica tentando enviar e nunca termina
os convites que eu mando pros pais da escola estão caindo no lixo eletrônico
tento mandar o cardápio pro cliente e aparece que a mensagem é muito grande
a prefeitura diz que não recebe nossos documentos. Mandamos do mesmo jeito de sempre
toda vez q respondo um cliente vem aquele mailer daemon
meu celular recebe normal mas na hora de mandar dá erro
não estou conseguindo encaminhar e-mails, aparece uma mensagem em inglês
enviei minha proposta pra uma licitação e ela retornou dizendo acesso negado
o email sai do meu lado mas o cliente fala que nunca chegou nada
quem tem gmail não recebe meus emails, o resto recebe
mandei msg pro juiz e voltou, preciso disso hoje!!
desde ontem nenhum dos nossos vendedores consegue mandar e-mail
apertei enviar, foi pra caixa de saída e tá lá até agora
o nosso ERP parou de mandar as notas por e-mail. Aparece falha de autenticação no smtp
a multifuncional do escritório escaneia mas não envia pro e-mail
o servidor de vcs tá bloqueando minhas mensagens pra fora
meus emails chegam nos clientes com horas de atraso
i can receive but not send, it says authentication required
every quote I send to a yahoo address comes right back. Can you check?
no consigo que salga ningún correo, se quedan en la bandeja de salida
le mando la cotización a mi cliente y dice que nunca la recibe
me devuelven los correos que mando a hotmail
tentei responder um cliente agora e deu erro
mandei proposta pra 4 empresas e só chegou em uma
tem cliente que não recebe nossas cobranças. Cai no spam deles
não consigo mandar email com foto
o outlook deixa o email preso na saída e fica dando mensagem de erro
enviei a petição pro fórum e veio um email dizendo que o endereço não foi encontrado
meus emails pro outlook e hotmail estão sendo recusados
toda mensagem que escrevo volta na mesma hora
n ta saindo email daki
o sistema da clínica não está mandando as confirmações de consulta
minha secretária manda os boletos pelo outlook e os clientes dizem que não chega
quero saber por que meus e-mails não chegam na prefeitura
escrevi pro meu filho no canadá e a mensagem retornou
o email foi, aparece nos enviados, mas a pessoa não recebe
preciso mandar um documento urgente e o email não deixa enviar
o e-mail da empresa está indo para a lixeira dos clientes
quando encaminho um email com anexo dá erro. Sem anexo vai
ao tentar enviar o programa pede senha e não vai
desde sexta nenhum dos meus emails é respondido, acho que não estão sendo entregues
estou recebendo aviso de que minhas mensagens foram rejeitadas
a câmera da loja parou de mandar alerta por email
enviar eu não consigo, só receber
my customers say my messages land in their junk folder
our scanner can't email documents anymore
I keep getting undeliverable notices for everything I send
mi jefe no recibe los informes que le mando
desde el lunes no puedo mandar correos, me da error
meu email simplesmente não sai, fica na caixa de saída
fiz o envio da proposta e o cliente recebeu em branco ou nem recebeu
não tô conseguindo passar o orçamento por email pro cliente
o outlook diz que não é possível enviar a mensagem
tentei 3 vezes mandar o contrato e não vai
meus alunos não estão recebendo os avisos que mando
enviei um e-mail para a justiça e voltou como spam
vcs podem ver pq meus emails pro itaú voltam?
respondo os clientes e eles dizem que não recebem resposta
o email com boleto que o sistema gera não chega no condômino
desde que mudamos o site as mensagens automáticas não saem
aperto enviar e fica "enviando" eternamente
do celular eu recebo, mas quando respondo dá falha
tem algo errado com meu smtp
mandei um e-mail importante sexta e até agora o destinatário não viu nada. Ele olhou até o spam
chegou pra mim um aviso de entrega com falha do email que passei pra minha filha
meus emails são marcados como lixo
a empresa que presto serviço diz que meus emails são barrados no servidor deles
ñ consigo manda emeil p/ ninguem
o envio pra lista de pais da escola parou no meio e deu erro
I get an error every time I hit send
mails to our lawyer keep bouncing. Everyone else gets them
no me sale el correo que quiero mandarle al banco
não tá indo nada do meu email pra fora
os pais não recebem os comunicados que a escola envia
meu chefe reclama que não recebe meus relatórios
o email pro meu contador nunca chega, pros outros chega
quando eu tento mandar pra mais de 10 pessoas dá erro
dei enviar e apareceu "destinatário rejeitado"
estamos sem conseguir mandar nota fiscal por e-mail aos clientes
mensagem que mando pra mim mesmo chega, pros outros não
mandei hj cedo 3 emails e os 3 voltaram
o celular fica tentando enviar e diz que a senha do smtp tá errada
meu orçamento tá indo pro spam de quem tem gmail
por favor vejam, nada que envio é entregue
posso receber mas não posso responder
ninguém da minha lista recebe os e-mails que disparo
o cliente me pediu o contrato, mandei e ele diz que não tem nada lá
eu mando o e-mail, aparece como enviado e o cliente não recebe nunca
deu "mensagem não enviada" no meu celular
o outlook recebe certinho porém tudo que mando fica parado
fui responder um processo e o email voltou dizendo bloqueado
a loja virtual não manda mais a confirmação do pedido pro cliente
our invoices never reach the customers, they say nothing is in spam either
mis clientes no reciben la factura que les envío
no puedo enviar nada desde mi celular
os e-mails que eu respondo não chegam nos destinatários
mandei o contrato para assinatura e o cliente não recebeu, já reenviei
meu e-mail é recusado pela prefeitura
não consigo enviar para ninguém do gmail
aparece uma bolinha girando quando mando email e não vai
as mensagens saem do meu outlook mas não chegam ao cliente
a nota que emiti e mandei por email não chegou no cliente
erro de relay ao mandar email do sistema
minha assistente não consegue mandar e-mail do computador dela, do meu vai
tudo o que a gente manda pra matriz cai em quarentena
qual o problema do servidor de envio de vocês? Não manda nada
meus clientes estão ligando dizendo que não receberam a proposta que mandei ontem
depois que criei uma lista de contatos e mandei pra todos, meu email não envia mais
o email para o cartório retornou com "mailbox unavailable"
do meu celular não sai email, só do computador
mandei email pra mim mesmo pra testar e chegou, mas pro cliente não chega
recebo "undelivered mail returned to sender" toda vez
n to conseguindo mandar msg pelo outlook da erro 0x800ccc67
quero mandar um pdf de 8 mega e o email não manda
o contador reclama que não chega nada do que eu mando
tenho 15 mensagens paradas na caixa de saída
outgoing server keeps rejecting my password
Everything we send to hotmail goes to junk
mi correo no sale, dice error de autenticación smtp
não estou conseguindo enviar e-mail pela conta do financeiro
os emails q mando p/ clientes ficam voltando
o sistema emite a nota mas não manda o e-mail
mando email e a pessoa não recebe, já conferi o endereço
meu outlook diz "enviando mensagem 1 de 1" e não termina
o cliente ligou cobrando o orçamento que eu já mandei, não chegou pra ele
todos os meus e-mails para a caixa econômica são devolvidos
recebo bem, mas enviar não envia
tentamos mandar a newsletter e deu limite
aparece falha ao autenticar quando vou mandar
email que mando cai no lixo do pessoal
ontem enviava, hoje já não envia mais
a funcionária nova não consegue mandar emails do computador dela
a resposta que dei pro cliente voltou
mandei 3 convites e só um chegou. Os outros voltaram
mensagem pro bradesco volta com "access denied"
quando tento enviar com anexo fica carregando e não vai
nosso scanner não consegue mais mandar os documentos por e-mail
o que está havendo? Nada do que envio chega
as cobranças que disparamos pelo sistema não estão sendo entregues
o cliente tem hotmail e não recebe o que eu mando
não consigo mandar e-mail pelo celular
clients tell me my replies end up in spam
error when sending: 553 relaying denied
no puedo contestar los mensajes, me marca error
envié la cotización tres veces y no le llega al cliente
`

const NONE = `
quero mudar a senha do meu email e do celular
meu site caiu e os clientes estão reclamando
recebi uma fatura de um plano que não contratei
posso usar o outlook com o plano básico?
quero saber onde ficam os emails enviados
minha funcionária saiu e levou a senha do email
enviei os documentos do cadastro semana passada, já analisaram?
como faço pra colocar meu email no celular da minha filha
não consigo baixar a nota fiscal no painel
vocês vão mudar o servidor de email? recebi um aviso
o certificado do site deu erro hoje
I need to add a new user to our account
o app do banco não envia o token
recebi um e-mail dizendo que ganhei um prêmio, é golpe?
queria saber se dá pra abrir meu email em dois computadores ao mesmo tempo
mandei o comprovante do pix ontem, já caiu aí?
o outlook ficou com a letra pequena depois da atualização. Como volta ao normal
uma funcionária foi demitida e preciso tirar o acesso dela ao email
meu cliente diz que o site aparece como não seguro
como faço pra mandar um email pra 300 clientes de uma vez
preciso que vocês mandem a nota fiscal de outubro para o contador
não lembro a senha do email do financeiro, vocês conseguem redefinir?
quero colocar resposta automática porque vou sair de férias
estou recebendo uns 200 spams por dia, não aguento mais
tem alguém mandando email em nome da minha empresa, os clientes estão recebendo cobrança falsa
como eu passo meus emails do computador velho pro novo
vocês enviaram uma fatura com o valor errado
I would like to know how many mailboxes are included in my plan
quiero dar de baja el dominio y dejar de recibir sus facturas
o domínio novo já tá funcionando? Quero começar a usar o email nele
aparece que meu armazenamento está em 98%, como apago os emails antigos?
recebi um e-mail de vocês pedindo pra confirmar a senha, é verdade?
quero ter o mesmo email no celular e no computador, dá?
mandei email pedindo cancelamento semana passada e ninguém cancelou
meu site foi desativado e não recebi nenhum aviso
preciso mudar a senha do meu email que a funcionária antiga sabe
como vejo quem mandou um email
um cliente pediu pra eu enviar a nota com outro CNPJ, como altero
meu email está na lista de vocês e não quero receber propaganda
o computador da loja está lento e não abre nada
não consigo pagar a fatura, o cartão dá erro
quantos MB posso mandar de anexo
vocês podem me mandar o contrato assinado?
apareceu que meu domínio expirou e o site saiu do ar
o celular não liga e tenho meus emails nele, perco tudo?
quero receber cópia de todos os emails que minha equipe manda
I can't log into the control panel
necesito agregar dos cuentas de correo más
tem como programar um email pra enviar amanhã
quero um programa bom pra ler email, qual vocês indicam
preciso enviar um arquivo de 50 MB, como faço
ontem mandei um email pra vocês e continuo sem resposta
recebi a fatura mas o valor veio errado
como eu sei se a pessoa abriu o email que mandei
não estou conseguindo alterar meus dados no cadastro
o email do meu ex funcionário ainda tá ativo?
a página inicial do site não carrega no celular
tem um email estranho na minha caixa, posso abrir?
quero usar o gmail com meu domínio
perdi o celular e queria trocar a senha do email por segurança
o certificado digital não entra no computador
queria que os emails do financeiro fossem também pra mim
organizei minhas pastas e uma delas desapareceu
estamos sem internet e não consigo trabalhar
the invoice you sent me has the wrong address
quiero saber si mi plan incluye correo
mandei um email errado pro cliente, tem como cancelar o envio?
o site tá pedindo senha e não sei qual é
como faço pra receber os emails da minha sócia também
quero que o email do vendedor que saiu caia na minha caixa
não consigo abrir chamado no painel de vocês
recebi 2 boletos esse mês, qual eu pago
o celular ficou sem espaço por causa dos emails, como apago?
tem gente usando meu email pra se cadastrar em site
preciso comprovar que enviei um email em março, vocês têm o registro?
meu computador tá com vírus, pode ter pego pelo email?
estou pagando por 5 caixas e uso 2
o outlook tá em inglês, como mudo
vocês mandaram um email falando de manutenção, vai parar o site?
a promoção que chegou no meu e-mail ainda vale?
please send me a copy of last year's invoices
our website contact page shows an error
quisiera cambiar la contraseña de mi correo
qual a diferença entre pop e imap
esqueci a senha do email do meu celular
qual a senha do servidor pop?
vocês conseguem ver se o cliente recebeu o email que mandei dia 3?
queria uma lista dos emails que temos contratados
meu cliente quer contratar email com vocês, com quem ele fala?
recebi email falso do correio, como denuncio
dá pra recuperar os emails que minha funcionária apagou antes de sair?
comprei um celular novo, preciso dos dados pra configurar o email
não chegou minha nota fiscal desse mês, podem mandar?
meu site recebe muitas mensagens de robô pelo formulário
o email tá funcionando perfeitamente, só quero saber do vencimento
o técnico de vocês não veio instalar o computador
nosso domínio foi registrado no nome errado
estamos mudando de endereço e preciso atualizar o cadastro
can you raise my mailbox limit to 10 GB
mi página web no carga
quem mexeu nas configurações do meu email ontem?
queria que chegasse uma cópia do que mando pro meu gmail
perdi minha senha do email e não consigo entrar
o email que vocês mandaram sobre o reajuste não abre
vocês fazem a configuração do outlook pra mim?
como eu vejo os emails enviados pelo celular no outlook
minha caixa está quase cheia, o que faço pra não parar de receber?
gostaria de receber a segunda via por email
um email meu foi enviado pra pessoa errada
como bloqueio os emails de propaganda que recebo todo dia
mudei o site de servidor, preciso mudar algo no email?
o email do antigo dono ainda recebe mensagens, quero encerrar
meu computador não liga
não consigo instalar o office
queria cancelar o envio automático de relatórios
não tenho mais acesso ao celular cadastrado
I can't open the PDF invoice you emailed
quiero que los correos de ventas lleguen también a mi gmail
pode criar um email pra funcionária nova que começa segunda
meu nome aparece errado quando envio email
`

const rows = checklistRows({ pop3: '', sending: SENDING, receiving: '', none: NONE }).filter(([body]) => body !== '')

test.for(rows)('readRequest() reads “%s” for %s', async ([body, checklist]) => {
  expect((await readBody(`Bom dia, ${body}. Podem me ajudar?\nBia`)).checklist).toBe(checklist)
})
