// Short vague mails, in three languages and as phones spell: which checklist each is for, and whether the error is asked for because
// the mail says that there is one. First sentences as people write them, then a grid of who, the verb of moving, and whether it did;
// last what resembles them and is another matter.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseChecklistText } from '../../../src/checklist/parse-checklist-text.ts'
import type { Reading } from '../../../src/facts/fact.ts'
import { readRequest } from '../../../src/facts/read-request.ts'
import type { Desk } from '../../../src/message/desk.ts'
import { readMessage } from '../../../src/message/read-message.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const checklists = ['pop3', 'sending', 'receiving'].map((id) =>
  parseChecklistText(id, readFileSync(join(root, 'checklists', `${id}.yaml`), 'utf8')),
)
const desk: Desk = { addresses: ['suporte@provedor.example'], agents: ['*@provedor.example'], timeZone: 'America/Sao_Paulo' }

async function readingOf(body: string): Promise<Reading> {
  const head =
    'From: Ana Prado <ana@lojaprado.example>\nTo: Suporte <suporte@provedor.example>\nSubject: ajuda\nDate: Wed, 18 Nov 2026 10:00:00 -0300\nMessage-ID: <a@lojaprado.example>\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n'
  const raw = new TextEncoder().encode(`${head}${body}\n`.replaceAll('\n', '\r\n'))
  return readRequest(await readMessage(raw, desk), checklists, desk)
}

function asksForError({ assessment }: Reading): boolean {
  return assessment.kind === 'incomplete' && assessment.asks.some(({ field }) => field === 'error_message')
}

const POP3 = `
o outlook parou de receber
Meu Thunderbird não recebe nem envia
O Outlook da mercearia nem envia nem recebe desde domingo
o outlook nao recebe e nao envia
O programa de email parou de receber mensagens novas
meu computador parou de receber os emails
o outlook pede senha e não entra
o outlook pede a senha e nao aceita
o thunderbird fica pedindo senha
o Outlook não abre o email, pede a senha toda hora
meu outlook nao conecta
o outlook da erro
Outlook com erro
o outlook não está funcionando
meu outlook travou e não recebe mais nada
trava ao baixar
o programa trava na hora de baixar os emails
trava quando vai baixar
fica baixando e não termina
fica em "recebendo" e não sai disso, o thunderbird
Desde hoje cedo o email não baixa
email não desce
nao desce mais email no pc
não tá descendo email no celular
não puxa
não sincroniza mais
nao atualiza a caixa no celular
Não consigo ver os emails novos no outlook, só no webmail
no webmail tem email novo e no thunderbird não aparece
no site de vcs os emails estao la mas no programa nao
o celular não recebe mais email
meu iphone nao baixa o email
não abre o email no computador
não consigo acessar o email pelo outlook
não consigo entrar no email pelo Outlook
o Outlook diz que a senha está errada
senha incorreta no outlook, mas no webmail entra
erro de autenticação no thunderbird
erro ao receber no outlook
dá erro quando vai receber os e-mails no programa
da erro na hora de puxar email
deu erro no pop
meu pop não funciona
não conecta no servidor pop
não conecta no servidor de vocês
o thunderbird nao acha o servidor
outlook não encontra o servidor
servidor de entrada não responde
timeout no outlook ao receber
o outlook fica offline
outlook desconectado
Outlook stopped receiving mail
Thunderbird won't download anything
My mail program hangs while downloading
Outlook keeps asking for my password
Outlook won't connect
Outlook can't find the server
Apple Mail can't get mail
my iPhone is not getting mail any more, webmail works
cannot log in from Outlook
el outlook no recibe
el Outlook me pide la contraseña y no entra
Outlook dejó de recibir
no baja los correos
el programa no descarga los correos
se cuelga al descargar
no conecta con el servidor de correo entrante
thunderbird no conecta
minha caixa no Thunderbird congelou desde ontem, não vem nada novo
aparece "enviar/receber" com erro no outlook
o outlook só mostra email velho
Outlook parou no dia 10, os emails mais novos só vejo pelo celular
a barrinha do outlook fica em 0% e não baixa
preciso que alguém veja meu outlook, não está puxando os emails da conta do financeiro
depois que troquei de computador o email não entra mais no outlook
Thunderbird says it cannot log in
my laptop can't pull mail since the update
new mail shows on the web but not in Outlook
el Outlook se queda cargando y no descarga
o Windows Live Mail parou de funcionar
meu Outlook diz que não consegue se conectar ao servidor
no notebook novo os emails não baixam
não consigo sincronizar a conta no Thunderbird
o aplicativo de email do celular pede senha e diz que está errada
eM Client trava em recebendo mensagens
o email da recepção não carrega no outlook desde sexta
Mail on my Mac can't connect to the incoming server
Outlook me dice que la contraseña es incorrecta
os email nao ta chegando no celular, no computador chega normal
minhas mensagens não aparecem mais no meu notebook
não recebo nada no tablet desde sábado
My mail doesn't show up on my phone anymore
los correos no llegan al celular
fui pegar meus emails no Foxmail e não veio nenhum
`

