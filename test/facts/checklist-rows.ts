// Lists of first mails, one a line, as rows for test.for: the mail and the checklist it is for, undefined for none.

/** Returns a row for each line of `lists`, whose keys are checklists, and 'none'. */
export function checklistRows(lists: Record<'pop3' | 'sending' | 'receiving' | 'none', string>): [string, string | undefined][] {
  return Object.entries(lists).flatMap(([checklist, bodies]) =>
    bodies
      .trim()
      .split('\n')
      .map((body): [string, string | undefined] => [body, checklist === 'none' ? undefined : checklist]),
  )
}
