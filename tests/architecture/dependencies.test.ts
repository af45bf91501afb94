import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const ROOT = new URL('../../', import.meta.url)
const MOST = 35
const PERMISSIVE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'Apache-2.0',
  'BSD-3-Clause',
  'BSD-2-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'MIT AND OFL-1.1',
])

const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')
const manifest = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
const names = Object.keys(manifest.dependencies)

test('every library that runs on the server has its reason in decision 013, and no other stands there', () => {
  const rows = read('docs/decisions/013-dependencies.md')
    .split('\n')
    .filter(line => /^\| [@a-z]/.test(line))
  const listed = rows.flatMap(row => (row.split('|')[1] ?? '').split(',').map(name => name.trim()))
  expect(listed.toSorted()).toEqual(names.toSorted())
  expect(names.length).toBeLessThan(MOST)
})

test('each is pinned to one version and may be used and passed on freely', () => {
  for (const name of names) {
    expect(manifest.dependencies[name]).toMatch(/^\d+\.\d+\.\d+$/)
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as { license: string }
    expect({ name, isPermissive: PERMISSIVE.has(license), license }).toMatchObject({ isPermissive: true })
  }
})