const SENDING_SAYS_ERROR = `
mando email e volta
mando e volta
Mando os e-mails e eles voltam
eu envio e volta tudo
todo email que mando volta
qualquer email que eu mando volta com erro
meu email voltou
meus emails estao voltando
os emails que mandei voltaram
enviei um email para um cliente e voltou
tentei mandar um email e deu erro
Meu e-mail foi devolvido
Recebi de volta o e-mail que mandei
o e-mail que enviei foi rejeitado
dá erro quando mando email pra um cliente
ao enviar aparece um erro
my emails bounce
everything I send bounces
Every message I send comes back
I send mails and they come back
my mail was returned
I sent an email and got an error back
mando correos y rebotan
envío y vuelve
mi correo fue rechazado
me devuelven los correos que envío
Tô tentando falar com a prefeitura por e-mail e sempre bate e volta
respondi um orçamento e recebi um mailer-daemon
mando pro gmail da cliente e é rejeitado
Minha mensagem para o fórum voltou
the mail I sent to my lawyer was refused
le escribo a un cliente y me rebota
o orçamento que enviei para a construtora retornou
os e-mails para o hotmail estão sendo recusados
fui mandar um email pro banco e deu falha na entrega
Gmail keeps rejecting our mail
Mandei pra minha sobrinha e depois veio um recado em inglês que eu apaguei sem querer
Mandei pro rui@obra.example e recebi uma mensagem automática de volta
`

const SENDING_NO_ERROR = `
meus emails caem no spam deles
tudo que mando cai no spam do cliente
os emails que envio vao pro lixo eletronico
meu e-mail só cai em spam
nossos e-mails estão indo pro spam
ninguém recebe o que eu mando
ninguem ta recebendo meus emails
os clientes não recebem meus emails
cliente reclama que não recebe o que mando
mandei e não chegou
Mandei um email pro cliente e não chegou lá
Enviei ontem uma proposta para um cliente e ele não recebeu
enviei e ele diz que nao chegou
mandei o contrato e a pessoa não recebeu
meu email não chega no destino
meus emails não chegam
nossas mensagens nao estao chegando para os clientes
os emails que eu envio somem
Meu email some, envio e ninguém recebe
nobody gets my emails
no one receives what I send
my emails never arrive
my mail ends up in their spam
my emails go to junk
I sent a quote and the customer never got it
our client says my e-mail has not arrived
nadie recibe lo que mando
mis correos no llegan
mis correos caen en spam
envié un correo y no llegó
le mandé un correo y dice que no le llegó
a cliente não acha meu e-mail nem no spam
o pessoal do gmail não recebe nosso email
já enviei três vezes o contrato e o cartório diz que não recebeu
Mandei o currículo e a empresa falou que não chegou nada
os convites que enviamos não estão chegando
meu email tá caindo na caixa de spam das pessoas
cliente diz que achou meu email no lixo eletrônico
my newsletter lands in junk
I emailed a client yesterday, she says nothing came
mis clientes no reciben lo que les envío
enviei o relatório para o síndico e ele jura que não recebeu
os pacientes não recebem as confirmações que mandamos
Mandei pro rui@obra.example e recebi uma mensagem do cliente dizendo que não chegou
Mandei um recado em inglês pro rui@obra.example e não chegou
`

