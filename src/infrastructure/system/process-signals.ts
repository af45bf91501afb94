import { EventEmitter } from 'node:events'
import type { Signal, Signals } from '#application/ports/signals.ts'

export function createProcessSignals(): Signals {
  const emitter = new EventEmitter()
  // One for each open browser window.
  emitter.setMaxListeners(0)
  return {
    send: signal => void emitter.emit('signal', signal),
    hear(listener: (signal: Signal) => void) {
      emitter.on('signal', listener)
      return () => void emitter.off('signal', listener)
    },
  }
}
