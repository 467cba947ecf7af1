// A letter of ours as a list of blocks, and the two ways to write it down: plain text and HTML with the same content.
// All text in blocks is plain; renderHtml escapes every character of it. The HTML sets no colours, so dark mode can,
// and lays nothing out with tables but tables, so Outlook, Gmail and screen readers read the same thing.
import type { Language } from '../message/message.ts'

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Said with emphasis: a password warning. */
  | { kind: 'warning'; text: string }
  /** What to do, numbered: a title, and what to say about it. */
  | { kind: 'steps'; steps: { title: string; text: string }[] }
  /** Numbered lines, one of which is the answer. */
  | { kind: 'choices'; lines: string[] }
  /** Lines "Title: " to be completed in the answer. */
  | { kind: 'form'; titles: string[] }
  | { kind: 'record'; rows: Row[] }
  /** A sentence, and below it an address of ours, shown in full: what is hidden behind a word looks like fraud. */
  | { kind: 'link'; text: string; url: string }
  /** Words of a mail, line breaks kept. */
  | { kind: 'quote'; text: string }
  /** Who writes, and how to reach a person. */
  | { kind: 'footer'; lines: string[] }

export type Row = { title: string; value: string /** Smaller, below the value. */; notes?: string[] }

/** The words of a mail of ours, in both forms. */
export type Words = { text: string; html: string }

/** Returns `blocks` as text and HTML. */
export function renderBlocks(blocks: Block[], language: Language): Words {
  return { text: renderText(blocks), html: renderHtml(blocks, language) }
}

function renderText(blocks: Block[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text.toUpperCase()
    case 'paragraph':
      return block.text
    case 'warning':
      return `* ${block.text}`
    case 'steps':
      return block.steps.map((step, index) => `${index + 1}. ${step.title} — ${step.text}`).join('\n\n')
    case 'choices':
      return block.lines.map((line, index) => `${index + 1}. ${line}`).join('\n')
    case 'form':
      return block.titles.map((title) => `${title}: `).join('\n')
    case 'record':
      return block.rows
        .map((row) => [`${row.title}: ${row.value}`, ...(row.notes ?? []).map((note) => `    ${note}`)].join('\n'))
        .join('\n')
    case 'link':
      return `${block.text}\n${block.url}`
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `| ${line}`)
        .join('\n')
    case 'footer':
      return block.lines.join('\n')
  }
}

const FONT = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5'
/** A link or an address longer than a phone's screen breaks instead of running off it; inherited, but not by what may not be squeezed. */
const BREAKING = 'overflow-wrap:anywhere'

function renderHtml(blocks: Block[], language: Language): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"></head>',
    `<body style="margin:0;padding:16px;${FONT}"><div style="max-width:640px;${BREAKING}">`,
    ...blocks.map(htmlOf),
    '</div></body></html>',
    '',
  ].join('\n')
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2 style="margin:24px 0 8px;font-size:18px">${escapeHtml(block.text)}</h2>`
    case 'paragraph':
      return `<p style="margin:0 0 12px">${linkHtml(block.text)}</p>`
    case 'warning':
      return `<p style="margin:12px 0;padding:8px 12px;border-left:4px solid #c47a00"><strong>${escapeHtml(block.text)}</strong></p>`
    case 'steps':
      return `<ol style="margin:0 0 12px;padding-left:24px">${block.steps
        .map((step) => `\n<li style="margin:0 0 8px"><strong>${escapeHtml(step.title)}</strong> — ${linkHtml(step.text)}</li>`)
        .join('')}\n</ol>`
    case 'choices':
      return `<ol style="margin:0 0 12px;padding-left:24px">${block.lines.map((line) => `\n<li style="margin:0 0 8px">${escapeHtml(line)}</li>`).join('')}\n</ol>`
    case 'form':
      // One block element a line: clients quote these as lines, where cells of a table would run together.
      return `<div style="margin:0 0 12px;padding:8px 12px;border:1px solid #888">${block.titles
        .map((title) => `\n<div style="margin:4px 0">${escapeHtml(title)}:&nbsp;</div>`)
        .join('')}\n</div>`
    case 'record':
      return `<table style="border-collapse:collapse;margin:0 0 12px;${FONT}">${block.rows.map(htmlRow).join('')}\n</table>`
    case 'link':
      return `<p style="margin:0 0 12px">${escapeHtml(block.text)}<br>\n<a href="${escapeHtml(block.url)}">${escapeHtml(block.url)}</a></p>`
    case 'quote':
      return `<blockquote style="margin:0 0 12px;padding:4px 12px;border-left:3px solid #888">${escapeHtml(block.text).replaceAll('\n', '<br>\n')}</blockquote>`
    case 'footer':
      return `<hr style="margin:24px 0 12px;border:0;border-top:1px solid #888">\n<p style="margin:0;font-size:14px">${block.lines.map(escapeHtml).join('<br>\n')}</p>`
  }
}

function htmlRow(row: Row): string {
  const cell = 'padding:4px 12px 4px 0;border-bottom:1px solid #888;text-align:left;vertical-align:top'
  const notes = (row.notes ?? []).map((note) => `<br>\n<small>${escapeHtml(note)}</small>`).join('')
  return `\n<tr><th scope="row" style="${cell};overflow-wrap:break-word">${escapeHtml(row.title)}</th><td style="${cell};${BREAKING}">${escapeHtml(row.value)}${notes}</td></tr>`
}

/**
 * Returns `text` escaped, its web addresses as links: Outlook makes none of plain text. For sentences of ours and of checklists;
 * a customer's value that stands in one has lost its links before (clean-text.ts).
 */
function linkHtml(text: string): string {
  return text
    .split(/(https:\/\/[\w./-]{1,200}[\w/])/)
    .map((piece, index) => (index % 2 === 1 ? `<a href="${escapeHtml(piece)}">${escapeHtml(piece)}</a>` : escapeHtml(piece)))
    .join('')
}

/** Returns `text` safe between tags and in quoted attribute values. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
