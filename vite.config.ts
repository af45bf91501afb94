import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const COMPRESSIBLE = /\.(?:js|css|html|svg|json|webmanifest|txt)$/
const WORTH_COMPRESSING = 1024

/** With whatever these import. Only what the frame itself or most pages need: each of them is fetched for every page. */
const EVERY_PAGES_PARTS = new RegExp(
  [
    'web/ui/(?:empty-state|failed-page|light-badge|link-button|loading-state|page-title|panel|reason-list)\\.tsx$',
    'web/ui/(?:format-moment|late-module|say-completion|say-due|say-units|today-of-ward)\\.ts$',
    'web/routes/use-address\\.ts$',
    'web/features/(?:access/api/use-me|plan/api/plans-query)\\.ts$',
    'src/domain/shared/calendar\\.ts$',
  ]
    .join('|')
    .replaceAll('/', '[\\\\/]'),
)

/** Writes `.br` and `.gz` beside every text file, once at build, for the server to send as they are. */
function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
        if (entry.isFile() && COMPRESSIBLE.test(entry.name)) compressFile(join(entry.parentPath, entry.name))
      }
    },
  }
}

function compressFile(path: string): void {
  const bytes = readFileSync(path)
  if (bytes.length < WORTH_COMPRESSING) return
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
}

export default defineConfig({
  root: 'web',
  plugins: [react(), precompress()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'baseline-widely-available',
    modulePreload: {
      polyfill: false,
      // The list of what every page needs travels in the file that everybody fetches first, and was a third of it: styles alone have to be named.
      resolveDependencies: (_page, files) => files.filter(file => file.endsWith('.css')),
    },
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 30 },
            // Lists that grow and lists of queries come with the pages that have them.
            {
              name: 'navigation',
              test: /node_modules[\\/]@tanstack[\\/](?!.*(?:infinite|Infinite|queriesObserver|useQueries))/,
              priority: 20,
            },
            // What the sign-in page shares with the application: all else stays behind it.
            {
              name: 'first',
              test: /preload-helper|[\\/]web[\\/](?:theme[\\/]saved-look|api[\\/](?:api-problem|call-address|make-random-key|sign-in-addresses))\.ts/,
              priority: 15,
            },
            // The parts of nearly every page in one file, which packs better and is asked for once on a slow line.
            { name: 'frame', test: EVERY_PAGES_PARTS, priority: 10 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    strictPort: true,
    proxy: { '/api': 'http://127.0.0.1:5055' },
  },
})
