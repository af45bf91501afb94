import { inspect } from 'node:util'
import { Command, CommanderError } from 'commander'
import { makeBackupCommand, makeRestoreCommand } from './backup-command.ts'
import type { CommandParts } from './command-parts.ts'
import { CommandRefused, PlainFailure, SaidFailure, problemOf, refusalLines } from './command-refusals.ts'
import { makeDoctorCommand } from './doctor-command.ts'
import { makeExportCommand } from './export-command.ts'
import { failureWords } from './failure-words.ts'
import { makeImportCommand } from './import-command.ts'
import { makeProvinceCommand } from './province-command.ts'
import { makeRegisterCommand } from './register-command.ts'
import { makeReportCommand } from './report-command.ts'
import { makeSampleCommand } from './sample-command.ts'
import { makeServeCommand } from './serve-command.ts'
import { makeSetupCommand } from './setup-command.ts'
import { makeSnapshotCommand } from './snapshot-command.ts'
import type { Terminal } from './terminal.ts'
import { sayUsage } from './usage-words.ts'
import { makeMailCommand } from './mail-command.ts'
import { makeUserCommand } from './user-command.ts'
import { makeVerifyCommand } from './verify-command.ts'

const FAILED = 1
const REFUSED = 2

/** Runs one command line. Answers the exit code: 0 done, 1 failed, 2 refused. @param args without the program's name */
export async function runProgram(parts: CommandParts, args: readonly string[]): Promise<number> {
  const program = makeProgram(parts)
  try {
    await program.parseAsync(args, { from: 'user' })
    return 0
  } catch (error) {
    return sayFailure(parts.terminal, error, args)
  }
}

function makeProgram(parts: CommandParts): Command {
  const program = new Command('sauro')
    .description('Sáu Rõ: giao việc, báo cáo, theo dõi kế hoạch theo 6 rõ / six-clears assignment, reporting and follow-up')
    .version(parts.version, '-V, --version', 'in phiên bản / print the version')
  const commands = [
    makeServeCommand(options => parts.serve(options)),
    makeSetupCommand(parts),
    makeImportCommand(parts),
    makeExportCommand(parts),
    makeReportCommand(parts),
    makeRegisterCommand(parts),
    makeSampleCommand(parts),
    makeSnapshotCommand(parts),
    makeUserCommand(parts),
    makeMailCommand(parts),
    makeBackupCommand(parts),
    makeRestoreCommand(parts),
    makeDoctorCommand(parts),
    makeVerifyCommand(parts),
    makeProvinceCommand(parts),
  ]
  for (const command of commands) program.addCommand(command)
  dress(program, parts.terminal)
  return program
}

/** Both languages in the frame of every help page, and failures thrown instead of ending the process. */
function dress(command: Command, terminal: Terminal): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': 'Cách dùng / usage:',
    'Options:': 'Tuỳ chọn / options:',
    'Commands:': 'Lệnh / commands:',
    'Arguments:': 'Tham số / arguments:',
  }
  command
    .exitOverride()
    .configureHelp({ styleTitle: title => titles[title] ?? title })
    .configureOutput({
      writeOut: text => terminal.write(text),
      writeErr: text => terminal.say(text),
      outputError: (text, write) => write(sayUsage(text)),
    })
    .helpOption('-h, --help', 'xem hướng dẫn / show this help')
  if (command.commands.length > 0) command.helpCommand('help [command]', 'xem hướng dẫn của một lệnh / help for a command')
  if (command.commands.length === 0) command.option('--debug', 'in cả vết lỗi / print stack traces')
  for (const inner of command.commands) dress(inner, terminal)
}

function sayFailure(terminal: Terminal, error: unknown, args: readonly string[]): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : REFUSED
  if (error instanceof SaidFailure) return FAILED
  if (error instanceof CommandRefused) {
    if (args.includes('--json')) terminal.say(`${JSON.stringify(problemOf(error.refusals), null, 2)}\n`)
    else for (const refusal of error.refusals) terminal.say(refusalLines(refusal))
    if (args.includes('--debug')) terminal.say(`${error.stack ?? ''}\n`)
    return REFUSED
  }
  terminal.say(`${failureText(error, args.includes('--debug'))}\n`)
  return error instanceof PlainFailure ? REFUSED : FAILED
}

function failureText(error: unknown, withStack: boolean): string {
  if (error instanceof PlainFailure) return error.message
  if (withStack) return inspect(error)
  return `${failureWords(error)}\nThêm --debug để xem chi tiết / add --debug for details`
}
