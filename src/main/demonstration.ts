import { existsSync } from 'node:fs'
import { readFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { APPENDIX_NAME, buildDemonstration } from '#application/demonstration/build-demonstration.ts'
import {
  DEMONSTRATION_ADMINISTRATOR,
  DEMONSTRATION_PASSWORD,
  DEMONSTRATION_PEOPLE,
} from '#application/demonstration/demonstration-people.ts'
import type { Installation } from '#application/ports/installation.ts'
import { dayAt, toInstant } from '#domain/shared/calendar.ts'
import type { Config } from './config.ts'
import { systemClock } from '#infrastructure/system/system-clock.ts'
import { openApplication } from './open-application.ts'

const APPENDIX = fileURLToPath(new URL(`../../demonstration/${APPENDIX_NAME}`, import.meta.url))

const PICTURES = fileURLToPath(new URL('../../demonstration/anh', import.meta.url))

async function readPictures(): Promise<{ name: string; bytes: Uint8Array }[]> {
  const names = (await readdir(PICTURES)).toSorted()
  return Promise.all(names.map(async name => ({ name, bytes: await readFile(join(PICTURES, name)) })))
}

/** One account per role, shown at sign-in of a demonstration. */
export const DEMONSTRATION_ACCOUNTS = [
  { login: DEMONSTRATION_ADMINISTRATOR, password: DEMONSTRATION_PASSWORD, role: 'Quản trị', unitName: 'Văn phòng Đảng uỷ' },
  ...DEMONSTRATION_PEOPLE.filter(person => person.isShown).map(person => ({
    login: person.login,
    password: DEMONSTRATION_PASSWORD,
    role: person.roleName,
    unitName: person.fullName.replace(' (minh hoạ)', ''),
  })),
]

/**
 * Makes the demonstration's data folder when there is none. It is built beside and renamed when whole, so that a killed process
 * leaves nothing half-done; the next start begins anew.
 */
export async function prepareDemonstration(
  config: Config,
  installation: Installation,
  onProgress: (percent: number) => void,
): Promise<void> {
  if (existsSync(config.dataFolder)) return
  const unfinished = `${config.dataFolder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  let now = toInstant('2026-05-26T01:00:00.000Z')
  const opened = await openApplication({ ...config, dataFolder: unfinished }, installation, { now: () => now })
  try {
    await buildDemonstration({
      application: opened.application,
      today: dayAt(systemClock.now()),
      appendix: await readFile(APPENDIX),
      pictures: await readPictures(),
      onProgress,
      toStream: bytes => Readable.from([bytes]),
      setClock: instant => {
        now = instant
      },
    })
  } finally {
    await opened.close()
  }
  await rename(unfinished, config.dataFolder)
}
