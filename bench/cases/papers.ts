import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findActorAfterSignIn } from '#application/access/find-actor.ts'
import type { PaperFormat } from '#application/ports/document-writer.ts'
import { valueOf } from '#application/demonstration/value-of.ts'
import { exportConsolidatedReport } from '#application/report/consolidated-report.ts'
import { toMonth } from '#domain/shared/calendar.ts'
import { readConfig } from '#main/config.ts'
import { prepareDemonstration } from '#main/demonstration.ts'
import { openApplication } from '#main/open-application.ts'
import { defineCase } from '../bench-case.ts'

/** The demonstration ward's report of October 2026, as the Party office downloads it. */
function consolidated(format: PaperFormat) {
  return defineCase({
    name: `consolidated report of a month, .${format}`,
    iterations: 10,
    expectedMs: 5000,
    async prepare() {
      const root = await mkdtemp(join(tmpdir(), 'sauro-bench-'))
      const config = readConfig({}, { dataFolder: root, port: 0, demonstration: true })
      const installation = {
        version: 'bench',
        database: 'sqlite' as const,
        demonstration: true,
        isSetupCode: () => false,
        demonstrationAccounts: () => Promise.resolve([]),
        startDemonstration: () => Promise.reject(new Error('Already one')),
      }
      await prepareDemonstration(config, installation, () => undefined)
      const opened = await openApplication(config, installation)
      const account = await opened.application.identity.findAccount('vanphong')
      const found = account && (await findActorAfterSignIn(opened.application, account.tenantId, account.memberId))
      if (found === undefined) throw new Error('No office in the demonstration')
      return { root, opened, office: found.actor }
    },
    async run({ opened, office }) {
      const paper = valueOf(await exportConsolidatedReport(opened.application, office, { month: toMonth('2026-10'), format }))
      if (paper.bytes.length < 1000) throw new Error('The paper is empty')
    },
    async clean({ root, opened }) {
      await opened.close()
      await rm(root, { recursive: true, force: true })
    },
  })
}

export const cases = [consolidated('docx'), consolidated('pdf'), consolidated('xlsx')]
