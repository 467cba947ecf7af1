// HTML from templates: whatever stands in ${…} is escaped, unless it is itself a piece of HTML made here.
import { html } from 'hono/html'

export { html }
export type Markup = ReturnType<typeof html>
