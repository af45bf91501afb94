import type { Installation } from '#application/ports/installation.ts'
import type { Config } from './config.ts'
import { type OpenApplication, openApplication } from './open-application.ts'
import { VERSION } from './version.ts'

/** The application as commands use it: nobody sets up or tries a demonstration through it. */
export function openForCommands(config: Config): Promise<OpenApplication> {
  const installation: Installation = {
    version: VERSION,
    database: config.databaseUrl === undefined ? 'sqlite' : 'postgres',
    demonstration: config.demonstration,
    isSetupCode: () => false,
    startDemonstration: () => Promise.reject(new Error('A command starts no demonstration')),
    demonstrationAccounts: () => Promise.resolve([]),
  }
  return openApplication(config, installation)
}
