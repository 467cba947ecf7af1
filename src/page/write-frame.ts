// The frame around every page that a customer sees: head, style, the desk's name. Phone first; no script, nothing from elsewhere;
// the style is let in by its nonce. A page that only says something has a title and a text.
import { html, type Markup, raw } from '../markup.ts'
import type { Language } from '../message/message.ts'

const STYLE = `
:root { color-scheme: light dark; --ink: #1d2a30; --paper: #f4f7f7; --card: #fff; --line: #cfdadb; --soft: #57686e; --accent: #0b6e74; --on-accent: #fff; --warn: #8a4b00; --warn-paper: #fff4e2; --good: #1c6b3c; --good-paper: #e8f5ec }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eeee; --paper: #12191b; --card: #1b2528; --line: #37474b; --soft: #a3b4b8; --accent: #58c4c6; --on-accent: #07282a; --warn: #f2bd78; --warn-paper: #33260f; --good: #8fd7a8; --good-paper: #12301d } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere }
main { max-width: 34rem; margin: 0 auto; padding: 1.25rem 1rem 3rem }
.desk { color: var(--soft); font-weight: 600; margin: 0 0 .75rem }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
p { margin: 0 0 .75rem }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; margin: 0 0 1rem; min-width: 0 }
fieldset.card { margin-inline: 0 }
.title, legend { display: block; font-weight: 650; padding: 0; margin: 0 0 .25rem }
legend { float: left; width: 100% } legend + * { clear: both }
.where { color: var(--soft); font-size: .95rem; margin: 0 0 .6rem }
.pair { display: flex; gap: .75rem; flex-wrap: wrap } .pair label { flex: 1 1 9rem; font-size: .95rem }
input, select, textarea { display: block; width: 100%; min-height: 3rem; padding: .6rem .75rem; margin-top: .2rem; font: inherit; font-size: 1.0625rem; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .5rem }
textarea { resize: vertical }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
.tap { display: flex; align-items: center; gap: .75rem; min-height: 3rem; padding: .6rem .75rem; border: 1px solid var(--soft); border-radius: .5rem; cursor: pointer; margin: 0 0 .4rem }
.tap input { flex: none; width: 1.4rem; height: 1.4rem; min-height: 0; margin: 0; accent-color: var(--accent) }
.tap:has(:checked) { border-color: var(--accent); background: var(--good-paper) }
.fault, .note { border-radius: .5rem; padding: .6rem .75rem; margin: 0 0 .6rem }
.fault { background: var(--warn-paper); color: var(--warn) } .note { background: var(--good-paper); color: var(--good) }
details { margin-top: .6rem } summary { cursor: pointer; color: var(--accent); padding: .4rem 0 }
button { font: inherit; font-weight: 650; width: 100%; min-height: 3.25rem; border-radius: .6rem; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); cursor: pointer; margin: .25rem 0 .6rem }
button.quiet { background: transparent; color: var(--accent); font-weight: 500 }
dl { margin: 0 0 .6rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .25rem 1rem }
dl div { padding: .6rem 0 } dl div + div { border-top: 1px solid var(--line) }
dt { color: var(--soft); font-size: .95rem } dd { margin: 0 }
.soft { color: var(--soft); font-size: .95rem }
.address { font-size: 1.2rem; font-weight: 650; font-variant-numeric: tabular-nums }
.big { font-size: 2.5rem; line-height: 1; color: var(--good); margin: 1rem 0 .5rem }
`

export type Frame = { language: Language; title: string; deskName?: string; nonce: string }

/** Returns a whole page. `nonce` is the one that the Content-Security-Policy of this very answer names. */
export function writeFrame({ language, title, deskName, nonce }: Frame, body: Markup): Markup {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<style nonce="${nonce}">${raw(STYLE)}</style>
</head>
<body><main>
${deskName === undefined ? '' : html`<p class="desk">${deskName}</p>`}
${body}
</main></body>
</html>
`
}

/** Returns the body of a page that only says something; `foot` are further sentences. */
export function writeSaying(saying: { title: string; text: string }, mark: 'done' | 'plain', foot: string[] = []): Markup {
  return html`${mark === 'done' ? html`<p class="big" aria-hidden="true">✓</p>` : ''}
<h1>${saying.title}</h1>
<p>${saying.text}</p>
${foot.map((text) => html`<p class="soft">${text}</p>`)}`
}
