// A first mail of a sentence or two by people of all trades: what a program or a phone does not fetch, and what others send that does not come.
import { expect, test } from 'vitest'
import { checklistRows } from '../checklist-rows.ts'
import { readBody } from '../read-body.ts'

const POP3 = `
meu outlook não quer baixar os emails, diz que tem problema no servidor
o e-mail do caixa 2 não abre no computador desde ontem à tarde
sou professora e o email não entra no meu celular, só no da escola
thunderbird dando erro ao verificar novas mensagens
já coloquei a senha mil vezes no outlook e ele pede de novo
o programa de email do financeiro travou. As outras máquinas estão ok
meu notebook não consegue pegar os e-mails do servidor
não consigo ver meus emails pelo celular, pelo site de vocês consigo
troquei de celular, instalei o gmail e não aceita a conta da empresa
o outlook 2010 parou de funcionar com vocês
baixei o thunderbird como mandaram e ele não encontra as configurações
nada chega no meu outlook, mas vejo tudo pelo webmail
iphone won't sync my mail anymore
outlook error when receiving: cannot connect to pop server
el correo no se descarga en la computadora nueva
não recebo e nem envio no Outlook
Parou d baixar
a secretária não consegue ver os emails no computador dela
sou da padaria, o computador do caixa não tá trazendo os emails dos pedidos
o outlook da minha esposa dá erro toda vez que abre. Pelo site de vocês ela consegue ver tudo normal
boa noite, desde que o técnico mexeu na rede meu programa de e-mail não acha o servidor
o celular do patrão não pega os emails do escritório, os outros celulares pegam
meu email tava normal no outlook e do nada parou. Já reiniciei e nada
qdo abro o thunderbird ele pede senha e n entra
comprei um celular novo e n to conseguindo por meu email nele
o aplicativo de email do meu samsung diz "não foi possível abrir a conexão com o servidor"
só o computador da contabilidade não baixa, os demais estão ok
o outlook mostra uma mensagem de erro lá embaixo e não atualiza a caixa
faz uma semana que o meu Mail do macbook só fica girando. No webmail tá tudo certo
cliquei em atualizar no celular e aparece "falha ao sincronizar"
não vejo os emails de hoje no computador, mas se entro pelo navegador eles estão lá
minha funcionária saiu de férias e o outlook dela desconfigurou, não puxa mais nada
coloco a senha certinha no outlook e ele recusa. No site a mesma senha funciona
estou tentando adicionar a conta no iphone e diz que o nome de usuário ou a senha estão incorretos
eu apaguei a conta do outlook sem querer e agora não consigo colocar de volta, dá erro no pop
tô na rua e o email n abre no cel, antes abria
o em client não conecta mais na minha conta
o outlook tá dando aquela mensagem de certificado inválido. Clico em sim e mesmo assim não recebe
a gente usa 4 computadores e em nenhum o outlook baixa os emails desde cedo
hi, thunderbird on my office pc stopped downloading mail after I changed my password
my wife's iPad says the username or password for pop.flor.com.br is incorrect
la compu de la recepción no descarga los correos. En el webmail sí se ven
mi outlook me pide la contraseña a cada rato y no entra nada
desde que cambié de teléfono no puedo agregar mi cuenta, dice que el servidor no responde
sou advogada e não estou conseguindo abrir meus emails no computador do escritório, só pelo celular
o outlook tá lento e não traz as mensagens novas
entrei de férias, voltei e meu thunderbird tá com erro de conexão
meu email sincroniza no tablet mas no notebook nada
o meu gmail dá uma mensagem de que não conseguiu acessar a conta de vocês
botei a conta no outlook do funcionario novo e ele fica pedindo senha sem parar
ontem caiu a energia e hoje o email do pc da recepção não abre mais
o ícone do outlook tá com um x vermelho e não chega nada
uso o correio do windows 10 e ele parou de pegar os emails. Já removi e adicionei a conta de novo
meu mac não baixa os anexos nem os emails
to no sitio e meu cel n puxa os email, no wifi de casa puxava
o outlook fica escrito "atualizando caixa de entrada" e não sai disso
não tem jeito de entrar email no meu note. No celular funciona
a mensagem que aparece no thunderbird é que o servidor encerrou a conexão
o email da diretora só funciona no celular, no computador dela não baixa
já desinstalei e instalei o aplicativo e mesmo assim não carrega minha caixa
tem 3 dias que meu outlook não recebe nada, mas se entro na internet os emails tão lá
meu email parou de sincronizar
Bom dia! Coloquei senha nova e o celular não aceita de jeito nenhum
meu iphone fala q nao consegue verificar a identidade do servidor
quando abro o programa aparece erro de autenticação
my outlook keeps saying password incorrect but it's the right one
mail on my mac hasn't updated since Friday. Webmail is fine
thunderbird no me deja entrar a la cuenta, dice contraseña inválida
en mi celular los correos no se actualizan
oi, sou o joão da oficina, o outlook daqui parou e não sei o que fazer
comprei um notebook pra filha e o email da firma não configura de jeito nenhum nele
meu email não puxa no outlook desde que vcs fizeram manutenção
o thunderbird fala que a conexão foi recusada. Ontem tava tudo ok
não consigo fazer o outlook reconhecer minha conta
coloquei pra sincronizar no celular e nada de aparecer as mensagens
o email some do outlook, mas no webmail ele aparece
oi pessoal! o note da secretaria tá sem email desde segunda
a tela do outlook fica pedindo pra digitar a senha de novo
apareceu "servidor não encontrado" no meu celular e o email parou
os emails aparecem no meu celular mas no computador da loja não chegam
só consigo ler email pelo navegador
o outlook trava em 3 de 12 quando tá recebendo
meu pai tem 70 anos e o email dele no tablet não atualiza mais, podem orientar
o email não abre no meu cel, fica carregando
mudei de windows 10 pro 11 e o outlook perdeu minha conta
configurei tudo de novo no mac mail e ele não loga
baixo os emails pelo outlook e hoje deu erro
A conta de email aqui da portaria não entra mais no computador. Aparece falha de login
android diz que não foi possível concluir a configuração da conta
outlook was fine yesterday, today it says it can't connect
my android phone refuses to load my work email
I set up the account in Thunderbird but it says login failed
outlook no conecta desde que cambiaron el servidor
los mensajes llegan al celular pero a la computadora no
boa tarde, não consigo mais entrar no meu email pelo outlook, alguma novidade?
o email da recepção tá fora desde que o rapaz trocou o cabo. Outlook 2013
meus emails tão no site mas no aplicativo não carregam
ao abrir o outlook vem "não é possível abrir a pasta caixa de entrada"
gente o email do meu celular travou, nem abre
o sistema de e-mail do computador pede usuario e senha direto
minha filha formatou meu computador e agora não sei configurar o email, já tentei e dá erro no servidor
desde que troquei de operadora o celular não baixa email
o outlook tá puxando email repetido e depois dá erro
meu thunderbird só fica em "verificando mensagens"
instalei antivírus novo e o outlook parou de funcionar com meu email
a conta do meu sócio funciona no outlook e a minha não
não chegam e-mails no outlook mas no celular sim
quero usar o email no iphone e ele não aceita o servidor
não consigo abrir minha caixa no programa. Pela internet abre
ta tudo ok no celular só o pc q n atualiza
aparece 0x800ccc92 e n recebo nada
por que meu email do outlook vive caindo a conexão?
oi, tentei por a conta no tablet do consultório e não vai
the mail program on our front desk computer won't connect to your server
Can't get email on my new iPhone. Password is right
mi programa de correo marca error al iniciar sesión
no logro configurar mi correo en el iPad
boa tarde, o outlook da loja diz que a senha está expirada e não baixa mais nada
email não carrega no meu galaxy
meu e-mail tá funcionando no note mas no celular não vai
o outlook do diretor não está trazendo os e-mails novos, só os de ontem pra trás
gente socorro, perdi o acesso ao email no computador, só abre no webmail
toda vez que ligo o pc o outlook reclama que não achou o servidor de entrada
não sei o que aconteceu mas meu programa de emails não sincroniza. Já troquei a senha e nada
como resolvo o erro 0x80042109 no recebimento
quando entro no email pelo celular aparece tela branca e não mostra as mensagens
meu sobrinho configurou meu email no ipad e não baixa os antigos nem os novos
o outlook baixa 2 emails e para
preciso de ajuda urgente, outlook não abre as mensagens, trava tudo
n consigo puxar emeil no tablet
meu email da escola entra no celular mas não entra no computador da sala
o aplicativo mail do iphone diz "não é possível obter e-mail"
Fiz a troca da senha conforme pediram e depois disso o thunderbird não loga
clico em enviar/receber e a barra não anda
no meu computador não cai mais nenhum email, pelo telefone eu vejo
outlook does not see any new messages since the update
we have 3 PCs and none can pull mail from your server today
mi outlook se quedó en desconectado
instalé thunderbird y no reconoce mi clave
bom dia, o outlook do computador do balcão não está baixando as mensagens desde as 8
meu celular parou de mostrar os emails do trabalho
vocês podem me ajudar? O outlook fica dando erro de senha e eu não mudei nada
email do escritório não atualiza no programa, no site está normal
configuramos o thunderbird em outra máquina e ele não baixa as mensagens antigas nem novas
o outlook deu uma atualizada e agora só aparece "tentando conectar"
meu iphone mostra "conta não está respondendo"
n abre o email no tablet da minha mae
o gmail do meu celular não puxa mais os emails de vocês
não recebo emails no notebook mas no pc recebo
o outlook express do meu pc antigo parou
meu note foi pra assistência e voltou sem conseguir conectar no email
caixa de entrada do celular não carrega. Já reiniciei
no ipad da diretora o email pede senha e recusa
o eM Client diz falha na autenticação do pop
o app de email fecha sozinho quando vai baixar mensagem
o e-mail não desce pro outlook faz dois dias
mensagem de erro no Outlook: tempo limite da operação esgotado
outlook takes forever and then says timeout
after the power cut my email program can't reach the server
el outlook de la oficina dejó de traer correos
en el webmail veo los correos, en mi teléfono no
`

