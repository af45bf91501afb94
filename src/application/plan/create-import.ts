import type { Readable } from 'node:stream'
import type { PlanFileRefusalCode } from '#domain/plan/plan-file-refusals.ts'
import type { PlanRefusalCode } from '#domain/plan/plan-refusals.ts'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { tidyText } from '#domain/shared/vietnamese-text.ts'
import { type Actor, scopeOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PlanImportRecord } from '../ports/plan-import-store.ts'
import { type ImportDescription, describeImport, importFacts } from './import-description.ts'
import { keepSource } from './keep-source.ts'
import { LARGEST_PLAN_FILE, readUpload } from './read-upload.ts'
import { resolveNames } from './resolve-names.ts'

type Needs = Pick<Application, 'unitOfWork' | 'clock' | 'identifiers' | 'planReader' | 'evidenceFiles'>
const LONGEST_FILE_NAME = 200

/**
 * Reads an uploaded plan, proposes what it says and keeps both for a person to mend. A file that cannot be read, or holds no table of tasks,
 * leaves nothing behind: its bytes are stored only after the reading succeeded.
 */
export async function createImport(
  application: Needs,
  actor: Actor,
  upload: { readonly fileName: string; readonly bytes: Readable },
): Promise<Outcome<ImportDescription, PlanFileRefusalCode | PlanRefusalCode>> {
  const fileName = tidyText(upload.fileName.split(/[\\/]/).at(-1) ?? '').slice(-LONGEST_FILE_NAME)
  const taken = await readUpload(upload.bytes, LARGEST_PLAN_FILE)
  if (!taken.ok) return taken
  const read = await application.planReader.extract(taken.value, fileName)
  if (!read.ok) return read
  const { document, extraction, taskGroups } = read.value
  if (extraction.tasks.length === 0) return refused(refusal('IMPORT_NO_TASKS', '', whatWasSeen(document)))
  const file = await application.evidenceFiles.store(actor.tenantId, taken.value, LARGEST_PLAN_FILE)

  return application.unitOfWork.run(scopeOf(actor), async stores => {
    const now = application.clock.now()
    const record: PlanImportRecord = {
      importId: application.identifiers.next(),
      fileName,
      fileSha256: file.sha256,
      status: 'draft',
      extraction,
      taskGroups,
      ...keepSource(document.blocks),
      resolutions: resolveNames(extraction, await stores.organisation.listUnits(), dayAt(now)),
      planId: null,
      createdBy: actor.memberId,
      createdAt: now,
      version: 1,
    }
    await stores.planImports.addImport(record)
    await stores.audit.record({
      action: 'planImport.create',
      entity: 'planImport',
      entityId: record.importId,
      before: null,
      after: importFacts(record),
    })
    return accepted(await describeImport(stores, record))
  })
}

/** Figures for the refusal: how much text and how many tables there were, and the first rows as they read, so that the person sees what was taken for what. */
function whatWasSeen({ blocks }: SourceDocument): Record<string, string | number> {
  const tables = blocks.filter(block => block.type === 'table')
  const headers = tables
    .slice(0, 3)
    .map(table => [...new Set(table.rows[0]?.map(cell => tidyText(cell.text)) ?? [])].filter(Boolean).join(' | ').slice(0, 160))
  return {
    paragraphs: blocks.length - tables.length,
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + table.rows.length, 0),
    headers: headers.filter(Boolean).join('; '),
  }
}
