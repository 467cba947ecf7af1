// Which way mail does not move, told by who does what to whom in a sentence or two: read as signs of its words, most of which play no part. Comes in: folded
// text. Goes out: fetched (a program or a phone does not get it), sent (what the customer sends fails), received (what others send does not come); undefined
// where nothing of it is said, or of something else. Linear: few signs, bounded repeats.
import { readSigns } from './plain-words.ts'

export type Move = 'fetched' | 'sent' | 'received'

/** What names of several words are, and what belongs to a name: the mobile of the boss is a mobile, the mails of a client are another's. */
const JOINED: readonly (readonly [RegExp, string])[] = [
  [/hqlM/g, 'hqN'],
  [/yM_{0,2}dy?O/g, 'M'],
  [/l/g, 'y'],
  [/OdO/g, 'O'],
  [/[GD]dy?k/g, 'O'],
  [/k/g, 'O'],
  [/(?<![CVOS](?:d_)?|[45]M_?)dH/g, ''],
  [/QW/g, 'X'],
  [/_d[DE]/g, '_'],
  [/Qd(?=O)/g, 'X'],
  [/P_?i?X/g, ''],
  [/Ed(?=O[03])/g, ''],
  [/XO(?=[03])/g, 'O'],
  [/([GDEQS])(?:[dib]y?[OSFDI](?=[^0-9]|$)|j)/g, '$1'],
  [/([GDEQ])[di]y?_?[SFD]/g, '$1'],
  [/j([GDEQS])/g, '$1'],
  [/Q/g, 'G'],
  [/nm([aco])/g, 'n$1m'],
  [/m1/g, 'm3'],
  [/hm/g, 'h'],
  [/([OF]_?|Ohq)1/g, '$13'],
  [/([di])1/g, 'e'],
  [/n[^.]{0,4}g/g, 'zg'],
  [/I0/g, '1'],
  [/o(?=[0-9a-zA-Z])(?=[afcr0145])/g, ''],
  [/([KA][^.,n]{0,4}n)[03](?![MCm])/g, '$1c'],
  [/([A-Z])d(?=[xwncfap&,.]|$)/g, '$1'],
  [/M[di]y?[FAS]/g, 'M'],
  [/M_{0,2}dy?O/g, 'B'],
  [/M[yO_h]{0,4}3m/g, 'B'],
  [/[CV]dy?[OE]/g, 'B'],
  [/Md_(?=[n5azx])/g, 'M'],
  [/MbC/g, 'M'],
  [/[MCX]_?q(?:E3|I3)/g, 'N'],
  [/[MC]_?q(?:y?[OF])?3/g, 'B'],
  [/[MCVX]_?qI?1|[MC]I[01]|M2|2M/g, 'N'],
  [/Nby?O/g, 'B'],
  [/Nb[DGE]/g, 'N'],
  [/Mj|jM|N_?m/g, 'B'],
]

