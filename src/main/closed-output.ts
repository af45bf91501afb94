/**
 * Whoever reads what is printed may stop reading: `npx sauro … | head`. Then there is nobody left to tell, which is no fault.
 * Without this the broken pipe would end the process with a stack trace. Other faults of the streams are thrown as ever.
 */
export function hearClosedOutput(whenClosed: () => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      if (stream === process.stdout) whenClosed()
    })
  }
}
