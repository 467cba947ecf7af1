// Programs that somebody named by mistake and puts right: "escrevi no formulário que era Outlook 2016, mas fui em Ajuda e é Outlook 2019".
// Comes in: folded text and where it names programs, in order. Goes out: which of them another takes the place of, right behind.

type Place = { start: number; end: number }

/** What was said, believed, or so before. */
const SAID =
  /\b(?:escrevi|falei|disse|dissemos|achei|achava|achavamos|pensei|pensava|coloquei|colocamos|informei|informamos|marquei|respondi|preenchi|passei|mandei|botei|(?:esta|estava|consta|saiu|foi|ficou) (?:como|escrito|no formulario)|formulario (?:esta|estava|diz|consta|ficou|tem)|i (?:said|thought|wrote|put|told)|we (?:said|thought|wrote|put|told)|the form says|dije|puse|pense|crei|creia|escribi|informe)\b[^.;!?\n]{0,60}$|\b(?:era|antes|was|used to be)(?: (?:o|a|um|the|an|el))? $/
/** What stands between it and the one that it is. */
const IN_TRUTH =
  /^[^;!?\n]{0,24}[\s,.…)-]{1,4}(?:mas|porem|so que|agora|hoje|na verdade|fui|olhei|olhando|conferi|conferindo|vi que|but|however|now|actually|i (?:just )?(?:checked|looked)|pero|ahora|en realidad|mire|me fije)\b[^;!?]{0,60}\b(?:e|eh|it's|it is|is|es|uso|usa|usamos|use|we use|esta|ta|diz|aparece|consta|says|shows|dice|estou com|estamos com|mostra)(?: (?:o|a|the|el|um|na verdade|so|mesmo|que e|que)){0,3} $/
const REACH = { before: 100, between: 110 }

/** Returns the places in `names` of the programs that are put right. */
export function findMendedPrograms(folded: string, names: readonly Place[]): number[] {
  return names.flatMap((here, index) => {
    const next = names[index + 1]
    if (next === undefined || next.start - here.end > REACH.between) return []
    const between = folded.slice(here.end, next.start).replaceAll('\n', ' ')
    const before = folded.slice(Math.max(0, here.start - REACH.before), here.start).replaceAll('\n', ' ')
    return IN_TRUTH.test(between) && SAID.test(before) ? [index] : []
  })
}
