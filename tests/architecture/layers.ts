import { dirname, join } from 'node:path/posix'

export type Layer = 'domain' | 'contract' | 'application' | 'infrastructure' | 'http' | 'cli' | 'main' | 'web'

/** Who may import whom, docs/architecture.md. A layer may always import itself. */
const ARROWS: Readonly<Record<Layer, readonly Layer[]>> = {
  domain: [],
  contract: ['domain'],
  application: ['domain'],
  infrastructure: ['domain', 'application'],
  http: ['domain', 'contract', 'application'],
  cli: ['domain', 'contract', 'application'],
  main: ['domain', 'contract', 'application', 'infrastructure', 'http', 'cli'],
  web: ['domain', 'contract'],
}

/** Libraries a layer may name, where that is a short list. Types of Node alone are judged by the linter. */
const LIBRARIES: Partial<Readonly<Record<Layer, RegExp>>> = {
  domain: /^$/,
  contract: /^zod$/,
  application: /^node:/,
}

/** Infrastructure answers the application's ports; it never calls a use case. */
const PORTS_ONLY = /^src\/application\/(?:ports\/|[^/]+\.ts$)/

export function layerOf(path: string): Layer | undefined {
  if (path.startsWith('web/')) return 'web'
  const name = /^src\/([^/]+)\//.exec(path)?.[1]
  return isLayer(name) ? name : undefined
}

/** Says what is wrong with an import, or undefined when the arrow is drawn in the table. */
export function refuseImport(path: string, imported: string): string | undefined {
  const from = layerOf(path)
  if (from === undefined) return undefined
  const target = targetOf(path, imported)
  if (target === undefined) {
    const allowed = LIBRARIES[from]
    return allowed === undefined || allowed.test(imported) ? undefined : `${path}: ${from} may not import the library ${imported}`
  }
  const to = layerOf(target)
  if (to === undefined) return `${path}: ${from} may not import ${imported}, which is in no layer`
  if (to === from) return imported.startsWith('#') ? `${path}: inside a layer paths are relative, not ${imported}` : undefined
  if (!imported.startsWith('#')) return `${path}: between layers aliases are used, not ${imported}`
  if (!ARROWS[from].includes(to)) return `${path}: ${from} may not import ${to} (${imported})`
  if (from === 'infrastructure' && to === 'application' && !PORTS_ONLY.test(target))
    return `${path}: infrastructure imports ports only, not ${imported}`
  return undefined
}

/** The repository path an import points to; undefined for a library. */
function targetOf(path: string, imported: string): string | undefined {
  if (imported.startsWith('.')) return join(dirname(path), imported)
  const alias = /^#([a-z]+)\/(.*)$/.exec(imported)
  if (alias === null) return undefined
  const [, name = '', rest = ''] = alias
  return name === 'web' || name === 'tests' ? `${name}/${rest}` : `src/${name}/${rest}`
}

function isLayer(name: string | undefined): name is Layer {
  return name !== undefined && name in ARROWS
}
