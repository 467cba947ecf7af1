// The frame around every page: head, style, title line. No script and nothing from elsewhere; the style is let in by its nonce.
import { html, type Markup, raw } from '../markup.ts'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; --line: color-mix(in srgb, currentColor 18%, transparent); --soft: color-mix(in srgb, currentColor 6%, transparent) }
body { max-width: 72rem; margin: 0 auto; padding: 1rem 1.2rem 3rem }
h1 { font-size: 1.3rem } h1 a { color: inherit; text-decoration: none }
h2 { font-size: 1.05rem; margin: 1.8rem 0 .5rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line) }
th { font-weight: 600 } td { overflow-wrap: break-word }
td:first-child { white-space: nowrap } tr:hover td { background: var(--soft) }
.scroll { overflow-x: auto }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .6rem; padding: 0; list-style: none }
.figures li { background: var(--soft); border-radius: .5rem; padding: .5rem .8rem }
.figures b { display: block; font-size: 1.35rem; font-variant-numeric: tabular-nums }
.old { opacity: .6; text-decoration: line-through }
.alert { border-left: 4px solid #c33; background: var(--soft); padding: .4rem .9rem }
q { font-style: italic } q::before, q::after { content: "" }
small { opacity: .75 }
nav { margin-bottom: .4rem } nav a { margin-right: 1rem }
`

/** Returns a whole page. `nonce` is the one that the Content-Security-Policy of this very answer names. */
export function writeFrame(title: string, nonce: string, body: Markup): Markup {
  return html`<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Porteiro</title>
<style nonce="${nonce}">${raw(STYLE)}</style>
</head>
<body>
<h1><a href="/">Porteiro</a> · ${title}</h1>
${body}
</body>
</html>
`
}
