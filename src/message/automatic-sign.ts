// One reason why a mail must not be answered automatically, as the ticket, the log and the hand-off show it.

export type AutomaticSign = {
  /** Kebab-case reason code, such as auto-submitted, null-return-path, list-header, no-reply-sender. docs/conversation.md lists them. */
  code: string
  /** hard: never answer. soft: hold, let a person decide. */
  weight: 'hard' | 'soft'
  /** The header's name, or where it was seen; never content. */
  where: string
}
