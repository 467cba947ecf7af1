import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSecrets } from '../../src/value/secret/secrets.ts'

const cut = (text: string): string[] => findSecrets(text).map(({ start, end }) => text.slice(start, end))

test.for<[string, string[]]>([
  ['PASS → trovao22', ['trovao22']],
  ['Senha: FerroForte#88', ['FerroForte#88']],
  ['senha do e-mail = Abc#123', ['Abc#123']],
  ['password: hunter2', ['hunter2']],
  ['contraseña: Hola2026', ['Hola2026']],
  ['O nome de usuário ou a senha de "Loja" está incorreto.', []],
  ['The user name or password for "Loja" is incorrect.', []],
  ['usuário ana e a senha de "Flor22" na conta', ['Flor22']],
  ['a senha da conta é "Loja"', ['Loja']],
  ['Clave: sol-y-mar9', ['sol-y-mar9']],
  ['pass abc123', ['abc123']],
  ['pwd: xyz', ['xyz']],
  ['Senha: flamengo', ['flamengo']],
  ['Senha (provisória): Mudar@123', ['Mudar@123']],
  ['senha → Abc@1234', ['Abc@1234']],
  ['Senha - Abc@1234', ['Abc@1234']],
  ['senha ➡️ Abc#1234', ['Abc#1234']],
  ['senha ➜ Abc#1234\nporta ➜ 995', ['Abc#1234']],
  ['senha 👉 Abc#1234', ['Abc#1234']],
  ['userPassword=Abc#1234', ['Abc#1234']],
  ['senhaPop: Abc#1234', ['Abc#1234']],
  ['SENHA sjorge102030', ['sjorge102030']],
  ['senha flamengo', ['flamengo']],
  ['Senha\tFerroForte', ['FerroForte']],
  ['Senha:\nFlamengo10', ['Flamengo10']],
  ['Senha:\n\n  girassol', ['girassol']],
  ['> Senha do e-mail:\nGato&Lua7', ['Gato&Lua7']],
  ['login: x@y.com.br\nsenha: Pão de Queijo 22', ['Pão de Queijo 22']],
  ['Usuário POP3: fiscal@c.cnt.br  Senha: Balanc3te$2026', ['Balanc3te$2026']],
  ['Usuário\tSenha\tPorta\njoao\tS3nh@x\t995', ['S3nh@x']],
  ['trocamos a senha para Cert1d@o2026go, achando que', ['Cert1d@o2026go']],
  ['mudei a senha pra flamengo.', ['flamengo']],
  ['Assunto: Re: outlook pede senha [#K7Q2M4XW9RBD3HT6]', []],
  ['a senha é #K7q2m4xw', ['#K7q2m4xw']],
  ['Detalhe: a senha trocamos ontem pra Estoque@2026', ['Estoque@2026']],
  ['trocamos a senha na segunda pra Estoque@2026', ['Estoque@2026']],
  ['a senha a gente mudou hoje para Loja#123', ['Loja#123']],
  ['a senha foi alterada ontem para Loja#123', ['Loja#123']],
  ['the password was changed yesterday to Shop#99', ['Shop#99']],
  ['la clave la cambiamos ayer a Tienda#1', ['Tienda#1']],
  ['senha alterada ontem às 10h30, a porta é 995', []],
  ['a senha trocamos ontem pro Outlook 2016', []],
  ['a senha mudamos segunda, e hoje deu 0x800CCC92', []],
  ['a senha eu passei ontem para suporte@provedor.example', []],
  ['fala que a senha ta errada mas é a mesma de sempre escola2019', ['escola2019']],
  ['A senha é a mesma de sempre, Escola#2019', ['Escola#2019']],
  ['la clave es la misma de siempre: toro2024', ['toro2024']],
  ['pop.x.com.br / ana@x.com.br / Tigre99! / 995', ['Tigre99!']],
  ['pop.x.com.br / ana@x.com.br / 995 / Outlook 2016', []],
  ['ana@x.com.br:Senh@123', ['Senh@123']],
  ['ana@x.com.br:995', []],
  ['rui@x.com.br:host mx.x.com.br said', []],
  ['rui@x.com.br:550-User unknown', []],
  ['ana@x.com.br:995/SSL', []],
  ['ana@x.com.br / +5511999887766 / Ana', []],
  ['ana@x.com.br | R$50,00 | boleto', []],
  ['Senha do email (não compartilhem): Kk8-zzT', ['Kk8-zzT']],
  ['SENHA............: Xpto@99', ['Xpto@99']],
  ['SENHA............: não sei', []],
  ['a senha é o nome da minha cachorra Mel2015', ['Mel2015']],
  ['a senha é o nome do usuário', []],
  ['minha senha é a mesma do painel, Painel@77', ['Painel@77']],
  ['a senha é a mesma do webmail', []],
  ['a senha é a mesma de sempre desde 2019', []],
  ['a senha é a mesma, ontem às 15h20 parou', []],
  ['a senha é a mesma no Outlook 2016', []],
  ['a senha é a mesma, porta995, Thunderbird128', []],
  ['a senha é a mesma, Thunderbird128', []],
  ['a senha é a mesma da conta ana@loja.com.br', []],
  ['mudei a senha de Abc@1234 para Xyz@987', ['Abc@1234', 'Xyz@987']],
  ['a senha é abc123', ['abc123']],
  ['A senha que eu uso é Gato#5566', ['Gato#5566']],
  ['a senha que estou usando é Gato#5566', ['Gato#5566']],
  ['senha antiga Gato#5566, nova Pato#7788', ['Gato#5566', 'Pato#7788']],
  ['| Usuário | joao |\n| Senha | Gato#5566 |', ['Gato#5566']],
  ['| **Senha** | `Gato#5566` |', ['Gato#5566']],
  ['Usuário: joao@x.com.br / Gato#5566', ['Gato#5566']],
  ['E-mail: joao@x.com.br | gato5566', ['gato5566']],
  ['pw: Gato#5566', ['Gato#5566']],
  ['Senha de app: abcd efgh ijkl mnop', ['abcd efgh ijkl mnop']],
  ['senha de aplicativo do Google: abcd efgh ijkl mnop.', ['abcd efgh ijkl mnop']],
  ['a senha é flamengo.', ['flamengo']],
  ['A senha antiga era Balanc3te$2025 caso o sistema', ['Balanc3te$2025']],
  ['(sem domínio mesmo) e a senha é R0sa&Lima!7, podem testar', ['R0sa&Lima!7']],
  ['as senhas são abc123 e def456', ['abc123', 'def456']],
  ['senha "flamengo"', ['flamengo']],
  ['usuario fulano senha 1234', ['1234']],
  ['usuário: joao senha: flamengo', ['flamengo']],
  ['Senha do usuário joao01 é Teste@1', ['Teste@1']],
  ['senha do joao@x.com.br: abc@12', ['abc@12']],
  ['joao@x.com / senha Abc12345', ['Abc12345']],
  ['login/senha: joao / S3nh@x', ['S3nh@x']],
  ['login e senha: joao@x.com.br e S3nh@x', ['S3nh@x']],
  ['usuario/senha: joao/S3nh@x', ['S3nh@x']],
  ['Login e senha:\njoao@x.com\nS3nh@x', ['S3nh@x']],
  ['pop3://joao:segredo@pop.x.com', ['segredo']],
  ['A senha nova é Gato#5566 e a antiga Cao#7788', ['Gato#5566', 'Cao#7788']],
  ['Nova senha: Gato#5566 (antes Cao#7788)', ['Gato#5566', 'Cao#7788']],
  // tables written with bars
  ['Conta | Senha | Porta\njoao@x.com | Gato#5566 | 995', ['Gato#5566']],
  ['| Usuário | Senha |\n|---|---|\n| joao@x.com |          flamengo |', ['flamengo']],
  ['Senha|Porta\nGato#5566|995\nFox&7788|110', ['Gato#5566', 'Fox&7788']],
  ['Usuário/senha | joao@x.com / Gato#5566', ['Gato#5566']],
  ['S3nh@1 é a senha', ['S3nh@1']],
  ['The password is S3cret!', ['S3cret!']],
  ['My password is sunshine.', ['sunshine']],
  ['la contraseña es Hola123', ['Hola123']],
  ['coloquei a senha certa, que é Rosari0.Bento!52, conferi', ['Rosari0.Bento!52']],
  ['the correct password is Abc!2345.', ['Abc!2345']],
])('findSecrets() hides the password of «%s»', ([text, secrets]) => {
  const found = cut(text)
  for (const secret of secrets) expect(found.some((words) => words.includes(secret.replace(/[!.]$/, '')))).toBe(true)
  expect(found.length).toBe(secrets.length)
})

