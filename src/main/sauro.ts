import { runProgram } from '#cli/run-program.ts'
import { PlainFailure } from '#cli/command-refusals.ts'
import type { CommandParts, PlaceOptions } from '#cli/command-parts.ts'
import { hearClosedOutput } from './closed-output.ts'
import { VERSION } from './version.ts'

/** Settings that cannot be used are said in their own words. */
async function configOf({ data }: PlaceOptions) {
  const { ConfigError, readConfig } = await import('./config.ts')
  try {
    return readConfig(process.env, { dataFolder: data })
  } catch (error) {
    throw error instanceof ConfigError ? new PlainFailure(error.message) : error
  }
}

// Whatever this program writes holds people's data: for the eyes of whoever runs it alone.
process.umask(0o077)

/** A server goes on when nobody reads its words any more; every other command has nothing left to do. */
let isServing = false
hearClosedOutput(() => {
  if (!isServing) process.exit(0)
})

const parts: CommandParts = {
  terminal: {
    write: text => void process.stdout.write(text),
    say: text => void process.stderr.write(text),
    isWatched: process.stderr.isTTY,
  },
  version: VERSION,
  async serve(options) {
    await configOf(options)
    isServing = true
    const { runServer } = await import('./run-server.ts')
    await runServer(options)
  },
  async openApplication(place, purpose) {
    const { openForCommands } = await import('./open-for-commands.ts')
    return openForCommands(await configOf(place), purpose)
  },
  async openBackups(place) {
    const { openBackups } = await import('./open-backups.ts')
    return openBackups(await configOf(place))
  },
  async openHealthCheck(place) {
    const { openHealthCheck } = await import('./open-health-check.ts')
    return openHealthCheck(await configOf(place))
  },
  async openPlanReader() {
    const { createPlanReader } = await import('#infrastructure/documents/reading/plan-reader.ts')
    return createPlanReader()
  },
}

process.exitCode = await runProgram(parts, process.argv.slice(2))
