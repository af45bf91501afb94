import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const ONE_YEAR_SECONDS = 31_536_000

/** The built browser application: hashed assets for a year, pages always fresh, every address that is no file opens the application. */
export async function registerWebFiles(
  server: FastifyInstance,
  folder: string,
  notFound: (request: FastifyRequest, reply: FastifyReply) => FastifyReply,
): Promise<void> {
  await server.register(staticFiles, {
    root: folder,
    wildcard: false,
    preCompressed: true,
    setHeaders(reply, path) {
      const isHashed = path.startsWith(join(folder, 'assets'))
      reply.header('cache-control', isHashed ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache')
    },
  })
  const page = join(folder, 'index.html')
  server.setNotFoundHandler((request, reply) => {
    const isPage =
      request.method === 'GET' && !/^\/(?:api|assets)\//.test(request.url) && (request.headers.accept ?? '').includes('text/html')
    // The page itself is missing while the application is being built anew: sending the file would call this handler from inside itself.
    return isPage && existsSync(page) ? reply.header('cache-control', 'no-cache').sendFile('index.html') : notFound(request, reply)
  })
}
