/** What a document names that a reader may try: each with the line it stands on. */
export type Claim = { readonly kind: 'link' | 'script' | 'command' | 'path'; readonly text: string; readonly line: number }

const PATH_START = /^(?:src|web|tests|docs|scripts|bench|bin|\.ci)\/[\w@./-]+$/

export function claimsOf(document: string): readonly Claim[] {
  const lines = document.split('\n')
  return lines.flatMap((text, index) => claimsOfLine(text).map(claim => ({ ...claim, line: index + 1 })))
}

function claimsOfLine(text: string): readonly Omit<Claim, 'line'>[] {
  const links = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|<(?:img|a)\b[^>]*?(?:src|href)="([^"]+)"/g)].map(
    match => match[1] ?? match[2] ?? '',
  )
  const scripts = [...text.matchAll(/(?:^\s*|[`$>&]\s*)npm (?:run )?([a-z][\w:-]*)/g)].map(match => match[1] ?? '')
  const commands = [...text.matchAll(/\bnpx sauro ([a-z][\w-]*)/g)].map(match => match[1] ?? '')
  const paths = [...text.matchAll(/`([^`]+)`/g)].map(match => match[1] ?? '').filter(path => PATH_START.test(path))
  return [
    ...links.filter(link => !/^(?:[a-z]+:|#)/.test(link)).map(link => ({ kind: 'link' as const, text: link })),
    ...scripts.filter(name => !NPM_ITSELF.has(name)).map(name => ({ kind: 'script' as const, text: name })),
    ...commands.map(name => ({ kind: 'command' as const, text: name })),
    ...paths.map(path => ({ kind: 'path' as const, text: path })),
  ]
}

/** npm's own words. */
const NPM_ITSELF = new Set(['install', 'ci', 'view', 'run', 'exec', 'outdated'])
