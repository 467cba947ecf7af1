// How people say that mail comes and goes, or does not: its verbs by what they tell, the words for "well" and for "amiss", in Portuguese, Spanish and English.
// Comes in: nothing. Goes out: sources of patterns over folded text, each one group, for those who ask which of several things fails.

/** One of the words that deny what follows. "sem", "nada" and "mal" deny other things as well: who means them adds them. */
export const DENIAL = "(?:nao|n|nem|nunca|no|not|never|doesn'?t|does not|don't|didn't|did not|won'?t|isn'?t|can'?t|cannot|hasn'?t|haven'?t)"

/** Verbs of mail and of what fetches it, to whatever end they go on: behind a denial they tell of a failure. */
export const MAIL_VERB =
  '(?:(?:receb|baix|pux|peg|traz|busc|atualiz|sincroniz|cheg|entr|pass|entreg|funcion|conect|abr|envi|mand|conseg|download|fetch|receiv|get|got|send|work|connect|arriv|reach|deliver|sync|recib|baj|lleg|descarg|anda|vai|vao|vem|vinha|sai|saem|sale)[a-z]{0,8})'

const GOES_BY_STEM = [
  '(?:funcion|baix|pux|peg|busc|atualiz|sincroniz|cheg|entr|conect)(?:a|am|ou|aram|ando)',
  'receb(?:e|em|eu|eram|endo)',
  'abr(?:e|em|iu|iram|indo)',
  'traz(?:em|endo)?|trouxe(?:ram)?',
  'works?|work(?:ed|ing)|receiv(?:es?|ed|ing)|downloads?|download(?:ed|ing)|gets?|getting|arriv(?:es?|ed|ing)|connects|fetches|fetched|fetching',
  'desc(?:e|em|eu|eram|endo)|recib(?:en?|io|ieron|iendo)|baj(?:an?|o|aron|ando)|descarg(?:an?|o|aron|ando)|lleg(?:an?|o|aron|ando)|andan?|entran?|funcionan',
]
/** "Funciona", "está recebendo", "chegaram": what is said, in whatever tense, of a mailbox, a program or a mail with which all is well. */
export const GOES = `(?:${GOES_BY_STEM.join('|')})`

/** Of one mail, that it came, or of who was to get it, that he has it. */
export const CAME = `(?:${[
  '(?:confirm|acus)(?:ou|aram)(?: (?:o )?recebimento)?',
  'cheg(?:ou|aram|a|am)',
  'receb(?:eu|eram|e|em)',
  '(?:entr|pass|funcion)(?:ou|aram)',
  'd(?:eu|eram|a) certo',
  'f(?:oi|oram) (?:entregues?|normal|certo|tudo bem)',
  '(?:got|received|gets?) (?:it|mine|theirs|the (?:mail|message|e-?mail))',
  'arrived|went through|got through',
  'lleg(?:o|aron|a|an)',
  '(?:lo )?recib(?:io|ieron|en)',
].join('|')})`

/** Of one mail, that it came back. */
export const CAME_BACK = `(?:${[
  '(?:volt|retorn|rejeit|recus)(?:ou|aram|a|am|ando|ad[oa]s?)',
  'devolv(?:eu|eram|id[oa]s?|e|em)|devuelt[oa]s?|rechazad[oa]s?',
  'f(?:oi|oram) (?:devolvid|recusad|rejeitad)[oa]s?',
  'bounc(?:ed|es|e|ing)|came back',
  'rebot(?:o|a|aron|an)',
  '(?:was|were|is|are) (?:rejected|returned|refused|bounced)',
].join('|')})`

/** "Baixa normal", "chegou certinho" */
export const WELL =
  '(?:(?:tudo |todo |all )?(?:normal(?:mente|zinho)?|ok|okay|bom|boa|bem|bien|cert(?:o|a|inh[oa])|direit(?:o|inh[oa])|perfeit[oa](?:mente)?|perfecto|100%|redond(?:o|inho)|tranquil[oa]|beleza|uma beleza|numa boa|em ordem|liso|joia|de boa|fine|good|well|perfectly))'

/** What stopped, or has an error. */
export const AMISS = `(?:${[
  'par(?:ou|aram|ad[oa]s?)|deixou|trav(?:a|ou|ad[oa]s?)|ca(?:iu|id[oa]s?)|fora do ar',
  'falh(?:a|am|ou|aram|ando)|stopped|fail(?:s|ed|ing)|dejo|fall(?:a|an|o|ando)',
  '(?:da|dao|deu|deram|dando|com|with|con|tem) (?:(?:o )?mesm[oa] )?(?:erros?|problemas?|defeito|falha|errors?|problems?|trouble|fallo)',
].join('|')})`
