// Who we are, as far as reading a mail needs to know: our own addresses, the helpdesk's people, our clock's zone.

export type Desk = {
  /** Addresses we accept mail for, lower case. Their plus-addresses are ours too. */
  addresses: string[]
  /** Who forwards on behalf of customers: addresses, or *@domain; the helpdesk's own address among them. Lower case. */
  agents: string[]
  /** Lists or groups that are the way to one of `addresses`: their addresses, or List-Ids. Lower case; absent: none. */
  lists?: string[]
  /** IANA zone of wall times that name no zone. */
  timeZone: string
}
