import { Command, Option } from 'commander'
import { type MemberDescription, createMember, listMembers, resetPassword, updateMember } from '#application/organisation/manage-members.ts'
import { type Role, ROLES } from '#domain/access/rights.ts'
import { isSameText } from '#domain/shared/vietnamese-text.ts'
import { type Working, asOperator } from './as-operator.ts'
import type { CommandParts, JsonOption, PlaceOptions, TenantOption } from './command-parts.ts'
import { refuse, valueOf } from './command-refusals.ts'
import { findUser } from './find-user.ts'
import { withWard } from './shared-options.ts'
import { printJson, printTable } from './terminal.ts'

type WardOptions = PlaceOptions & TenantOption & JsonOption
type NewUserOptions = WardOptions & {
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly unit: string
  readonly position: string
  readonly phone: string
}

/** `sauro user`: accounts of a ward. */
export function makeUserCommand(parts: CommandParts): Command {
  const command = new Command('user').description('Tài khoản của phường / accounts of a ward')
  withWard(command.command('list'))
    .description('Danh sách tài khoản / the accounts')
    .option('--search <words>', 'tìm theo tên, không cần dấu / find by name')
    .action(async (options: WardOptions & { readonly search?: string }) => {
      const members = await asOperator(parts, options, ({ application, actor }) =>
        listMembers(application, actor, { search: options.search }),
      )
      if (options.json) return printJson(parts.terminal, { items: members })
      return printTable(parts.terminal, [['Đăng nhập', 'Họ tên', 'Trạng thái', 'Vai trò'], ...members.map(userRow)])
    })
  withWard(command.command('add'))
    .description('Thêm tài khoản; in mật khẩu tạm một lần / add an account; its temporary password is printed once')
    .requiredOption('--login <login>', 'tên đăng nhập / login name')
    .requiredOption('--name <name>', 'họ và tên / full name')
    .requiredOption('--unit <unit>', 'đơn vị: tên, tên viết tắt hoặc mã / unit by name, short name or id')
    .addOption(new Option('--role <role>', 'vai trò / role').choices(ROLES).makeOptionMandatory())
    .option('--position <position>', 'chức vụ / position', '')
    .option('--phone <phone>', 'điện thoại / telephone', '')
    .action(async (options: NewUserOptions) => {
      const { member, temporaryPassword } = await asOperator(parts, options, working => addUser(working, options))
      if (options.json) printJson(parts.terminal, { member, temporaryPassword })
      else parts.terminal.write(passwordText(member.login, temporaryPassword))
    })
  withWard(command.command('reset-password'))
    .description('Cấp mật khẩu tạm mới và mở khoá do nhập sai / a new temporary password; also lifts a lock-out')
    .argument('<login>', 'tên đăng nhập / login name')
    .action(async (login: string, options: WardOptions) => {
      const temporaryPassword = await asOperator(parts, options, async working => {
        const { memberId } = await findUser(working, login)
        return valueOf(await resetPassword(working.application, working.actor, memberId)).temporaryPassword
      })
      if (options.json) printJson(parts.terminal, { login, temporaryPassword })
      else parts.terminal.write(passwordText(login, temporaryPassword))
    })
  addSwitch(
    parts,
    withWard(command.command('lock')).description('Khoá tài khoản và đóng mọi phiên của nó / close an account and its sessions'),
    false,
  )
  addSwitch(parts, withWard(command.command('unlock')).description('Mở lại tài khoản đã khoá / open a closed account again'), true)
  return command
}

function addSwitch(parts: CommandParts, command: Command, active: boolean): void {
  command.argument('<login>', 'tên đăng nhập / login name').action(async (login: string, options: WardOptions) => {
    const member = await asOperator(parts, options, async working => {
      const { memberId, version } = await findUser(working, login)
      return valueOf(await updateMember(working.application, working.actor, { memberId, change: { active }, seenVersion: version }))
    })
    if (options.json) printJson(parts.terminal, member)
    else parts.terminal.write(active ? `Đã mở tài khoản / opened: ${member.login}\n` : `Đã khoá tài khoản / closed: ${member.login}\n`)
  })
}

async function addUser(working: Working, { login, name, role, unit, position, phone }: NewUserOptions) {
  const unitId = await findUnit(working, unit)
  return valueOf(
    await createMember(working.application, working.actor, { login, fullName: name, position, phone, roles: [{ unitId, role }] }),
  )
}

async function findUnit({ application, actor }: Working, named: string): Promise<string> {
  const units = await application.unitOfWork.read(actor.tenantId, stores => stores.organisation.listUnits())
  const exact = units.filter(unit => unit.unitId === named || isSameText(unit.name, named))
  const fitting = exact.length > 0 ? exact : units.filter(unit => [unit.shortName, ...unit.aliases].some(name => isSameText(name, named)))
  const [only] = fitting
  if (only === undefined || fitting.length > 1) {
    const offered = fitting.length > 1 ? fitting : units
    throw refuse('UNIT_NOT_FOUND', { named, units: offered.map(unit => unit.name).join('; ') })
  }
  return only.unitId
}

function userRow({ login, fullName, active, mustChangePassword, roles }: MemberDescription): readonly string[] {
  const state = active ? (mustChangePassword ? 'chưa đổi mật khẩu tạm' : 'hoạt động') : 'đã khoá'
  return [login, fullName, state, roles.map(({ role, unitName }) => `${role}: ${unitName}`).join('; ')]
}

/** Shown once; nothing keeps it in the clear. */
export function passwordText(login: string, temporaryPassword: string): string {
  return `Tài khoản / account: ${login}\nMật khẩu tạm / temporary password: ${temporaryPassword}\nChỉ hiện một lần, phải đổi ở lần đăng nhập đầu / shown once, to be changed at the first sign-in\n`
}
