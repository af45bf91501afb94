import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { CheckResult } from './check.ts'

export const root = join(import.meta.dirname, '..', '..')

const running = new Set<ChildProcess>()

/** Ends every program still running. */
export function stopPrograms(): void {
  for (const child of running) child.kill('SIGTERM')
}

/** Runs a script of node_modules or of the repository with this Node; with `show` its output goes straight to the terminal. */
export function runNode(
  args: readonly string[],
  { show = false, env = {} }: { readonly show?: boolean; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      env: { ...process.env, ...env },
    })
    running.add(child)
    const chunks: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', error => chunks.push(Buffer.from(error.message)))
    child.on('close', code => {
      running.delete(child)
      resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() })
    })
  })
}

/** A program whose exit code is the whole answer counts as one test. */
export async function runAsOneCheck(args: readonly string[]): Promise<CheckResult> {
  const { code, output } = await runNode(args)
  return code === 0 ? { passed: 1, failed: 0, skipped: 0, output: '' } : { passed: 0, failed: 1, skipped: 0, output: output.trim() }
}
