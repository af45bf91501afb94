import { randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { Installation } from '#application/ports/installation.ts'
import { HANDLERS } from '#http/all-handlers.ts'
import { createServer } from '#http/create-server.ts'
import type { Config } from './config.ts'
import { startDailyWork } from './daily-work.ts'
import { DEMONSTRATION_ACCOUNTS, prepareDemonstration } from './demonstration.ts'
import { startEvidenceWork } from './evidence-work.ts'
import { startStatusWork } from './status-work.ts'
import { startJobRunner } from './job-runner.ts'
import { type OpenApplication, openApplication } from './open-application.ts'
import { VERSION } from './version.ts'

const WEB_FOLDER = fileURLToPath(new URL('../../dist/web', import.meta.url))

export type RunningServer = { readonly address: string; readonly firstRun: FirstRun | undefined; close(): Promise<void> }
/** What whoever started an empty system needs to set it up. */
export type FirstRun = { readonly setupCode: string; readonly setupAddress: string }

type House = {
  readonly opened: OpenApplication
  readonly server: FastifyInstance
  readonly stopDailyWork: () => Promise<void>
  readonly stopEvidenceWork: () => Promise<void>
  readonly stopJobs: () => Promise<void>
  readonly stopStatusWork: () => Promise<void>
}

/** Serves the site until closed; `onProgress` hears how far a demonstration is loaded, in percent. An empty system may turn itself into the demonstration, in a data folder of its own, at the same address. */
export async function serve(config: Config, onProgress: (percent: number) => void): Promise<RunningServer> {
  const setupCode = randomBytes(9).toString('base64url')
  const logger = pino(
    { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie', 'err.detail'] },
    pino.destination(2),
  )
  let current: House | undefined
  let loading: { percent: number } | undefined
  let isClosed = false

  function noteProgress(percent: number) {
    if (loading !== undefined) loading.percent = percent
    onProgress(percent)
  }

  async function open(settings: Config): Promise<House> {
    const installation = installationOf(settings)
    if (settings.demonstration) await prepareDemonstration(settings, installation, noteProgress)
    const opened = await openApplication(settings, installation)
    const server = await createServer({
      application: opened.application,
      handlers: HANDLERS,
      version: VERSION,
      logger,
      webFolder: existsSync(WEB_FOLDER) ? WEB_FOLDER : undefined,
      trustedProxies: settings.trustedProxies,
      isHttps: settings.publicUrl.startsWith('https:'),
    })
    const { application } = opened
    return {
      opened,
      server,
      stopDailyWork: startDailyWork(application, logger),
      stopEvidenceWork: startEvidenceWork(application, logger),
      stopJobs: startJobRunner(application, logger),
      stopStatusWork: startStatusWork(application, logger),
    }
  }

  async function closeHouse(house: House) {
    await house.stopDailyWork()
    await house.stopEvidenceWork()
    await house.stopJobs()
    await house.stopStatusWork()
    await house.server.close()
    await house.opened.close()
  }

  async function turnToDemonstration() {
    const next = await open(demonstrationOf(config))
    const old = current
    // A ward that was set up while the demonstration was loading stays where it is.
    const isTaken = old !== undefined && (await old.opened.application.unitOfWork.listTenants()).length > 0
    if (isClosed || old === undefined || isTaken) return closeHouse(next)
    const port = portOf(old.server)
    await closeHouse(old)
    await next.server.listen({ host: config.host, port })
    current = next
  }

  function installationOf(settings: Config): Installation {
    return {
      version: VERSION,
      database: settings.databaseUrl === undefined ? 'sqlite' : 'postgres',
      demonstration: settings.demonstration,
      isSetupCode: code => isSame(code, setupCode),
      async startDemonstration() {
        if (loading === undefined) {
          loading = { percent: 0 }
          turnToDemonstration().catch((error: unknown) => {
            loading = undefined
            logger.error({ err: error }, 'demonstration could not be loaded')
          })
        }
        return { state: 'loading', percent: loading.percent }
      },
      demonstrationAccounts: () => Promise.resolve(settings.demonstration ? DEMONSTRATION_ACCOUNTS : []),
    }
  }

  current = await open(config)
  const address = await current.server.listen({ host: config.host, port: config.port })
  const isEmpty = (await current.opened.application.unitOfWork.listTenants()).length === 0
  return {
    address,
    firstRun: isEmpty ? { setupCode, setupAddress: `${address}/thiet-lap?ma=${setupCode}` } : undefined,
    async close() {
      isClosed = true
      if (current !== undefined) await closeHouse(current)
      current = undefined
    },
  }
}

function demonstrationOf(config: Config): Config {
  return { ...config, dataFolder: `${config.dataFolder}/demonstration`, databaseUrl: undefined, s3: undefined, demonstration: true }
}

function portOf(server: FastifyInstance): number {
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port')
  return address.port
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
