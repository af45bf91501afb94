import type { ServeOptions } from '#cli/serve-command.ts'
import { type Config, readConfig } from './config.ts'
import { DEMONSTRATION_ACCOUNTS } from './demonstration.ts'
import { type RunningServer, serve } from './serve.ts'

/** Serves until Ctrl-C or SIGTERM; says where, and at the first run how to begin. */
export async function runServer(options: ServeOptions): Promise<void> {
  const config = readConfig(process.env, { dataFolder: options.data, host: options.host, port: options.port, demonstration: options.demo })
  const running = await serve(config, showProgress)
  // Heard before anybody is told the address, who may stop it at once.
  const stopped = stopSignal()
  process.stdout.write(greeting(config, running))
  await stopped
  process.stdout.write('Đang dừng… / Stopping…\n')
  await running.close()
}

function showProgress(percent: number): void {
  if (!process.stderr.isTTY) return
  process.stderr.write(`\rĐang nạp dữ liệu minh hoạ / Loading the demonstration: ${percent}%${percent === 100 ? '\n' : ''}`)
}

function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    // Kept, not taken once: a second Ctrl-C while stopping must not cut the closing short.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve())
  })
}

function greeting(config: Config, running: RunningServer): string {
  const lines = [`Sáu Rõ đang chạy tại / is running at ${running.address}`]
  if (running.firstRun !== undefined) {
    lines.push(
      '',
      'Lần chạy đầu tiên: mở địa chỉ sau để thiết lập phường hoặc dùng thử / First run: open this address to set up',
      `  ${running.firstRun.setupAddress}`,
      `  Mã thiết lập / set-up code: ${running.firstRun.setupCode}`,
    )
  }
  if (config.demonstration) {
    lines.push('', 'DỮ LIỆU MINH HOẠ. Tài khoản dùng thử / Demonstration accounts:')
    for (const account of DEMONSTRATION_ACCOUNTS)
      lines.push(`  ${account.login.padEnd(16)} ${account.password}   ${account.role}, ${account.unitName}`)
  }
  if (config.host === '127.0.0.1') lines.push('', 'Cho máy khác trong mạng vào / To let other machines in: npm start -- --host 0.0.0.0')
  return `${lines.join('\n')}\n`
}