const SENDING = `
O servidor recusou meu e-mail
nao consigo mandar email
não consigo enviar nada
não estou conseguindo enviar e-mails
meu email não envia
nao sai nenhum email daqui
os emails não saem
Os emails ficam presos na caixa de saída
fica na saida e nao vai
meu email não vai
o email nao vai pro cliente
não consigo responder os emails
não consigo responder um cliente
quando respondo dá erro
I can't send email
unable to send anything
messages are stuck in the outbox
mail won't go out
emails are not going out
emails not leaving my outbox
no puedo enviar correos
no sale ningún correo
los correos no salen
se quedan en la bandeja de salida
o botão de enviar fica rodando e o email não vai
não to conseguindo disparar os emails
desde cedo nenhum e-mail sai da empresa
o sistema não deixa enviar, dá erro de autenticação no smtp
quando tento mandar anexo o email não sai
no consigo enviar nada desde mi cuenta
mandei um email pra cliente e não chegou no computador dela
Meu email não chega no celular da minha cliente
no celular recebo normal mas não consigo enviar
`

const RECEIVING_SAYS_ERROR = `
quem manda email pra mim recebe um erro
mandam email pra mim e volta
os clientes mandam e-mail pra gente e volta
O cliente manda e volta pra ele
o e-mail do cliente volta quando ele manda pra gente
meu cliente disse que o email dele voltou
O fornecedor tentou mandar e voltou
dizem que meu email está voltando
people who write to me get an error
mails to our address bounce
emails sent to me are being returned
clients say their emails to me bounce
los clientes me escriben y les rebota
los correos que me mandan rebotan
meus alunos reclamam que os e-mails que me mandam estão voltando
O advogado tentou me escrever e o e-mail foi devolvido pra ele
toda mensagem que chega de fora é devolvida ao remetente
My client's message to me bounced
os fornecedores me ligam dizendo que o e-mail para a nossa empresa retorna
Minha prima mandou pra ana@lojaprado.example e recebeu um aviso em inglês
`

const RECEIVING_NO_ERROR = `
parei de receber email desde ontem
meu email parou de receber
Parou de receber e-mails a nossa caixa comercial@lojaprado.example
não chega nenhum e-mail
nao chega nenhum email desde ontem cedo
não ta chegando email nenhum
n chega email nenhum pra gente
num ta chegando nada de email aqui
não está entrando nenhum e-mail
o e-mail não entra
ñ recebo nenhum email desde sexta
não tô recebendo email
nao estou recebendo os emails dos clientes
os emails dos clientes caem no meu spam
os e-mails do contador caem no spam aqui
tudo que o contador manda cai no meu spam
o fornecedor diz que mandou e não veio
fornecedor diz que mandou e nao chegou
o cliente mandou e não chegou
meu contador mandou um email e não chegou
me mandaram um email e não recebi
uma pessoa me mandou email e nao chegou
Um cliente falou que me mandou um e-mail e não apareceu aqui
estão me mandando e-mail e não chega
as pessoas mandam email e não chega
todo mundo manda email pra mim e eu nao recebo
não recebi o e-mail do banco
cadê o email que meu cliente mandou?
tô esperando um e-mail e não chega
faz dois dias que não recebo nada
há dois dias sem receber nenhum e-mail
estamos sem receber emails
estou sem receber e-mail desde segunda
nenhum email chega
nenhum e-mail novo na caixa desde ontem
caixa vazia, não chega nada
sumiu os emails que me mandaram
e-mails de fora não chegam
so chega email interno, de fora nao chega
I stopped receiving mail yesterday
we have stopped receiving e-mail
No mail has come in since Monday
mail is not coming in
no emails are coming through
I'm not getting any emails
We aren't getting any mail
haven't had an email since Friday
our inbox has been empty since yesterday
the supplier says he sent it and nothing arrived
a client says she emailed me and I got nothing
a customer's email never reached me
someone sent me an email and it didn't arrive
mail from our bank goes to my spam
still waiting for an email from the bank that never came
dejé de recibir correos
no me llega ningún correo
no llegan correos desde ayer
no entra ningún correo
no recibo correos
no estamos recibiendo correos
el proveedor dice que envió y no llegó
un cliente me mandó un correo y no llegó
me escriben y no me llega nada
los correos del banco caen en mi spam
Pessoal, desde a troca do servidor de vocês a gente não recebe mais nada
minha irmã mandou umas fotos e até agora nada
O pessoal do RH enviou o holerite e aqui não apareceu
o formulário do site não está chegando no meu e-mail
pedidos da loja virtual pararam de chegar no email
não estou recebendo as notificações do banco
os e-mails da receita federal não caem na minha caixa
um aluno disse que mandou o trabalho e não está aqui
achei vários emails de clientes no meu spam
e-mails importantes estão indo direto pro meu lixo eletrônico
A vendor emailed us last week and we still have nothing
messages from gmail never get here
un proveedor nos escribió y no vemos el correo
desde el lunes no nos entran mensajes
o comercial está sem receber e-mail de cliente nenhum
desde a mudança de plano nenhuma mensagem nova aparece na caixa do suporte
um hóspede fez a reserva e o e-mail de confirmação dele não chegou pra nós
meu advogado encaminhou a petição hoje e não veio nada
we haven't received a single email today
hace dos días que no me llegan mensajes de clientes
`