const RECEIVING = `
meu cliente me mandou um projeto e o e-mail voltou pra ele
não chegam os emails do colégio das crianças
a loja me garantiu que enviou a nota por email, mas não achei
eu não recebo email de ninguém de fora, só dos colegas
meus fornecedores falam que meu endereço dá erro
sumiram as respostas dos clientes, ninguém mais me responde e eles dizem que respondem
o email do cartório com a certidão não chegou até agora
estou esperando o link da reunião por email e não vem
a prefeitura mandou o alvará pro meu email e não apareceu
quem tenta mandar email pro nosso comercial recebe erro
parece que meu email não está recebendo. Mandei um teste do celular e nada
desde as 10h não entra email nenhum na empresa toda
customers say they can't reach us by email
I never got the email my lawyer sent on Friday
no llega nada a mi bandeja desde el viernes
a escola do meu filho manda os comunicados e não estou recebendo nenhum
tenho uma reserva de hotel e a confirmação nunca chegou. Já procurei no spam também
uns clientes nossos estão dizendo que o email volta pra eles com mensagem de erro
to sem receber pedido desde sabado, meus clientes juram q mandaram
será que tem algum bloqueio? O pessoal do Itaú manda e pra gente nao chega
preciso receber um contrato do cartório hoje e até agora nada. Eles garantem que já mandaram 3 vezes
meu advogado mandou a petição pra eu assinar e ela não aparece em lugar nenhum
os orçamentos que peço aos fornecedores não estão chegando na minha caixa
nossa caixa de contato não recebe nada há dois dias. Testei mandando do meu gmail e também não chegou
o pessoal me liga falando que o email deles voltou
email com anexo grande que os clientes mandam não chega pra nós
quem tem hotmail não consegue escrever pra gente
estranho, minha caixa de entrada tá vazia hoje o dia todo, nem propaganda chegou
uma paciente tentou me mandar os exames e recebeu um aviso de que não foi entregue
n chega nd no meu email, nem no site de vcs aparece
nem no webmail chegam os emails que o meu chefe manda
o fornecedor recebeu um erro dizendo que minha caixa não existe. Mas ela existe sim, eu uso todo dia
my accountant has emailed me twice and nothing has come through
customers are telling us their messages to info@ get returned
hola, varios proveedores nos dicen que sus correos nos rebotan
no me está entrando ningún correo de gmail. De otros sí llegan
la escuela me manda avisos y nunca los recibo
uma aluna disse que mandou o trabalho e eu não vi nada aqui
tô esperando a nota do fornecedor desde ontem e não caiu na caixa
não consigo receber o código que o gov manda por email
desde a mudança de servidor ninguém mais consegue mandar email pra gente. Volta tudo
meus clientes de fora do Brasil não conseguem me escrever
sou síndico e os moradores falam que mandaram reclamação por email, mas aqui não tem nada
alguém mandou email pro contato@ e recebeu erro 550
não apareceu nenhum email hoje na minha caixa de entrada, e olha que recebo uns 50 por dia
a Receita manda aviso e nunca chega, só descubro quando vou no site deles
meu marido me enviou um arquivo 4 vezes e nada
estou sem receber mensagens de alguns bancos
os leads do anúncio não estão chegando no meu e-mail
comprei na internet e a loja disse que mandou o rastreio por e-mail. Não recebi
minha mãe manda email pra mim e diz que volta
só entra email de vocês, dos outros não entra
vcs estão bloqueando algum remetente? O email da seguradora não chega de jeito nenhum
o email de vendas não recebe mais nada desde quinta
me passaram que meu email está recusando mensagem
recebi só metade das mensagens que me mandaram
os currículos que o pessoal manda não tão caindo aqui
our supplier in China gets a delivery failure when writing to us
no emails are coming in today at all
i haven't received a single message since Monday. Is there a problem?
hace una semana que no me llegan los avisos del banco
un cliente me quiso mandar un pedido y le salió error
bom dia, o pessoal de fora tá mandando mensagem e a gente não vê
era pra ter chegado um email do juizado e não chegou
minha arquiteta mandou o projeto por email, grande, e aqui não apareceu
todas as mensagens do meu contador estão sumindo, ele manda e eu não acho
faz tempo que não recebo mais as notificações do banco no e-mail
preciso do código que mandam no e-mail e ele não chega nunca
uma moça tentou me escrever pelo site e por email e disse que voltaram os dois
parou de chegar email da nossa loja virtual
tenho certeza que tem gente me mandando email e não tá chegando. Meu telefone não para
recebi uma ligação do fornecedor falando que o nosso e-mail rejeita as notas dele
aqui não caiu nenhuma das 3 mensagens que a diretora enviou
o meu email novo tá sem receber
estou sem email desde ontem, ninguém me manda nada o que é impossível
quando o pessoal do governo me envia, dá erro pra eles
minha caixa não tá recebendo de endereço uol
não recebemos os formulários de contato há semanas
chegam emails com 2 dias de atraso
o e-mail que meu irmão mandou do exterior nunca apareceu
me enviaram um convite do zoom e não achei em lugar nenhum
os emails dos hóspedes pararam de vir
our guests say the booking mail they send us is rejected
hi, I was expecting a contract by email and it hasn't arrived
hoy no entró ni un correo, algo pasa
mi contadora me mandó el recibo y no lo tengo
minha gerente disse que me mandou a escala por email, não veio
quero saber o que houve com meu e-mail, não chega mensagem de ninguém
o condomínio manda a ata por email e eu sou o único que não recebo
estou perdendo pedidos porque os e-mails dos clientes não chegam
alguém da prefeitura me disse que o e-mail que me mandaram voltou dizendo que a caixa está cheia. Ela tem espaço
tem uma semana que os extratos do banco não entram no meu email
o cliente mandou comprovante 2x e não chega, mandou pelo whats e veio
todos os e-mails internos chegam, os externos não
não recebi o email de ativação do aplicativo. Nem no spam
nosso contato@ não recebe
vários remetentes estão recebendo devolução quando escrevem pra nossa empresa
dois dias sem entrar nenhuma mensagem, o que acontece?
a universidade fala q me respondeu e eu nao achei a resposta
pq não chega mais email do mercado livre?
esperei o dia todo o email com a passagem e nada
o técnico do sistema mandou um teste e falou que deu erro de usuário inexistente
email de cliente vindo com 5 horas de atraso
se me mandam anexo não chega, sem anexo chega
a pessoa escreve certinho o endereço e mesmo assim volta pra ela
quando a matriz nos envia mensagem, a gente não recebe, as filiais recebem
none of the messages my doctor sends me arrive
my sister says her emails to me come back as undeliverable
people are telling me they wrote and I never saw anything
los pedidos de la página web no me llegan al correo
dejaron de llegarme los correos del ministerio
meu fornecedor garante que enviou a cotação, mas aqui não consta
não estou recebendo e-mails de alguns remetentes
mandaram a guia do imposto no meu email e eu não encontro, não está em pasta nenhuma
preciso do boleto que a escola mandou por e-mail e que não veio
os pacientes dizem que escrevem e ninguém responde, mas a gente não recebe nada
a transportadora diz que meu email dá como inexistente
recebo de uns e não de outros
meu amigo me mandou as fotos do casamento e até hoje não chegaram
nenhuma resposta dos meus clientes chega, tenho certeza que responderam
o email do contato do site está mudo, não entra nada
por que os emails da claro não chegam pra mim? Pros meus funcionários chegam
tive que passar meu gmail pros clientes porque o email da empresa não recebe
o corretor me passou um e-mail com a apólice e não caiu
teste do meu hotmail pro meu email de vocês: não chega
email demorando muito a chegar, às vezes um dia
desde sábado que o e-mail do consultório tá parado, não entra mensagem
os alertas das câmeras que vinham no email não vêm mais
a diretora recebe os emails da secretaria de educação e eu não recebo
vocês bloquearam o email da minha esposa? As mensagens dela não chegam
me avisaram que quem escreve pra gente recebe mensagem de caixa lotada
a customer tried three times to email us and each time it failed
Why am I not getting mail from my bank?
we are missing emails that our partners swear they sent
me dijeron que mi correo está devolviendo los mensajes
no recibo la confirmación de la compra
os clientes não estão conseguindo me mandar email, dizem que volta
me mandaram uma proposta e não chegou em nenhuma das minhas caixas
o email de confirmação do hotel não veio
aguardo um retorno por email da seguradora e não aparece nada
o banco diz q mandou o informe de rendimentos e n achei em lugar nenhum
estamos sem receber mensagens externas
pararam de chegar os pedidos do site no meu email
meu pai mandou uma mensagem e recebeu de volta um erro em inglês
faz 10 dias que fornecedores nos avisam que o e-mail retorna
não recebi o e-mail da reunião, todos os colegas receberam
desde o feriado não recebo nem propaganda
os emails do fórum não estão entrando. Perdi um prazo por causa disso
o e-mail da imobiliária chega pra minha esposa e pra mim não
uma aluna diz que me escreve e eu nunca respondo, mas nunca recebi nada dela
o fiscal mandou a notificação e não caiu aqui, nem na lixeira
emails enviados pelo cliente chegam só no outro dia
se alguém me manda foto por email não chega
o suporte do banco disse que meu e-mail rejeita a mensagem deles
nosso financeiro não recebe as notas dos fornecedores há uma semana
meus emails não chegam na minha caixa de entrada
we get complaints that mail sent to our address bounces
una clienta me mandó fotos y nunca aparecieron
hace rato que no entra ningún mensaje
`

const rows = checklistRows({ pop3: POP3, sending: '', receiving: RECEIVING, none: '' }).filter(([body]) => body !== '')

test.for(rows)('readRequest() reads “%s” for %s', async ([body, checklist]) => {
  expect((await readBody(`Bom dia, ${body}. Podem me ajudar?\nBia`)).checklist).toBe(checklist)
})
