import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import type { Application } from '#application/application.ts'
import { operatorOf } from '#application/operator.ts'
import { resetPassword } from '#application/organisation/manage-members.ts'
import { setUpWard } from '#application/setup/set-up-ward.ts'
import type { CommuneLevel } from '#domain/organisation/ward-pattern.ts'
import type { CommandParts, JsonOption, PlaceOptions } from './command-parts.ts'
import { refuse, valueOf } from './command-refusals.ts'
import { withPlace } from './shared-options.ts'
import { printJson } from './terminal.ts'
import { passwordText } from './user-command.ts'

type SetupOptions = PlaceOptions &
  JsonOption & {
    readonly level: CommuneLevel
    readonly place: string
    readonly superior: string
    readonly login: string
    readonly name: string
    readonly position: string
    readonly neighbourhoods: string
    readonly another?: true
  }

/** `sauro setup`: what the guided first run does in the browser. */
export function makeSetupCommand(parts: CommandParts): Command {
  return withPlace(new Command('setup'))
    .description('Thiết lập một phường và người quản trị đầu tiên / set up a ward and its first administrator')
    .addOption(new Option('--level <level>', 'cấp / level').choices(['phường', 'xã', 'đặc khu']).default('phường'))
    .requiredOption('--place <name>', 'địa danh, ví dụ Tam Phước / name of the place')
    .requiredOption('--superior <name>', 'đảng bộ cấp trên / the superior Party organisation')
    .requiredOption('--login <login>', 'tên đăng nhập của người quản trị / login of the administrator')
    .requiredOption('--name <name>', 'họ tên người quản trị / name of the administrator')
    .option('--position <position>', 'chức vụ / position', '')
    .requiredOption('--neighbourhoods <file>', 'tệp danh sách khu phố, mỗi dòng một tên / file with one neighbourhood a line')
    .option('--another', 'lập thêm khi đã có phường / even though there is a ward already')
    .action(async (options: SetupOptions) => {
      const opened = await parts.openApplication(options, 'setUp')
      try {
        const answer = await setUp(opened.application, options)
        if (options.json) printJson(parts.terminal, answer)
        else
          parts.terminal.write(
            `Đã lập / made: ${answer.unitCount} đơn vị, ${answer.neighbourhoodCount} khu phố\n${passwordText(answer.login, answer.temporaryPassword)}`,
          )
      } finally {
        await opened.close()
      }
    })
}

async function setUp(application: Application, options: SetupOptions) {
  const wards = await application.unitOfWork.listTenants()
  if (wards.length > 0 && !options.another) throw refuse('WARD_EXISTS', { wards: wards.map(ward => ward.name).join('; ') })
  const { level, place, superior, login, name, position } = options
  const administrator = { fullName: name, login, position, password: application.secrets.token() }
  const neighbourhoods = await readList(options.neighbourhoods)
  const made = valueOf(
    await setUpWard(
      application,
      { level, placeName: place, superiorName: superior, administrator, neighbourhoods },
      false,
      options.another !== true,
    ),
  )
  const account = await application.identity.findAccount(login.trim())
  // Exchanged for a temporary one, which has to be changed at the first sign-in.
  const { temporaryPassword } = valueOf(await resetPassword(application, operatorOf(made.tenantId), account?.memberId ?? ''))
  return { ...made, login: login.trim().toLowerCase(), temporaryPassword }
}

async function readList(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw refuse('FILE_UNREADABLE', { path })
  }
}
