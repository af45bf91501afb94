import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { prepare, root } from './prepare.mjs'

const node = await prepare()
const server = [
  '--watch',
  '--watch-preserve-output',
  join(root, 'src', 'main', 'sauro.ts'),
  'serve',
  '--port',
  '5055',
  ...process.argv.slice(2),
]
const vite = [join(root, 'node_modules', 'vite', 'bin', 'vite.js')]
const children = [server, vite].map(args => spawn(node, args, { cwd: root, stdio: 'inherit' }))

// One part gone ends the other: a half-running desk misleads.
for (const child of children) child.on('exit', code => stopAll(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(0))

function stopAll(code) {
  process.exitCode ??= code
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM')
}