test.for<[string]>([
  ['TLS ok, USER ok, PASS → timeout'],
  ['PASS -> fica parado 60 s'],
  ['não mandei senha nenhuma: PASS é o comando'],
  ['the username or password for the server is incorrect'],
  ['la contraseña no es correcta'],
  ['esqueci a senha'],
  ['Senha | Porta'],
  ['Senha | Porta\nsim | 995'],
  ['Conta | Senha | Servidor'],
  ['A senha nova e a antiga não funcionam'],
  ['senha incorreta'],
  ['a senha está certa'],
  ['a senha foi alterada'],
  ['a senha é a mesma'],
  ['Password incorrect'],
  ['pede a senha toda hora'],
  ['senha: não vou mandar'],
  ['senha: ********'],
  ['senha: xxxx'],
  ['senha -'],
  ['Senha: a mesma de sempre'],
  ['Senha:\nPorta: 995'],
  ['Senha: \nServidor: pop.x.com.br'],
  ['Lembrar senha: sim'],
  ['Tipo de senha: Senha normal'],
  ['Método: senha normal'],
  ['então não é senha.'],
  ['Nome de usuário ou senha incorretos (0x800CCC92)'],
  ['Falha ao enviar senha para o usuário joao123. O servidor'],
  [
    'O envio da senha do usuário a@b.com.br não foi bem-sucedido. O servidor de e-mail mail.b.com.br respondeu: [AUTH] Authentication failed.',
  ],
  ['Seu nome de usuário/senha ou segurança está incorreto neste servidor.'],
  ['Senha incorreta para o usuário everaldo@x.com'],
  ['Verifique o nome de usuário e a senha da conta.'],
  ['troquei a senha ontem às 14h30'],
  ['troquei a senha em 12/11/2026'],
  ['A senha do Outlook 2016 está salva'],
  ['senha na porta 995 com SSL'],
  ['senha do servidor pop.x.com.br'],
  ['coloquei a senha 3 vezes'],
  ['Esqueci minha senha | Ajuda | Contato'],
  ['Usuário | Senha | Porta'],
  ['E-mails: joao@x.com.br / maria2@x.com.br'],
  ['Conta: joao@x.com.br / 5550-0110'],
  ['E-mail: joao@x.com.br / Outlook'],
  ['La contraseña es la misma de siempre y'],
  ['535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6'],
  ['o IP é 177.92.41.208 e a porta 995'],
  ['o nome de usuário ou a senha estão incorretos'],
  ['usei a senha certa, que é a mesma do site'],
])('findSecrets() hides nothing of «%s»', ([text]) => {
  expect(cut(text)).toEqual([])
})

