import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { openBrowser } from '#tests/setup/chromium.ts'
import { type Person, type PersonOptions, openPerson } from './person.ts'
import { type RunningServer, startServer } from './running-server.ts'

/** A server of its own, a browser, and the people who came. */
export type WardInBrowser = {
  readonly server: RunningServer
  readonly browser: Browser
  /** Somebody opens the site on a machine of their own. */
  come(options?: PersonOptions): Promise<Person>
  close(): Promise<void>
}

/** The demonstration ward, a fresh copy for the file that asks. */
export async function openDemonstrationWard(): Promise<WardInBrowser> {
  return openWard(data => cp(inject('demonstrationData'), data, { recursive: true }), true)
}

/** A system that nobody has set up yet. */
export async function openEmptyWard(): Promise<WardInBrowser> {
  return openWard(() => Promise.resolve(), false)
}

async function openWard(fill: (data: string) => Promise<void>, demonstration: boolean): Promise<WardInBrowser> {
  const data = await mkdtemp(join(tmpdir(), 'sauro-journey-'))
  await fill(data)
  const server = await startServer({ data, demonstration })
  const browser = await openBrowser()
  const people: Person[] = []
  return {
    server,
    browser,
    async come(options = {}) {
      const person = await openPerson(browser, server.address, options)
      people.push(person)
      return person
    },
    async close() {
      const complaints = people.flatMap(person => person.complaints())
      await browser.close()
      await server.stop()
      await rm(data, { recursive: true, force: true })
      if (complaints.length > 0) throw new Error(`The pages complained:\n${complaints.join('\n')}`)
    },
  }
}
