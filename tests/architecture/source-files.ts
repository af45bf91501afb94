import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** Every file that belongs to the repository: tracked, or new and not ignored. */
export function repositoryFiles(): readonly string[] {
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const
  const listed = execFileSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], options)
  return [...new Set(listed.split('\0'))].filter(path => path !== '' && existsSync(join(root, path))).toSorted()
}

export function readRepositoryFile(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The module names a source imports or re-exports, dynamic imports included. */
export function importsOf(source: string): readonly string[] {
  const bare = source.replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
  const statements = bare.matchAll(
    /^\s*(?:import|export)\s[\w$\s{},*]*?\bfrom\s*['"]([^'"]+)['"]|(?:^\s*import\s*|\bimport\(\s*)['"]([^'"]+)['"]/gm,
  )
  return [...statements].map(match => match[1] ?? match[2] ?? '')
}
