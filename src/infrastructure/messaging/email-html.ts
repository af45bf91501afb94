const ADDRESS = /https?:\/\/[^\s<>"]+/g
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The same words as the plain text, with addresses that can be followed; no picture, nothing that is fetched. */
export function emailHtml(text: string, title: string): string {
  const paragraphs = text.split(/\n{2,}/).map(part => `<p style="margin:0 0 12px">${part.split('\n').map(htmlLine).join('<br>\n')}</p>`)
  return [
    '<!doctype html>',
    `<html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family:Arial,sans-serif;font-size:15px;line-height:1.5;color:#1b1b1b;max-width:640px;overflow-wrap:anywhere">',
    ...paragraphs,
    '</body></html>',
  ].join('\n')
}

function htmlLine(line: string): string {
  let html = ''
  let end = 0
  for (const match of line.matchAll(ADDRESS)) {
    const address = escapeHtml(match[0])
    html += `${escapeHtml(line.slice(end, match.index))}<a href="${address}">${address}</a>`
    end = match.index + match[0].length
  }
  return html + escapeHtml(line.slice(end))
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, sign => ESCAPES[sign] ?? sign)
}