const RECEIVING = `
falaram que meu email não existe
ninguém consegue me mandar email
ninguém consegue mandar email pra mim
os clientes não conseguem mandar e-mail pra gente
Não conseguem me enviar e-mail
people can't email me
nobody can send us mail
ninguém de fora consegue nos escrever
outra empresa não consegue mandar arquivo pra gente por e-mail
uma mãe disse que mandou o atestado e aqui não entrou
Um hóspede falou que escreveu anteontem e aqui nada apareceu
`

const OTHER = `
meu site parou de abrir
o site não abre
o site da loja não entra
quero cancelar a conta
segue o boleto
segue o boleto pago
segue comprovante em anexo
Segue em anexo o contrato assinado
mandei o comprovante ontem, podem confirmar?
enviei o pagamento hoje, quando liberam?
Já enviei os documentos, falta alguma coisa?
obrigado pela ajuda
obrigado, deu certo
Bom dia, gostaria de um orçamento
qual o telefone de vocês?
vocês atendem no sábado?
quanto custa mais uma conta de email?
preciso criar um email novo
quero trocar a senha do meu email
esqueci minha senha do webmail
como faço para configurar o email no celular?
como mudo o plano?
preciso de uma nova conta para a secretária
favor excluir a conta do joão que saiu da empresa
a nota fiscal veio errada
o boleto veio com valor errado
não recebi o boleto desse mês
não recebi a fatura
não chegou o boleto
A fatura não chegou, podem mandar de novo?
Me mandem a segunda via por favor
vocês me mandaram uma cobrança que já paguei
Recebi um email de vocês dizendo que meu domínio vai expirar, é verdade?
recebi um email estranho pedindo minha senha, é golpe?
estou recebendo muito spam
muito spam chegando na caixa
recebo muita propaganda, dá pra bloquear?
como bloqueio um remetente?
Quero aumentar minha caixa
minha caixa está cheia
a internet caiu aqui
meu roteador não liga
o wifi está lento
meu telefone mudou, anotem
Feliz natal a todos da equipe
podem me ligar?
preciso falar com o financeiro
mudamos de endereço
quero contratar um plano
como faço backup dos meus emails?
gostaria de um redirecionamento para outro email
Quero um encaminhamento automático do contato@ para o vendas@
preciso renovar o dominio
qual meu usuario do painel?
preciso que vocês mandem o contrato
Ok, recebido
recebi, obrigado
confirmo o recebimento
Segue planilha que pediram
o computador não liga
a impressora não imprime
My website is down
please send me the invoice
I have not received my invoice
I want to cancel my account
thanks, it works now
how do I change my password?
what are your opening hours?
can you send me a quote for hosting?
I need a new mailbox
I get too much spam
quiero cancelar mi cuenta
no me llegó la factura
mi sitio no abre
gracias por todo
necesito una cuenta nueva
¿cuánto cuesta el plano?
adjunto el comprobante
Vocês receberam meu pagamento?
vocês receberam meu email com os documentos?
não recebi resposta do chamado anterior
estou aguardando retorno de vocês há dois dias
mandei mensagem no whatsapp e ninguém respondeu
enviei o comprovante mas o sistema continua bloqueado
preciso de acesso ao painel, não consigo entrar
o site está carregando muito devagar
não consigo acessar o painel de controle
quero mudar a senha do email da recepção
criem por favor a conta maria@lojaprado.example
Gostaria de saber como vejo meu email no celular novo
o certificado do site venceu
quero migrar meus emails para o Google
vocês fazem sites?
a cobrança veio em duplicidade
favor enviar nota fiscal de outubro
nosso contrato vence quando?
I never got an answer to my last ticket
please send me the contract by email
tem como recuperar um email que apaguei?
apaguei um email sem querer
recebi um boleto falso em nome de vocês
Parabéns pelo atendimento
vocês têm plano com mais espaço?
o boleto do mês não gera no painel
vocês podem me passar os dados bancários?
queria saber o valor do plano empresarial
nosso servidor de arquivos não abre
a loja virtual está fora do ar
como faço um backup do outlook?
Boa tarde, tudo bem? Retorno sobre a proposta enviada ontem.
Segue a proposta revisada conforme conversamos por telefone
Preciso do histórico de cobranças de 2025
quisiera darme de baja del servicio
`

