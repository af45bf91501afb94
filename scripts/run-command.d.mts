import type { SpawnOptions } from 'node:child_process'

export function runQuietly(
  command: string,
  args: readonly string[],
  options?: SpawnOptions & { readonly follow?: boolean },
): Promise<{ readonly code: number; readonly output: string }>

export function findNpm(): { readonly command: string; readonly first: readonly string[]; readonly follow: boolean }
