// "Erro de autenticação: usuário ou senha incorretos": a program's own heading, a part of what it shows and no label of the writer's. Comes in: what
// stands before the mark, or the message, folded. Goes out: whether a program heads its message so, and how long the heading is. "Erro de envio" and "erro no Outlook" are people's words.
const OF =
  'autenticacao|autenticacion|conexao|conexion|login|logon|rede|red|protocolo|comunicacao|comunicacion|sockets?|dns|ssl|tls|certificado|handshake|permissao|validacao|credenciais|sintaxe|resolucao'
const HEADING = `(?:(?:erro|falha|error|fallo) (?:de|na|no|en la|en el) (?:(?:a|o|la|el) )?(?:${OF})(?: (?:com|con) (?:o|el) servidor)?|(?:authentication|connection|login|network|protocol|socket|dns|ssl|tls|certificate|handshake|syntax) (?:error|failed|failure))`
const IS_HEADING = new RegExp(`(?:^|[\\s(>])${HEADING}$`)
const HEADED = new RegExp(`(?<![a-z])${HEADING}: ?$`)

/** Returns whether `named` heads a program's message. */
export function headsError(named: string): boolean {
  return IS_HEADING.test(named.trimEnd())
}

/** Returns how many letters of a heading end `before`. */
export function lengthOfHeading(before: string): number {
  return HEADED.exec(before.slice(-MAX_HEADING))?.[0].length ?? 0
}

const MAX_HEADING = 50
