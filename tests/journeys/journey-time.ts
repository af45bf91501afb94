/** The morning every journey begins on: in the month after the demonstration's last one, before its report is due. */
export const JOURNEY_MORNING = '2026-11-12T02:00:00.000Z'

/**
 * Moves this process's or page's clock so that it begins at a moment and goes on from there; timers stay as they are. Handed to the browser as text
 * too, so it may use nothing from outside itself.
 */
export function beginAt(morning: string): void {
  const now = Date.now.bind(Date)
  const shift = Date.parse(morning) - now()
  globalThis.Date = new Proxy(Date, {
    construct: (target, parts, made) => Reflect.construct(target, parts.length === 0 ? [now() + shift] : parts, made),
    get: (target, name, receiver) => (name === 'now' ? () => now() + shift : Reflect.get(target, name, receiver)),
  })
}
