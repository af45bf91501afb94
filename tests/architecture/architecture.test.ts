import { basename } from 'node:path/posix'
import { expect, test } from 'vitest'
import { layerOf, refuseImport } from './layers.ts'
import { importsOf, readRepositoryFile, repositoryFiles } from './source-files.ts'

const files = repositoryFiles()
const sources = files.filter(path => /\.(?:ts|tsx|mjs|mts)$/.test(path))
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)

const KNOWN_FOLDERS = new Set(['.ci', '.github', '.vscode', 'bench', 'bin', 'demonstration', 'docs', 'scripts', 'src', 'tests', 'web'])
const KEBAB_CASE = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/
const EMPTY_NAMES = /(?:^|-)(?:utils?|helpers?|common|managers?)(?:-|\.|$)/
/** Written so that this file does not match itself. */
const MACHINE_PLACES =
  /\/[w]ork\/(?:main|shared|\.)|\.\.\/[s]hared\/(?:[\w-]+\.md|plan-55)|\/[t]mp\/brief|registry\.[n]pmjs|(?<![\w-])\/[r]oot\//

test('every import follows an arrow of the table', () => {
  const production = sources.filter(path => !isTest(path))
  const refused = production.flatMap(path => importsOf(readRepositoryFile(path)).map(name => refuseImport(path, name)))
  expect(refused.filter(line => line !== undefined)).toEqual([])
})

test('an arrow that is not in the table is seen', () => {
  const source = `import { run } from '#infrastructure/database/unit-of-work.ts'
    const load = () => import('../../http/server.ts')
    export * from 'kysely'
    import type { Day } from '../shared/calendar.ts'`
  expect(importsOf(source).map(name => refuseImport('src/domain/plan/plan.ts', name))).toEqual([
    'src/domain/plan/plan.ts: domain may not import infrastructure (#infrastructure/database/unit-of-work.ts)',
    'src/domain/plan/plan.ts: between layers aliases are used, not ../../http/server.ts',
    'src/domain/plan/plan.ts: domain may not import the library kysely',
    undefined,
  ])
})

test('every folder is one of the table', () => {
  const topFolders = files.filter(path => path.includes('/')).map(path => path.slice(0, path.indexOf('/')))
  expect([...new Set(topFolders)].filter(folder => !KNOWN_FOLDERS.has(folder))).toEqual([])
  expect(files.filter(path => path.startsWith('src/') && layerOf(path) === undefined)).toEqual([])
})

test('nothing is exported as default but what a tool asks for', () => {
  const withDefault = sources.filter(
    path => !path.endsWith('.config.ts') && /^export default\b|^export\b.*\bas default\b/m.test(readRepositoryFile(path)),
  )
  expect(withDefault).toEqual([])
})

test('source files are named in kebab-case', () => {
  const named = sources.filter(path => !KEBAB_CASE.test(basename(path)))
  expect(named).toEqual([])
})

test('no file or folder hides behind a name that says nothing', () => {
  const empty = sources.filter(path => path.split('/').some(part => EMPTY_NAMES.test(part)))
  expect(empty).toEqual([])
})

test('no file names the machine it was made on', () => {
  const text = files.filter(path => /\.(?:ts|tsx|mjs|mts|json|md|css|html|sh|yml|yaml)$/.test(path) || path === '.ci/run')
  const own = text.filter(path => path !== 'package-lock.json' && !path.startsWith('tests/fixtures/'))
  expect(own.filter(path => MACHINE_PLACES.test(readRepositoryFile(path)))).toEqual([])
})

test('nothing is left for later', () => {
  const mark = new RegExp(`\\b(?:${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`)
  expect(sources.filter(path => mark.test(readRepositoryFile(path)))).toEqual([])
})
