// The frame around every page: head, style, title line. No script and nothing from elsewhere; the style is let in by its nonce.
import { html, type Markup } from './markup.ts'

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif }
body { max-width: 70rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.3rem } h1 a { color: inherit; text-decoration: none }
h2 { font-size: 1.05rem; margin: 1.6rem 0 .4rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 18%, transparent) }
th { font-weight: 600 } td { overflow-wrap: anywhere }
.scroll { overflow-x: auto }
.figures { display: flex; flex-wrap: wrap; gap: .5rem 1.6rem; padding: 0; list-style: none }
.figures b { font-size: 1.25rem; font-variant-numeric: tabular-nums }
.old { opacity: .6; text-decoration: line-through }
.alert { border-left: 4px solid #c33; padding: .3rem .8rem }
q { font-style: italic } q::before, q::after { content: "" }
small { opacity: .75 }
nav a { margin-right: 1rem }
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
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<h1><a href="/">Porteiro</a> · ${title}</h1>
${body}
</body>
</html>
`
}
