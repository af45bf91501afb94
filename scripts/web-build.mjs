import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say, Unprepared } from './progress.mjs'
import { runQuietly } from './run-command.mjs'

const SOURCES = ['web', 'src/domain', 'src/contract', 'package-lock.json', 'vite.config.ts', 'tsconfig.base.json', 'tsconfig.web.json']

/** True when dist/web was built from the files as they are now, judged by their names, sizes and times. */
export function isWebBuilt(root) {
  if (!existsSync(join(root, 'dist', 'web', 'index.html'))) return false
  const path = stampPath(root)
  return existsSync(path) && readFileSync(path, 'utf8') === webStamp(root)
}

export async function buildWeb(root, node) {
  say('Đang dựng giao diện… / Building the web application…')
  const started = Date.now()
  const stamp = webStamp(root)
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  const result = await runQuietly(node, [vite, 'build', '--logLevel', 'warn'], { cwd: root, env })
  if (result.code !== 0)
    throw new Unprepared(`Không dựng được giao diện. / The web application could not be built.\n${result.output.trim()}`)
  writeFileSync(stampPath(root), stamp)
  say(`Đã dựng giao diện sau ${((Date.now() - started) / 1000).toFixed(1)} s / Web application built.`)
}

function stampPath(root) {
  return join(root, '.cache', 'web-stamp')
}

function webStamp(root) {
  const hash = createHash('sha256')
  for (const source of SOURCES) addTo(hash, root, source)
  return hash.digest('hex')
}

function addTo(hash, root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (stat === undefined) return
  if (!stat.isDirectory()) {
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`)
    return
  }
  for (const name of readdirSync(join(root, path)).toSorted()) {
    if (!/\.test\.tsx?$/.test(name)) addTo(hash, root, `${path}/${name}`)
  }
}
