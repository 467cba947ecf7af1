// A subject without what programs write around it: "Re:", "Enc:" and their kin, and our ticket's number.

const MAX_PREFIXES = 20

/** Re, Res (pt-BR Outlook), Fwd, Fw, Enc (pt-BR), Rv, Aw, Tr, also counted: "Re[2]:", "RE (3):". */
const PREFIX = /^\s{0,10}(?:re|res|resp|fwd?|enc|rv|aw|wg|tr)\s?(?:[[(]\d{1,3}[\])])?\s?[:：]/i
const TOKEN = /\[#[^\]\s]{1,80}\]/g

/** Returns `subject` without the prefixes of answers and forwards and without tokens. */
export function bareSubject(subject: string): string {
  let rest = subject.slice(0, 2_000).replace(TOKEN, ' ')
  for (let count = 0; count < MAX_PREFIXES && PREFIX.test(rest); count += 1) rest = rest.replace(PREFIX, '')
  return rest.trim()
}
