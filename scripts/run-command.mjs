import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const END_WITH_PARENT = new URL('./end-with-parent.mjs', import.meta.url).href

/**
 * Runs a command to its end and answers its exit code and everything it printed. Ended by a signal counts as code 1; it never outlives this process's own exit,
 * and with `follow` (a Node script given END_WITH_PARENT) not even its being killed.
 */
export function runQuietly(command, args, options = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe', ...(options.follow === true ? ['ipc'] : [])], ...options })
    const end = () => child.kill()
    process.once('exit', end)
    let output = ''
    const keep = chunk => {
      output += chunk
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', error => resolve({ code: 1, output: `${output}${error.message}` }))
    child.on('close', code => {
      process.off('exit', end)
      if (child.connected) child.disconnect()
      resolve({ code: code ?? 1, output })
    })
  })
}

/** npm as JavaScript run by this Node: a `.cmd` cannot be spawned without a shell on Windows. */
export function findNpm() {
  const besideNode = dirname(process.execPath)
  const candidates = [
    (process.env.npm_execpath ?? '').endsWith('npm-cli.js') ? process.env.npm_execpath : undefined,
    join(besideNode, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(besideNode, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  const script = candidates.find(path => path !== undefined && existsSync(path))
  return script === undefined
    ? { command: npmOnPath(), first: [], follow: false }
    : { command: process.execPath, first: ['--import', END_WITH_PARENT, script], follow: true }
}

function npmOnPath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map(folder => join(folder, 'npm')).find(path => existsSync(path)) ?? 'npm'
}
