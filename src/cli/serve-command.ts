import { Command, InvalidArgumentError } from 'commander'

export type ServeOptions = { readonly demo: boolean; readonly host?: string; readonly port?: number; readonly data?: string }

/** `sauro serve`: what `npm start` runs. */
export function makeServeCommand(run: (options: ServeOptions) => Promise<void>): Command {
  return new Command('serve')
    .description('Chạy máy chủ / serve the site')
    .option('--demo', 'dùng thử với Kế hoạch 55, thư mục dữ liệu riêng / try it with the demonstration data', false)
    .option('--host <host>', 'địa chỉ lắng nghe, 0.0.0.0 để máy khác trong mạng vào được / address to listen on (HOST)')
    .option('--port <port>', 'cổng, mặc định 5055 / port (PORT)', readPort)
    .option('--data <folder>', 'thư mục dữ liệu, mặc định data / data folder (SAURO_DATA)')
    .action(async (options: ServeOptions) => run(options))
}

function readPort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('Cổng là số từ 0 đến 65535 / a number from 0 to 65535')
  return port
}
