// Where the statement that no error is shown ends: "não mostra erro nenhum fica só a rodinha girando", and not what is told behind it.
// Comes in: a folded text, the end of the words that deny, and the end of their sentence. Who dictates writes no marks: there a line that was
// not wrapped ends it, unless the next one goes on with what is shown instead, and so does a setting of which the writer tells something.

/** A line shorter than this, with its next word, was broken by its writer. */
const WRAPPED = 60

/** What is shown or happens instead, or the rest of a broken phrase. */
const GOES_ON =
  /^[ \t>]{0,4}(?:(?:e|mas|ai|so que|apenas|and|but|it|y|pero|que|ele|ela|o (?:outlook|programa|thunderbird|aplicativo)|the program|el programa) ){0,2}(?:so|apenas|somente|fica\w{0,3}|ficou|simplesmente|nem|nada|nao (?:baixa|chega|termina|carrega|acontece|sai|conecta|entra|vem|vai|faz|aparece|volta|da|mostra)|girando|rodando|carregando|rodand\w|gira|roda|trava\w{0,2}|fecha|para|just|only|keeps?|stays?|hangs?|spin\w{0,5}|loading|nothing|solo|queda|sigue|cargando|tampoco|de (?:erro|error|retorno|volta)|nenhum\w?|ningun\w?|na tela|de nada|sempre|continua|volta|parece|como se|tudo|aquel[ea]|a (?:rodinha|bolinha|rodela|ampulheta|barrinha)|la (?:ruedita|rueda))(?![a-z])/

const SETTING =
  '(?:porta|ip|senha|contrasena|password|conta|cuenta|account|usuario|user(?: ?name)?|login|servidor|server|host|criptografia|seguranca|security|encryption|cifrado|versao|version|antivirus|firewall|port|puerto|sistema|programa|resto|rest)'
const VALUE = '(?:[\\w.+-]{1,60}@|[\\w-]{1,40}\\.[\\w-]|\\d|ssl|tls|starttls|outlook|thunderbird|windows|mesm[oa])'
/** "A porta eu não sei", "e o que vocês pedem do IP não faço ideia", "o servidor é pop.…", "a senha eu não mudei". */
const OTHER_MATTER = new RegExp(
  `[,;]?\\s{1,3}(?:(?:e|ai|mas|and|but|y|pero|sobre|quanto a) )?(?:o|a|os|as|the|el|la|meu|minha|my|mi|nosso|nossa|tal|aquel[ea]|(?:o )?que (?:voces|vcs) ped\\w{1,4}(?: d[eoa])?) (?:(?:d[eoa]|de la|tal|tal d[eoa]) ){0,2}${SETTING}(?![a-z])(?: (?!nao|no|eu|e|eh|is|es|i)[a-z]{1,14}){0,8} (?:(?:eu|a gente|yo|i) (?:(?:nao|no|nunca|ja|so|acho|could|can|did|don't|didn't|do)(?![a-z])|(?:vi|sei|uso|peguei|achei|anotei|mudei|troquei)(?![a-z]))|(?:nao|no) (?:sei|achei|acho|lembro|encontr\\w{2,3}|tenho|mudei|troquei|mexi|faco|se|lo se|la se|lo encontre|entend\\w{1,2}|consegui)(?![a-z])|(?:e|eh|is|es|ta|esta) (?:(?:o|a|el|the) )?${VALUE}|(?:ta|esta|is) (?:tudo )?(?:cert|corret|ok|right|correct|bien))`,
)

/** "… só fica rodando ponto obrigada", "… nenhuma obrigado": the sentence's end as it is said, and thanks. */
const SAID_END =
  /\s(?:(?:ponto|punto)(?: final)?(?=\s(?:(?:muito )?obrigad|gracias|por favor|d[ae]sde|meu |minha |o |a |eu |ja |uso )|\s?$)|(?:muito )?obrigad[oa](?![a-z])|gracias(?![a-z]))/

/** Returns where the statement that denies up to `from` ends, at `limit` or before. */
export function endOfDenial(folded: string, from: number, limit: number): number {
  const rest = folded.slice(from, limit)
  const other = OTHER_MATTER.exec(rest)
  let end = Math.min(...[other, SAID_END.exec(rest)].map((match) => (match === null ? limit : from + match.index)))
  for (let line = folded.indexOf('\n', from); line >= 0 && line < end; line = folded.indexOf('\n', line + 1)) {
    const width = line - folded.lastIndexOf('\n', line - 1) - 1
    const next = folded.slice(line + 1, line + 80)
    if (width + (/^\s{0,8}\S{0,40}/.exec(next)?.[0].length ?? 0) + 1 >= WRAPPED || GOES_ON.test(next)) continue
    end = line
    break
  }
  return end
}