/** The first that fits holds. A blank stands for up to three words of no part, `-` for a few of the same clause, `~` for more of the same sentence. */
const RULES: readonly (readonly [string, Move])[] = [
  // Sent to oneself.
  ['[,&]tOn(?=[.,a]|$)', 'sent'],
  ['1~m~na', 'received'],
  // Neither way: the program.
  ['[cA]~[GD]~no|G no(?=[.,]|$)|M x[^]{0,20}G', 'fetched'],
  ['[GD] n[30] &?n?&?[45f]', 'fetched'],
  ['n[45]~&?n?[130]~[GD]', 'fetched'],
  ['R~[nx]|[nx]~R', 'fetched'],
  ['1[^.E]{0,7}z|q1~[zw]|[MN]_?n2|1~Ohqn|On~[45]~N', 'sent'],
  ['E[^.,&]{0,5}n[03]|n4y?E~0', 'sent'],
  // What others send.
  ['zg[it] ?O', 'sent'],
  ['nm[_]0', 'sent'],
  ['n~m0|On[03a]m', 'received'],
  ['{O} [03]~[nzx]', 'received'],
  ['O[^.n]{0,8}3~(?:n[a4vm]|z|n(?=[.]|$))|hq3~n[a4v]|O~hq?O?[03](?!_?t)|3~&hq~[xnz]', 'received'],
  ['O~m_?[03]~[nzx5]', 'received'],
  ['m[03]~(?:n[a4v]|z|n(?=[.]|$))', 'received'],
  ['[nx]~Om[03]|z~q?O?[03]m|z~m[03]', 'received'],
  ['[03][^.,&0134]{0,5}m~(?:n|z|x)', 'received'],
  ['n~[03][MCV_]{0,3} m', 'received'],
  ['(?<!O_?)n[45]~B|B~(?:na|z|an|x)|s[^.&]{0,6}[MBNC][^.]{0,8}n(?![_3])', 'received'],
  ['naB|nWaB|ndBa', 'received'],
  ['z[tm] O|Mm~z', 'received'],
  ['O[^.I]{0,9}[45]~(?:z|x|yAn)', 'received'],
  ['(?:[Oh]~|m_)qy?M~[zx]', 'received'],
  ['[Oh]~qy[MC]~na', 'sent'],
  // What the customer sends.
  ['1[^.E]{0,14}?(?:z|n[a54]|x|w|J|On[54av]|On3~na|O[45]n|a[MCV]~n)', 'sent'],
  ['E3~(?:n|z|x)', 'sent'],
  ['[z]~(?:q|y)1|z~N|x~dN', 'sent'],
  ['n_{0,3}[td]{0,2}y?S?0(?!m)|0I?n(?=[.,]|$)', 'sent'],
  ['(?:[GDES]|(?<![013])M)[^.O]{0,14}?n3(?!m)', 'sent'],
  ['(?<!1[MC][^.&]{0,3})&n3(?!m)|(?<![OF]_?)n3[MC]|(?:^|[.,])n3(?=[.,]|$)', 'sent'],
  ['[GD] 0~[nx]', 'sent'],
  ['(?<!D)x~[qtd]?[01](?!m)', 'sent'],
  ['0~(?:x|z|nc)|[tq][01]~n|(?:^|[.,])0M n4', 'sent'],
  ['U|L', 'sent'],
  ['(?<![_CM])no(?=[.,&nm]|$|[MN]|t[On])|(?<!Pd?)[MN] no|o~na', 'sent'],
  ['[xn]~e|e~[nx]|ze|zye', 'sent'],
  ['T-[nxz]|[nxz]~T', 'sent'],
  ['{O} q?n[54](?!_)|{O}~hq?n[54a](?!_)', 'sent'],
  ['n[45]~q?I?1', 'sent'],
  ['K z|z y?[MC]', 'sent'],
  ['(?:y[MCV]|N)~(?:J|z)|nd?q1', 'sent'],
  ['O~hq~J|[ao][it]?Jdy?O', 'sent'],
  ['(?:y[MC]|N)~(?:na|an|a)[it] y?O|na[it]y?O|iy?O_?y?M?na|x~a[it]y?O|xa[it]y?O', 'sent'],
  ['nay[MC]~[it] ?y?O', 'sent'],
  ['Mz|Mt y?O z|Mt y?O~na|Nx|qo~z|zg|Y', 'sent'],
  // What comes to a program.
  ['n[45]~(?<!d)G|n[45][^_.]{0,6}D|n[45]~M~D', 'fetched'],
  ['[GD]~n[45]', 'fetched'],
  ['(?<!_)na~[GD]|M~na~[GD]', 'fetched'],
  ['[GD]~na', 'fetched'],
  ['[GD] n(?=[.,&]|$)', 'fetched'],
  ['nvM?W|G~c_{0,2}z', 'fetched'],
  ['(?<!C|(?:^|[.,&])_{1,3})nf(?![GCDS_])|nf~M|f(?!d?_)~x|x~f(?!d?_)', 'fetched'],
  ['G~[nxp]', 'fetched'],
  ['[nx](?!fG)[^.d]{0,8}G|x~G', 'fetched'],
  ['D~(?:M-[nx]|[nx]_?c?y?M)|D-(?:[vfA]-[nx]|[nx]-[vfA])|D~p|D ?h?q[nxP]', 'fetched'],
  ['(?:[MAv]~[nx]|[nx]~[MAv])~D|[MA4]~D~[nx]|n[cv]-D|f~D~n|c~D~(?:nc|x)', 'fetched'],
  ['[MA] wd?[GD]|w[dG]?[GD]~[MA]', 'fetched'],
  ['P~[GD]~[zxn]|[GD]~P~x|P~K~x', 'fetched'],
  ['p(?!b)~M|(?<![45a3][_m]?)M(?!_?q?[a3])~p', 'fetched'],
  ['(?<!d)K~[nx]|[nx]~K', 'fetched'],
  ['(?:yC|N)~(?:na|an)|(?<![it])yM (?:na|an)(?!_?[MBCmn])', 'sent'],
  // What comes at all.
  ['n4~[BO]|naB', 'received'],
  ['[GK][^]{0,20}(?:n4|na|An5|Ax)|(?:n4|na|An5|Ax)[^]{0,20}(?<!d)[GK]', 'fetched'],
  ['I n[45](?!_|n?V|yC)', 'received'],
  ['(?<!_C&)n4(?!n?[V_]|yC)|n4~[MABN]', 'received'],
  ['[AM] n5', 'received'],
  ['Ax|[xw]M~a|M x~a|aM~[xw]|M w', 'received'],
  ['(?<!_|[.,&]O)na(?!W|yC|i_)|[MABN]~na|na~[MABNm]|an|n[MBC]_?a', 'received'],
  ['(?:[5a]|4(?!V))~n(?=[.]|$)|4~nd', 'received'],
]

const SOUGHT = RULES.map(([rule, move]) => ({
  move,
  pattern: new RegExp(
    rule.replaceAll('{O}', '(?<![tdbi]y?)O').replaceAll(' ', '[_h]{0,3}').replaceAll('-', '[^.,&q]{0,8}?').replaceAll('~', '[^.]{0,14}?'),
  ),
}))

/** Something else is spoken of, or mail to or from us. */
const ELSEWHERE = /X|H_?[n03]|[dt]H|0C?[it]E|[MN]_?qI?n1|E[^.,&]{0,4}(?:n[fc]|na(?!m|i?y?M)|x_?i?f)|E[^.]{0,5}[EW](?![^.]{0,3}nam)/

/** Returns which way mail does not move. */
export function tellPlainMove(folded: string): Move | undefined {
  const signs = JOINED.reduce((told, [pattern, name]) => told.replace(pattern, name), readSigns(folded))
  const told = signs
    .split('.')
    .filter((sentence) => !ELSEWHERE.test(sentence))
    .join('.')
  return SOUGHT.find(({ pattern }) => pattern.test(told))?.move
}
