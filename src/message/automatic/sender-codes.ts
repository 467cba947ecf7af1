// What the check of a sender found, each code with its meaning: part of the list of reason-codes.ts, and the table of
// docs/authentication.md. judge-sender.ts in the world room gives the findings, may-answer.ts what they amount to.

const SPF = 'SPF, which servers may send for the envelope’s domain'
const SPF_PT = 'SPF (servidores autorizados a enviar pelo domínio)'
const DKIM = 'DKIM, the domain’s signature'
const DKIM_PT = 'DKIM (assinatura do domínio)'
const DMARC = 'DMARC, the policy of the domain in From'
const DMARC_PT = 'DMARC (política do domínio do remetente)'

export const SENDER_CODES = {
  'sender-failed': {
    en: 'the sender’s checks or the domain’s policy say no',
    'pt-BR': 'o remetente não passou na verificação: pode ser falso',
  },
  'sender-unauthenticated': { en: 'nothing vouches for the sender (strict)', 'pt-BR': 'nada confirma que o remetente é quem diz ser' },
  'sender-unknown': { en: 'the sender could not be checked (strict)', 'pt-BR': 'não foi possível verificar o remetente' },
  'agent-not-authenticated': {
    en: 'it says that an agent forwarded it, and nothing shows that he did: anybody could have us write to anybody',
    'pt-BR': 'diz que foi encaminhada por alguém da equipe, mas isso não pôde ser confirmado',
  },
  'reply-to-elsewhere': {
    en: 'answers are wanted at another domain than the authenticated one (strict)',
    'pt-BR': 'pede resposta em outro domínio que não o do remetente confirmado',
  },
  'from-several': { en: 'several From fields or several domains in it', 'pt-BR': 'mais de um remetente (From)' },
  'from-unclear': { en: 'a From that programs read differently, or a header that is a flood', 'pt-BR': 'remetente (From) ambíguo' },
  'from-none': { en: 'From names nobody', 'pt-BR': 'sem remetente (From)' },
  'dmarc-pass': { en: `${DMARC}: met`, 'pt-BR': `${DMARC_PT}: cumprida` },
  'dmarc-fail': { en: `${DMARC}: not met`, 'pt-BR': `${DMARC_PT}: não cumprida` },
  'dmarc-none': { en: `${DMARC}: there is none`, 'pt-BR': `${DMARC_PT}: não publicada` },
  'dmarc-temperror': { en: `${DMARC}: DNS did not answer`, 'pt-BR': `${DMARC_PT}: o DNS não respondeu` },
  'policy-none': { en: 'the policy only asks for reports', 'pt-BR': 'a política só pede relatórios' },
  'policy-quarantine': { en: 'the policy asks to quarantine', 'pt-BR': 'a política pede quarentena' },
  'policy-reject': { en: 'the policy asks to reject', 'pt-BR': 'a política pede rejeição' },
  'spf-pass': { en: `${SPF}: this one may`, 'pt-BR': `${SPF_PT}: autorizado` },
  'spf-fail': { en: `${SPF}: this one may not`, 'pt-BR': `${SPF_PT}: não autorizado` },
  'spf-softfail': { en: `${SPF}: this one probably may not`, 'pt-BR': `${SPF_PT}: provavelmente não autorizado` },
  'spf-neutral': { en: `${SPF}: it does not say`, 'pt-BR': `${SPF_PT}: não se pronuncia` },
  'spf-none': { en: `${SPF}: there is no record`, 'pt-BR': `${SPF_PT}: não publicado` },
  'spf-temperror': { en: `${SPF}: DNS did not answer`, 'pt-BR': `${SPF_PT}: o DNS não respondeu` },
  'spf-permerror': { en: `${SPF}: the record is broken`, 'pt-BR': `${SPF_PT}: registro com erro` },
  'dkim-pass': { en: `${DKIM}: it holds`, 'pt-BR': `${DKIM_PT}: válida` },
  'dkim-fail': { en: `${DKIM}: it does not hold`, 'pt-BR': `${DKIM_PT}: inválida` },
  'dkim-altered': { en: `${DKIM}: the body is not the one that was signed`, 'pt-BR': `${DKIM_PT}: o conteúdo foi alterado` },
  'dkim-partial': { en: `${DKIM}: it covers a part of the body only (l=)`, 'pt-BR': `${DKIM_PT}: cobre só uma parte do conteúdo` },
  'dkim-neutral': { en: `${DKIM}: it cannot be used, such as one without a key`, 'pt-BR': `${DKIM_PT}: não pôde ser usada` },
  'dkim-policy': { en: `${DKIM}: its key is too weak`, 'pt-BR': `${DKIM_PT}: chave fraca demais` },
  'dkim-permerror': { en: `${DKIM}: it is broken`, 'pt-BR': `${DKIM_PT}: com erro` },
  'dkim-temperror': { en: `${DKIM}: DNS did not answer`, 'pt-BR': `${DKIM_PT}: o DNS não respondeu` },
  'dkim-none': { en: `${DKIM}: there is none`, 'pt-BR': `${DKIM_PT}: não há` },
  'arc-pass': { en: 'a trusted forwarder saw it pass (ARC)', 'pt-BR': 'um encaminhador confiável confirmou o remetente (ARC)' },
  login: { en: 'our own server took a password for the sender', 'pt-BR': 'o remetente entrou com senha no nosso servidor' },
  'client-submitted': { en: 'one of our own users or machines sent it', 'pt-BR': 'enviada por usuário ou máquina do próprio provedor' },
  'client-unknown': { en: 'our server’s Received does not tell who sent it', 'pt-BR': 'o servidor de origem não pôde ser identificado' },
  'not-checked': { en: 'no name servers to ask, and no word of our own server', 'pt-BR': 'sem DNS para verificar' },
  'out-of-time': { en: 'the name servers took too long', 'pt-BR': 'o DNS demorou demais' },
  'timed-out': { en: 'the check took too long', 'pt-BR': 'a verificação demorou demais' },
  'lookup-failed': { en: 'the check failed', 'pt-BR': 'a verificação falhou' },
} as const

/** Returns the verdict in Portuguese, for the hand-off and the operator's page. */
export function sayVerdict(verdict: 'authenticated' | 'unauthenticated' | 'failed' | 'unknown'): string {
  return { authenticated: 'confirmado', unauthenticated: 'não confirmado', failed: 'reprovado, pode ser falso', unknown: 'não verificado' }[
    verdict
  ]
}
