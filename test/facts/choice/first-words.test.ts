// What hardly says anything: the first words of people who have never seen a checklist, and which one they are for. Last what is said in the
// same words of another matter.
import { expect, test } from 'vitest'
import { checklistRows } from '../checklist-rows.ts'
import { readBody } from '../read-body.ts'

const POP3 = `
my phone says the username or password for pop.lojaprado.com.br is incorrect
o email do lava rapido parou de entrar no meu celular ontem
a caixa de entrada parou no dia 12, depois disso nada. no celular tem tudo. outlook 2016
o email do celular ta rodando rodando e nao traz nada
to tentando configurar o email no tablet novo e ele diz q nao foi possivel abrir a conexao com o servidor
parou tudo aqui no meu outlook
parou tudo, outlook nao vai mais
o outlook morreu
meu outlook pifou, nao entra email
o thunderbird parou
o outlook daqui nao ta indo
outlook com problema
outlook nao funciona
meu outlook ta dando pau
o app de email do celular parou
nao baixa no app de email do samsung
nao baixa no aplicativo do gmail no meu motorola
o email do celular nao chega mais
celular nao puxa o email da firma
no meu iphone nao entra email
no outlook so tem email ate ontem
o ultimo email que tem no outlook é de sexta
outlook ta sem conexao
outlook ficou offline
ta escrito desconectado no outlook
o outlook nao faz o enviar receber
o programa do email nao abre as mensagens novas
pede senha e nao entra, no outlook
toda vez que abro o outlook ele pede senha
outlook wont connect
outlook doesnt receive
thunderbird cant connect to the server
my outlook isnt getting mail
se me quedó el outlook sin bajar nada
el outlook no me trae los correos
no outlook aparece uma tela falando que o nome de usuario ou senha esta incorreto
tou desde cedo sem email no pc, no site funciona
o outlook não baixa, o domínio venceu, o boleto do registro.br ia pro email da antiga sócia
`

const SENDING = `
a impressora manda as digitalizações por email e parou, da erro de login no smtp
meu email ta dando problema pra mandar
nao vai email pra hotmail
email pro gmail volta
nao ta saindo email
nao sai email nenhum
email nao sai daqui
os email fica na caixa de saida
meus emails vao tudo pro spam
o cliente fala que meu email caiu no spam
ninguem ta recebendo o que eu mando
as nota fiscal nao chega nos cliente
meu orçamento nao chega nas pessoa
mandei o curriculo e voltou
mandei tres vez e voltou as tres
nao consigo responder os clientes
nao consigo responder ninguem
quando respondo volta
da erro quando mando
da erro pra enviar
no me salen los correos
no puedo mandar correos
mis correos rebotan
clients say my emails go to junk
i cant send anything
email wont send
meu email nao chega no outlook do cliente
no computador do meu cliente nao chega meu email
no iphone do cliente meu email nao entra
`

const RECEIVING = `
cade meus emails de hoje
cadê os emails?
hoje nao chegou nenhum email
nao entrou nenhum email hoje
faz dois dias que nao chega nada
caixa vazia desde ontem, ninguem manda nada?
o fornecedor disse que mandou a nota mas aqui nao tem nada
meu contador manda email e da erro
meu contador diz que mandou e eu nao vi
o banco mandou e nao ta aqui
falaram que meu email ta voltando
dizem que meu email nao recebe
meus clientes nao conseguem me mandar
tem cliente reclamando que manda e volta
nao recebo nada do hotmail
nao chega email do gmail
o codigo do banco nao chega no meu email
o comprovante que a moça mandou nao chegou
os correos de mi cliente no llegan
i am not receiving emails
nobody can email me
o cliente disse que mandou e aqui nada
o fornecedor mandou ontem mas aqui nada
`

const NONE = `
quero configurar o email no meu celular novo, como faço?
o site ta rodando lento
parou tudo o site nao abre
parou tudo a internet
nao consigo entrar no painel
nao entra no webmail, senha
quanto custa mais espaço
cade minha nota fiscal de voces
cade meu boleto
nao recebi o boleto de voces
nao recebi resposta de voces
mandei email pra voces e ninguem responde
abri chamado e ninguem respondeu
queria mudar a senha do email
o site ta fora
meu dominio venceu
muita propaganda no meu email
como configuro o outlook
quero cancelar meu email
oi
bom dia
o site quebrou depois que mexi no wordpress
minha impressora parou, nao imprime os emails
cade os emails do contrato que vcs iam mandar?
cade o email com a nota fiscal da hospedagem?
onde estão os e-mails antigos que eu tinha no outlook, da pra recuperar?
meu computador morreu, comprei outro, como configuro o email nele?
meu notebook quebrou, preciso da senha do email
nao vai dar pra pagar o email esse mes
nao vai ter email no plano novo?
quero instalar o aplicativo de email, onde baixo?
nao consigo baixar o aplicativo do webmail
preciso da senha do email pra por no outlook
no outlook só uso email da outra empresa, quero cancelar
a assinatura do email quebrou no outlook
a agenda do outlook parou, nao sincroniza
o painel da erro pra enviar o arquivo do site
meu formulario do site da erro ao enviar
recebi email dizendo que minha caixa vai ser desativada, é de voces?
mandaram um email falso no nosso nome
a última mensagem no outlook tem um virus, como apago?
cadê o email de confirmação de voces
o cliente mandou os dados e aqui tem tudo, obrigado
telefone de voces parou, ninguem atende
o celular quebrou, qual o telefone de voces?
minha senha ta incorreta no painel
`

const rows = checklistRows({ pop3: POP3, sending: SENDING, receiving: RECEIVING, none: NONE })

test.for(rows)('readRequest() reads “%s” for %s', async ([body, checklist]) => {
  expect((await readBody(body)).checklist).toBe(checklist)
})
