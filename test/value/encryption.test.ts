// Encryption in the words of mail programs and of people.
import { expect, test } from 'vitest'
import { findEncryptions, readEncryption } from '../../src/value/encryption.ts'

test.for<[string, string]>([
  ['SSL', 'ssl_tls'],
  ['TLS', 'ssl_tls'],
  ['SSL/TLS', 'ssl_tls'],
  ['ssl/tsl', 'ssl_tls'],
  ['SSL ou TLS', 'ssl_tls'],
  ['SSL/TLS, configurado automaticamente', 'ssl_tls'],
  ['TLS 1.2', 'ssl_tls'],
  ['SSLv3', 'ssl_tls'],
  ['com SSL', 'ssl_tls'],
  ['SSL marcado', 'ssl_tls'],
  ['995 (SSL/TLS)', 'ssl_tls'],
  ['conexão criptografada (SSL/TLS)', 'ssl_tls'],
  ['conexão criptografada', 'ssl_tls'],
  ['SSL/TLS (não STARTTLS)', 'ssl_tls'],
  ['STARTTLS', 'starttls'],
  ['startls', 'starttls'],
  ['Start TLS', 'starttls'],
  ['STLS', 'starttls'],
  ['STARTTLS, se disponível', 'starttls'],
  ['TLS/STARTTLS', 'starttls'],
  ['STARTTLS (não SSL)', 'starttls'],
  ['TLS explícito', 'starttls'],
  ['auto', 'auto'],
  ['automático (TLS se disponível)', 'auto'],
  ['Automática', 'auto'],
  ['Automático', 'auto'],
  ['detectar automaticamente', 'auto'],
  ['nenhuma', 'none'],
  ['Nenhum', 'none'],
  ['None', 'none'],
  ['não', 'none'],
  ['não usa', 'none'],
  ['sem criptografia', 'none'],
  ['sem nenhuma criptografia', 'none'],
  ['sem SSL', 'none'],
  ['SSL: não', 'none'],
  ['SSL desmarcado', 'none'],
  ['SSL não marcado', 'none'],
  ['não usamos SSL nem TLS', 'none'],
  ['não tem segurança', 'none'],
  ['desmarcado', 'none'],
  ['desativada', 'none'],
  ['sin cifrado', 'none'],
  ['no encryption', 'none'],
  ['not encrypted', 'none'],
  ['TLS via STARTTLS', 'starttls'],
  ['SSL/TLS com STARTTLS', 'starttls'],
  ['TLS oportunista (STARTTLS)', 'starttls'],
  ['SSL/TLS em vez de STARTTLS', 'ssl_tls'],
  ['SSL não, é STARTTLS', 'starttls'],
  ['STARTTLS não, SSL', 'ssl_tls'],
  ['TLS não; nenhuma', 'none'],
])('readEncryption() reads %s', ([answer, value]) => {
  expect(readEncryption(answer)).toMatchObject({ value, state: 'good' })
})

test.for([['sim'], ['padrão'], ['Senha normal'], ['não sei'], ['não lembro'], ['995'], ['']])(
  'readEncryption() finds none in %s',
  ([answer]) => {
    expect(readEncryption(answer ?? '')).toBeUndefined()
  },
)

test.for<[string, string, string[]]>([
  ['a setting', 'na porta 995 com SSL marcado', ['ssl_tls']],
  ['its absence', 'PORTA 110 SEM CRIPTOGRAFIA', ['none']],
  ['its absence in Spanish', 'puerto 110 y sin cifrado', ['none']],
  ['a negated technique', 'porta 110 sem SSL', ['none']],
  ['a labelled nothing', 'segurança: Nenhuma', ['none']],
  ['a labelled automatic', 'a criptografia está automática', ['auto']],
  ['no bare nothing', 'não recebi nenhuma mensagem, é automático', []],
  ['no failures', 'erro de SSL, certificado SSL vencido', []],
  ['no other words', 'segue a senha e o usuário', []],
  ['nothing ticked', 'não tem nada marcado em SSL', ['none']],
  ['an empty box', 'o quadradinho do SSL está vazio', ['none']],
  ['a ticked box', 'a caixinha do SSL está marcada', ['ssl_tls']],
  ['what was unticked', 'desmarquei o SSL', ['none']],
  ['a connection that is not encrypted', 'a conexão não é criptografada', ['none']],
  ['what stands in place of a denied technique', 'SSL não, é STARTTLS', ['starttls']],
  ['how TLS begins', 'a segurança é TLS por STARTTLS', ['starttls']],
  ['no subject of an error', 'o erro fala de SSL', []],
])('findEncryptions() finds %s', ([, prose, values]) => {
  expect(findEncryptions(prose).map(({ value }) => value)).toEqual(values)
})
