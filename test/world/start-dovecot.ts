// A real Dovecot on free loopback ports, as an ordinary user, with its own configuration and certificates in a temporary folder.
// Nobody can log in to it. Undefined where none is installed: the caller says so.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'

export const DOVECOT = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find(existsSync)

export type Dovecot = { plain: number; tls: number; stop(): Promise<void> }

export type DovecotOptions = { certificate: 'good' | 'expired'; ssl: 'yes' | 'no' }

/** nobody: a Dovecot that is started as root wants users of its own. */
const ORDINARY = 65_534

export async function startDovecot(folder: string, { certificate, ssl }: DovecotOptions): Promise<Dovecot> {
  if (DOVECOT === undefined) throw new Error('Cannot start Dovecot: it is not installed')
  const isRoot = process.getuid?.() === 0
  const id = isRoot ? ORDINARY : (process.getuid?.() ?? ORDINARY)
  const group = isRoot ? ORDINARY : (process.getgid?.() ?? ORDINARY)
  mkdirSync(join(folder, 'run'), { recursive: true })
  const { key, cert } = makeCertificate(folder, certificate)
  const [plain, tls] = [await findFreePort(), await findFreePort()]
  const [user, groupName] = [nameOf('-un', id), nameOf('-gn', id)]
  writeFileSync(
    join(folder, 'dovecot.conf'),
    `base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/dovecot.log
protocols = pop3
listen = 127.0.0.1
default_internal_user = ${user}
default_internal_group = ${groupName}
default_login_user = ${user}
ssl = ${ssl}
ssl_cert = <${cert}
ssl_key = <${key}
mail_location = maildir:${folder}/mail
mail_uid = ${id}
mail_gid = ${group}
service anvil {
  chroot =
}
service stats {
  chroot =
}
service pop3-login {
  chroot =
  inet_listener pop3 {
    port = ${plain}
  }
  inet_listener pop3s {
    port = ${ssl === 'yes' ? tls : 0}
    ssl = yes
  }
}
passdb {
  driver = static
  args = password=nobody-logs-in
}
userdb {
  driver = static
  args = uid=${id} gid=${group} home=${folder}/mail
}
`,
  )
  if (isRoot) execFileSync('chown', ['-R', `${id}:${group}`, folder])
  const child = spawn(DOVECOT, ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: ['ignore', 'pipe', 'pipe'], uid: id, gid: group })
  let said = ''
  child.stderr.on('data', (piece) => (said += String(piece)))
  child.stdout.on('data', (piece) => (said += String(piece)))
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
  for (let tries = 0; tries < 100; tries += 1) {
    if (await isOpen(plain)) return { plain, tls, stop }
    if (child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await stop()
  const log = existsSync(join(folder, 'dovecot.log')) ? readFileSync(join(folder, 'dovecot.log'), 'utf8') : ''
  throw new Error(`Cannot start Dovecot: ${said}${log}`)
}

/** A certificate for pop.provedor.example, signed by itself; an expired one was good for a day in 2020. */
function makeCertificate(folder: string, kind: DovecotOptions['certificate']): { key: string; cert: string } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const period = kind === 'good' ? ['-days', '30'] : ['-not_before', '20200101000000Z', '-not_after', '20200102000000Z']
  const name = ['-subj', '/CN=pop.provedor.example', '-addext', 'subjectAltName=DNS:pop.provedor.example']
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...name]
  try {
    execFileSync('openssl', [...request, ...period], { stdio: 'pipe' })
  } catch {
    // OpenSSL before 3.4 knows no -not_before for req: x509 -days counts from today, so a day that is over is made by the CA command.
    makeOldCertificate(folder, key, cert)
  }
  return { key, cert }
}

function makeOldCertificate(folder: string, key: string, cert: string): void {
  const [request, config] = [join(folder, 'request.pem'), join(folder, 'ca.cnf')]
  mkdirSync(join(folder, 'ca'), { recursive: true })
  writeFileSync(join(folder, 'ca', 'index.txt'), '')
  writeFileSync(
    config,
    `[ca]\ndefault_ca = c\n[c]\ndatabase = ${folder}/ca/index.txt\nnew_certs_dir = ${folder}/ca\nrand_serial = yes\ndefault_md = sha256\npolicy = p\nx509_extensions = e\n[p]\ncommonName = supplied\n[e]\nsubjectAltName = DNS:pop.provedor.example\n`,
  )
  execFileSync('openssl', ['req', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', request, '-subj', '/CN=pop.provedor.example'], {
    stdio: 'pipe',
  })
  const period = ['-startdate', '20200101000000Z', '-enddate', '20200102000000Z']
  execFileSync('openssl', ['ca', '-batch', '-selfsign', '-config', config, '-keyfile', key, '-in', request, '-out', cert, ...period], {
    stdio: 'pipe',
  })
}

function nameOf(what: '-un' | '-gn', id: number): string {
  return execFileSync('id', [what, String(id)])
    .toString()
    .trim()
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
