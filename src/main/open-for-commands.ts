import { existsSync } from 'node:fs'
import { refuse } from '#cli/command-refusals.ts'
import type { Installation } from '#application/ports/installation.ts'
import type { Config } from './config.ts'
import { type OpenApplication, openApplication } from './open-application.ts'
import { databasePlace } from './installation-places.ts'
import { VERSION } from './version.ts'

/** The application as commands use it: nobody sets up or tries a demonstration through it. */
export async function openForCommands(config: Config, purpose: 'use' | 'setUp'): Promise<OpenApplication> {
  const place = databasePlace(config)
  if (purpose === 'use' && place.dialect === 'sqlite' && !existsSync(place.path)) throw refuse('NO_DATABASE', { place: place.path })
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
