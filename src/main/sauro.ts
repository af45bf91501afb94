import { Command } from 'commander'
import { makeServeCommand } from '#cli/serve-command.ts'
import { ConfigError } from './config.ts'
import { VERSION } from './version.ts'

const program = new Command('sauro')
  .description('Sáu Rõ: giao việc, báo cáo, theo dõi kế hoạch theo 6 rõ')
  .version(VERSION)
  .addCommand(
    makeServeCommand(async options => {
      const { runServer } = await import('./run-server.ts')
      await runServer(options)
    }),
  )

try {
  await program.parseAsync()
} catch (error) {
  const said = error instanceof ConfigError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${said}\n`)
  process.exitCode = 1
}