test('findSecrets() never throws, and its spans cut the text in order', () => {
  const words = fc.constantFrom(
    'senha',
    'Senha: ',
    'abc123',
    ' é ',
    '\t',
    '\n',
    'login/',
    ' / ',
    '"',
    'para ',
    'user',
    '://',
    '@',
    'ﬁ',
    '\u0301',
    '😀',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
      ),
      (text) => {
        let last = 0
        for (const { start, end } of findSecrets(text)) {
          expect(start >= last && start < end && end <= text.length).toBe(true)
          last = end
        }
      },
    ),
  )
})

test('findSecrets() hides a labelled password of any sort', () => {
  const password = fc.stringMatching(/^[a-zA-Z]{3,6}[@#$%&*][0-9]{2,5}$/)
  fc.assert(
    fc.property(
      fc.constantFrom('Senha: ', 'senha do e-mail: ', 'password = ', 'a senha é ', 'senha ', 'Senha\t', 'Senha:\n'),
      password,
      (label, secret) => {
        expect(cut(`${label}${secret}`)).toEqual([secret])
      },
    ),
  )
})

test.for([
  'senha da conta ana@loja.example: Ferro#2020',
  'senha do ana.maria@loja.example = Ferro#2020',
  'senha de ana@loja.example|Ferro#2020',
  'senha para ana@loja.example -> Ferro#2020',
  'senha da rede @loja: Ferro#2020',
])('findSecrets() hides what stands behind a label that goes on: %s', (text) => {
  expect(cut(text)).toEqual(['Ferro#2020'])
})

// Whoever could read it in countless ways would not come to its end.
test.for(['a@aaa', 'a@aaa ', 'abc@de@', '@', 'a.b@'])('findSecrets() comes to the end of a flood of %j', (unit) => {
  for (const key of ['senha ', 'senha: ', 'login e senha ']) expect(cut(`${key}${unit.repeat(200)}`)).toBeInstanceOf(Array)
})
