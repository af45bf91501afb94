import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { claimsOf, type Claim } from './document-claims.ts'
import { readRepositoryFile, repositoryFiles, root } from './source-files.ts'

const files = repositoryFiles()
const documents = files.filter(path => path.endsWith('.md') && !path.startsWith('tests/fixtures/'))
const scripts = Object.keys((JSON.parse(readRepositoryFile('package.json')) as { scripts: Record<string, string> }).scripts)
const commands = files
  .filter(path => path.startsWith('src/cli/') && !path.endsWith('.test.ts'))
  .flatMap(path => commandsIn(readRepositoryFile(path)))

const CONFIG = 'src/main/config.ts'
const CONFIGURATION = 'docs/configuration.md'

/** Names given to commander: `.command('import <file>')`, `new Command('import')`. */
function commandsIn(source: string): readonly string[] {
  return [...source.matchAll(/(?:\.command|new Command|createCommand)\(\s*['"`]([a-z][\w-]*)/g)].map(match => match[1] ?? '')
}

function holds(document: string, { kind, text }: Claim): boolean {
  switch (kind) {
    case 'link':
      return existsSync(join(root, text.startsWith('/') ? '' : dirname(document), decodeURI(text.replace(/[#?].*$/, ''))))
    case 'script':
      return scripts.includes(text)
    case 'command':
      return commands.includes(text)
    case 'path':
      return existsSync(join(root, text))
  }
}

describe.skipIf(documents.length === 0)('what the documents promise', () => {
  test.each(documents.map(path => ({ path })))('$path names only links, commands and files that exist', ({ path }) => {
    const broken = claimsOf(readRepositoryFile(path)).filter(claim => !holds(path, claim))
    expect(broken.map(({ kind, text, line }) => `${path}:${line} ${kind} ${text}`)).toEqual([])
  })
})

/** `DATABASE_URL` and the like, as keys of the shape of settings or in backticks in the documentation. */
const SETTING = String.raw`[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST`

function settingsIn(path: string, pattern: RegExp): readonly string[] {
  return [...new Set([...readRepositoryFile(path).matchAll(pattern)].map(match => match[1] ?? ''))].toSorted((one, other) =>
    one < other ? -1 : 1,
  )
}

test.runIf(files.includes(CONFIG))('every setting is in the documentation, and the documentation names no other', () => {
  const read = settingsIn(CONFIG, new RegExp(`^\\s*['"]?(${SETTING})['"]?\\s*:`, 'gm'))
  const documented = settingsIn(CONFIGURATION, new RegExp(`\`(${SETTING})(?:=[^\`]*)?\``, 'g'))
  expect(read).not.toEqual([])
  expect(documented).toEqual(read)
})

test('a broken link, an unknown script and a missing file are seen', () => {
  const document =
    'See [the guide](docs/no-such-page.md).\nRun `npm run no-such-script` or `npx sauro no-such-command`; read `src/no-such-file.ts`.'
  const broken = claimsOf(document).filter(claim => !holds('README.md', claim))
  expect(broken.map(({ kind }) => kind)).toEqual(['link', 'script', 'command', 'path'])
})