type Expected = { checklist: string | undefined; error?: 'asked' | 'not-asked' }

/** Every sentence that takes one of each list. */
function gridOf(...lists: string[][]): string[] {
  return lists.reduce<string[]>((starts, words) => starts.flatMap((start) => words.map((word) => `${start} ${word}`.trim())), [''])
}

const linesOf = (block: string): string[] => block.trim().split('\n')

const rows: [Expected, string[]][] = [
  [{ checklist: 'pop3' }, linesOf(POP3)],
  [{ checklist: 'sending', error: 'asked' }, linesOf(SENDING_SAYS_ERROR)],
  [{ checklist: 'sending', error: 'not-asked' }, linesOf(SENDING_NO_ERROR)],
  [{ checklist: 'sending' }, linesOf(SENDING)],
  [{ checklist: 'receiving', error: 'asked' }, linesOf(RECEIVING_SAYS_ERROR)],
  [{ checklist: 'receiving', error: 'not-asked' }, linesOf(RECEIVING_NO_ERROR)],
  [{ checklist: 'receiving' }, linesOf(RECEIVING)],
  [{ checklist: undefined }, linesOf(OTHER)],
  [
    { checklist: 'sending', error: 'asked' },
    gridOf(
      ['mando', 'envio', 'a gente manda', 'quando respondo', 'mandei', 'enviamos'],
      ['e-mail', 'uma msg', 'mensagem pro cliente'],
      ['e volta', 'e voltou', 'mas retorna'],
    ),
  ],
  [
    { checklist: 'sending', error: 'not-asked' },
    gridOf(
      ['meu e-mail', 'meus emails', 'nossas mensagens', 'o que eu mando', 'o e-mail que enviei'],
      ['não chega', 'não chegou', 'ñ chega', 'nunca chega'],
      ['no cliente', 'pra ninguém', ''],
    ),
  ],
  [
    { checklist: 'receiving', error: 'not-asked' },
    gridOf(
      ['não', 'ñ', 'num'],
      ['chega', 'tá chegando', 'entra', 'está entrando'],
      ['nenhum e-mail', 'email nenhum', 'msg nenhuma'],
      ['', 'desde ontem', 'aqui'],
    ),
  ],
  [
    { checklist: 'receiving', error: 'not-asked' },
    gridOf(
      ['o cliente', 'o fornecedor', 'minha contadora', 'a escola'],
      ['mandou', 'diz que mandou', 'falou que enviou', 'jura que mandou'],
      ['e não chegou', 'mas não veio', 'e não recebi', 'e nada chegou aqui'],
    ),
  ],
  [
    { checklist: 'receiving', error: 'asked' },
    gridOf(
      ['os clientes', 'todo mundo', 'as pessoas'],
      ['mandam e-mail pra mim', 'escrevem pra gente', 'tentam mandar email pra nós'],
      ['e volta', 'e recebem um erro'],
    ),
  ],
  [
    { checklist: 'pop3' },
    gridOf(
      ['o outlook', 'meu thunderbird', 'o programa de e-mail', 'o celular'],
      ['não baixa', 'parou de receber', 'não recebe', 'não puxa', 'parou de baixar'],
      ['e-mail', 'mais nada', 'os emails desde ontem'],
    ),
  ],
  [
    { checklist: 'pop3' },
    gridOf(
      ['trava', 'travando', 'fica parado', 'demora muito'],
      ['ao baixar', 'quando vai baixar', 'na hora de baixar'],
      ['', 'os emails'],
    ),
  ],
  [
    { checklist: 'pop3' },
    gridOf(
      ['Outlook', 'Thunderbird', 'my mail program', 'my iPhone'],
      ['stopped receiving', "won't download", 'no longer gets', 'is not getting'],
      ['mail', 'any messages'],
    ),
  ],
  [
    { checklist: 'sending', error: 'asked' },
    gridOf(['every mail I send', 'my messages', 'everything we send', 'I send mail and it'], ['bounces', 'comes back', 'gets returned']),
  ],
  [
    { checklist: 'receiving', error: 'not-asked' },
    gridOf(
      ['I am', "I'm", 'we are'],
      ['not getting', 'no longer getting', 'not receiving'],
      ['any mail', 'emails', 'messages from our clients'],
    ),
  ],
  [
    { checklist: 'receiving', error: 'not-asked' },
    gridOf(['no me llega', 'no nos llega', 'no entra', 'no está llegando'], ['ningún correo', 'ningún mensaje']),
  ],
  [
    { checklist: 'sending', error: 'not-asked' },
    gridOf(
      ['uma cliente disse que', 'o contador falou que', 'minha irmã reclamou que'],
      ['meu email não chega', 'nosso e-mail não chegou pra ela'],
    ),
  ],
  [
    { checklist: 'sending', error: 'not-asked' },
    gridOf(['não consigo enviar e-mail', 'não dá pra mandar'], ['para o meu sobrinho', 'pro meu contador', 'para a minha irmã']),
  ],
  [
    { checklist: 'receiving', error: 'not-asked' },
    gridOf(['meu cliente não consegue', 'o fornecedor não está conseguindo'], ['mandar para o meu e-mail', 'enviar para o nosso endereço']),
  ],
  [
    { checklist: 'receiving', error: 'not-asked' },
    gridOf(
      ['boleto não chega, não recebemos', 'a fatura sumiu, não estamos recebendo'],
      ['os e-mails do nosso fornecedor', 'os e-mails da minha contadora'],
    ),
  ],
  [{ checklist: undefined }, ['não recebi o boleto deste mês', 'o boleto não chegou', 'não chegou a fatura de vocês']],
  [
    { checklist: undefined },
    gridOf(['meu site', 'o site da loja', 'a página da empresa'], ['não abre', 'parou de abrir', 'saiu do ar', 'não carrega']),
  ],
  [
    { checklist: undefined },
    gridOf(['quero', 'preciso', 'gostaria de'], ['cancelar', 'renovar', 'mudar', 'contratar'], ['o plano', 'a conta', 'a hospedagem']),
  ],
  [
    { checklist: undefined },
    gridOf(['segue', 'segue em anexo', 'mandei ontem', 'já enviei'], ['o boleto', 'o comprovante', 'o contrato assinado', 'a planilha']),
  ],
]

describe('readRequest()', () => {
  test.for(rows.flatMap(([expected, bodies]) => bodies.map((body): [string, Expected] => [body, expected])))(
    'readRequest() finds the checklist of “%s”',
    async ([body, { checklist, error }]) => {
      const reading = await readingOf(body)
      expect(reading.checklist).toBe(checklist)
      if (error !== undefined) expect(asksForError(reading)).toBe(error === 'asked')
    },
  )
})
