import { readFile } from 'node:fs/promises'
import { Command, Option } from 'commander'
import { sendTestMail, setMailAddress, setUpMail, turnOffMail } from '#application/channel/set-up-mail.ts'
import { MAIL_SECURITIES, type MailSecurity } from '#domain/notification/mail-settings.ts'
import { asOperator } from './as-operator.ts'
import type { CommandParts, PlaceOptions, TenantOption } from './command-parts.ts'
import { refuse, valueOf } from './command-refusals.ts'
import { findUser } from './find-user.ts'
import { withWard } from './shared-options.ts'

type WardOptions = PlaceOptions & TenantOption
type Settings = WardOptions & {
  readonly host: string
  readonly port: string
  readonly security: MailSecurity
  readonly from: string
  readonly user: string
  readonly passwordFile?: string
}

/** `sauro mail`: notifications by the ward's own mail server. Off until it is set. */
export function makeMailCommand(parts: CommandParts): Command {
  const command = new Command('mail').description('Gửi thông báo bằng thư điện tử / notifications by e-mail')
  const say = (text: string) => parts.terminal.write(`${text}\n`)
  withWard(command.command('set'))
    .description('Đặt máy chủ thư; mật khẩu đọc từ tệp / set the mail server; its password is read from a file')
    .requiredOption('--host <host>', 'máy chủ thư / mail server')
    .requiredOption('--from <address>', 'người gửi / sender')
    .option('--port <port>', 'cổng / port', '587')
    .addOption(new Option('--security <way>', 'mã hoá / encryption').choices(MAIL_SECURITIES).default('starttls'))
    .option('--user <user>', 'tên đăng nhập máy chủ thư / sign-in name', '')
    .option(
      '--password-file <path>',
      'tệp chỉ chứa mật khẩu; không có thì giữ mật khẩu cũ / file with the password alone; without it the kept one stays',
    )
    .action(async ({ host, port, security, from, user, passwordFile, ...options }: Settings) => {
      const password = passwordFile === undefined ? undefined : await readPassword(passwordFile)
      const settings = { host, port: Number(port), security, from, user }
      await asOperator(parts, options, async ({ application, actor }) => valueOf(await setUpMail(application, actor, settings, password)))
      say('Đã đặt. Hãy thử bằng `sauro mail test ĐỊA_CHỈ` / Set. Try it with `sauro mail test ADDRESS`')
    })
  withWard(command.command('off'))
    .description('Thôi gửi thư, giữ thiết đặt / send no more, keep the settings')
    .action(async (options: WardOptions) => {
      await asOperator(parts, options, async ({ application, actor }) => valueOf(await turnOffMail(application, actor)))
      say('Đã tắt / off')
    })
  withWard(command.command('address'))
    .description('Ghi địa chỉ thư của một tài khoản / set the address of an account')
    .argument('<login>', 'tên đăng nhập / login name')
    .argument('<address>', 'địa chỉ thư / e-mail address')
    .action(async (login: string, address: string, options: WardOptions) => {
      await asOperator(parts, options, async working => {
        const { memberId } = await findUser(working, login)
        valueOf(await setMailAddress(working.application, working.actor, { memberId, address }))
      })
      say(`${login}: ${address}`)
    })
  withWard(command.command('test'))
    .description('Gửi một thư thử / send one message to try it')
    .argument('<address>', 'địa chỉ nhận / where to')
    .action(async (address: string, options: WardOptions) => {
      const { reference } = await asOperator(parts, options, async ({ application, actor }) =>
        valueOf(await sendTestMail(application, actor, address)),
      )
      say(`Máy chủ thư đã nhận / taken by the mail server: ${reference}`)
    })
  return command
}

async function readPassword(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).trimEnd()
  } catch {
    throw refuse('FILE_UNREADABLE', { path })
  }
}
