// What look-ups gave, for the helpdesk: a line for each with what was asked and what came out, beside what the customer believed.
// Portuguese, for agents. What could not be looked up is said too, so that nobody takes silence for "good".
import type { DomainFinding, Evidence, Findings, ProbeFinding, RecipientFinding } from '../facts/look-up/findings.ts'
import type { Block, Row } from './blocks.ts'
import { cleanText } from './clean-text.ts'

const DOMAIN: Record<DomainFinding['verdict'], string> = {
  good: 'registrado e ativo, MX em ordem',
  'not-registered': 'não encontrado: não registrado, vencido ou congelado',
  inactive: 'congelado ou inativo no registro',
  'no-mx': 'sem registro MX válido',
  'mx-leads-nowhere': 'o MX não leva a nenhum servidor',
  unknown: 'não foi possível saber tudo',
}

const PARTS: Record<DomainFinding['registration'] | DomainFinding['mailExchange'], string> = {
  ...DOMAIN,
  good: 'em ordem',
  unknown: 'não se sabe',
}

const RECIPIENT: Record<RecipientFinding['verdict'], string> = {
  good: 'o domínio recebe e-mails',
  'no-such-domain': 'o domínio não existe',
  'takes-no-mail': 'o domínio não recebe e-mails',
  unknown: 'não foi possível saber',
}

const PROBE: Record<ProbeFinding['verdict'], string> = {
  works: 'o servidor POP3 responde',
  'no-such-host': 'o servidor não existe no DNS',
  closed: 'porta fechada',
  silent: 'sem resposta',
  'not-pop3': 'responde, mas não é POP3',
  'no-stls': 'não oferece STARTTLS',
  'no-tls': 'não usa SSL/TLS nessa porta',
  untried: 'não testado',
}

const CERTIFICATE: Record<NonNullable<ProbeFinding['certificate']>, string> = {
  good: 'certificado em ordem',
  expired: 'certificado vencido',
  'not-yet-valid': 'certificado ainda não vale',
  'wrong-name': 'certificado de outro nome',
  untrusted: 'certificado de emissor desconhecido',
}

/** Returns what was found of `domain`, in words. */
export function sayDomain(verdict: DomainFinding['verdict'], domain: string): string {
  return cleanText(`Domínio ${domain}: ${DOMAIN[verdict]}`, 300)
}

/** Returns the heading and lines; none where nothing was looked up. */
export function lookedUpBlocks(findings: Findings): Block[] {
  const { domain, recipients = [], probe, failed } = findings
  const rows: Row[] = [
    ...(domain === undefined ? [] : [domainRow(domain)]),
    ...recipients.map(({ address, verdict, evidence }) => row(`Destinatário ${address}`, RECIPIENT[verdict], evidence)),
    ...(probe === undefined ? [] : [probeRow(probe)]),
    ...failed.map(({ lookup, reason }) => row(`Consulta ${lookup}`, reason === 'timed-out' ? 'não terminou a tempo' : 'falhou', [])),
  ]
  if (rows.length === 0) return []
  return [
    { kind: 'heading', text: 'O que foi consultado' },
    { kind: 'record', rows },
  ]
}

function domainRow({ domain, verdict, registration, mailExchange, evidence }: DomainFinding): Row {
  const parts = verdict === 'unknown' ? ` (registro: ${PARTS[registration]}; MX: ${PARTS[mailExchange]})` : ''
  return row(`Domínio ${domain}`, `${DOMAIN[verdict]}${parts}`, evidence)
}

function probeRow({ host, port, encryption, verdict, certificate, evidence }: ProbeFinding): Row {
  const how = { none: 'sem criptografia', starttls: 'STARTTLS', ssl_tls: 'SSL/TLS' }[encryption]
  const said = [PROBE[verdict], ...(certificate === undefined ? [] : [CERTIFICATE[certificate]])].join('; ')
  return row(`Teste de ${host}${port === undefined ? '' : `, porta ${port}`}, ${how}`, said, evidence)
}

function row(title: string, value: string, evidence: Evidence[]): Row {
  return {
    title: cleanText(title, 200),
    value,
    notes: evidence.map(({ what, name, came }) => cleanText(`${what} ${name}: ${came}`, 200)),
  }
}
