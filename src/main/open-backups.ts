import type { Backups } from '#application/ports/backups.ts'
import type { Clock } from '#application/ports/clock.ts'
import { createBackups } from '#infrastructure/backup/create-backups.ts'
import { systemClock } from '#infrastructure/system/system-clock.ts'
import type { Config } from './config.ts'
import { databasePlace, openEvidenceFiles, openOutsideSeals } from './installation-places.ts'
import { VERSION } from './version.ts'

export function openBackups(config: Config, clock: Clock = systemClock): Backups {
  return createBackups({
    place: databasePlace(config),
    clock,
    program: VERSION,
    outsideSeals: openOutsideSeals(config),
    openEvidence: () => openEvidenceFiles(config),
  })
}
