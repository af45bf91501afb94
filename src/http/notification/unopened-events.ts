import { Readable } from 'node:stream'
import { findActorByToken } from '#application/access/find-actor.ts'
import type { Actor } from '#application/actor.ts'
import type { Application } from '#application/application.ts'
import { countUnopened } from '#application/notification/read-notifications.ts'

/** Also how soon a count that another server changed is seen, and a session that ended elsewhere. */
const HEARTBEAT_MILLISECONDS = 20_000
/** The browser comes back by itself after this, and is asked for its session anew. */
const LONGEST_MILLISECONDS = 30 * 60_000
/** Windows of one person; the oldest makes room. */
const MOST_OF_A_PERSON = 6
/** Of all people of this process; whoever comes after asks by the clock instead. */
const MOST = 2000

type Window = { readonly end: () => void }
const windows = new Map<string, Window[]>()
let count = 0

/** The count of what the person has not opened, now and whenever it changes; undefined when too many are listening. */
export function openUnopenedEvents(application: Application, actor: Actor, headers: Headers): Readable | undefined {
  if (count >= MOST) return undefined
  const stream = new Readable({ read: () => undefined })
  let told: number | undefined
  let asking: Promise<void> = Promise.resolve()

  async function look() {
    if (!(await isSignedIn(application, headers))) return end()
    const unopened = await countUnopened(application, actor)
    if (stream.destroyed) return
    stream.push(unopened === told ? ':\n\n' : `event: unopened\ndata: ${JSON.stringify({ unopened })}\n\n`)
    told = unopened
  }
  // One after the other; a database that cannot be asked ends it, and the browser comes back.
  const lookSoon = () => {
    asking = asking.then(look).catch(end)
  }
  function end() {
    if (!stream.destroyed) stream.push(null)
  }

  const own = { end }
  const key = `${actor.tenantId} ${actor.memberId}`
  const others = windows.get(key) ?? []
  if (others.length >= MOST_OF_A_PERSON) others[0]?.end()
  windows.set(key, [...others, own])
  count += 1
  const heartbeat = setInterval(lookSoon, HEARTBEAT_MILLISECONDS).unref()
  const longest = setTimeout(end, LONGEST_MILLISECONDS).unref()
  const stopHearing = application.signals.hear(signal => {
    const isOfPerson = signal.kind === 'notifications' || signal.kind === 'sessions'
    if (isOfPerson && signal.tenantId === actor.tenantId && signal.memberId === actor.memberId) lookSoon()
  })
  stream.once('close', () => {
    clearInterval(heartbeat)
    clearTimeout(longest)
    stopHearing()
    count -= 1
    const left = (windows.get(key) ?? []).filter(window => window !== own)
    if (left.length === 0) windows.delete(key)
    else windows.set(key, left)
  })
  stream.push('retry: 5000\n\n')
  lookSoon()
  return stream
}

async function isSignedIn(application: Application, headers: Headers): Promise<boolean> {
  const token = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  return token === undefined ? application.identity.isSessionOpen(headers) : (await findActorByToken(application, token)) !== undefined
}
