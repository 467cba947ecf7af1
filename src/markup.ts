// HTML from templates: whatever stands in ${…} is escaped, unless it is itself a piece of HTML made here. `raw` is for our own
// constants alone: in a style sheet, escaped quotation marks and > would make rules invalid.
import { html, raw } from 'hono/html'

export { html, raw }
export type Markup = ReturnType<typeof html>
