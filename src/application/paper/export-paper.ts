import { type AccessRefusalCode, notFound } from '#domain/access/access-refusals.ts'
import type { PaperModel } from '#domain/paper/paper.ts'
import { paperSymbol, paperTypeName } from '#domain/paper/paper-names.ts'
import type { PaperRegister } from '#domain/paper/paper-register.ts'
import { dayAt } from '#domain/shared/calendar.ts'
import { type Outcome, accepted, refused } from '#domain/shared/outcome.ts'
import { type Actor, reachOf } from '../actor.ts'
import type { Application } from '../application.ts'
import type { PaperFormat } from '../ports/document-writer.ts'
import type { PaperFilter, PaperRow } from '../ports/paper-store.ts'
import { type PaperFile, type PaperRefusalCode, makePaperFile } from '../report/paper-file.ts'
import { modelOf } from './describe-paper.ts'
import { findPaperOf } from './reach-paper.ts'

/** More than a ward issues in years; what lies beyond is left to a narrower filter. */
const MOST_ROWS = 10_000
type Parts = Pick<Application, 'unitOfWork' | 'clock' | 'documents'>
export type WantedFile = { readonly paperId: string; readonly format: 'docx' | 'pdf'; readonly ordinal?: number | undefined }

/** The newest version of a paper, or an earlier one, as a file. It is set after the reading transaction has ended. */
export async function exportPaper(
  { unitOfWork, documents }: Pick<Parts, 'unitOfWork' | 'documents'>,
  actor: Actor,
  { paperId, format, ordinal }: WantedFile,
): Promise<Outcome<PaperFile, AccessRefusalCode | PaperRefusalCode>> {
  const loaded = await unitOfWork.read(actor.tenantId, async (stores): Promise<Outcome<PaperModel, AccessRefusalCode>> => {
    const found = await findPaperOf(stores, actor, paperId)
    if (!found.ok) return found
    const { paper } = found.value
    const mayReadDrafts = reachOf(actor, 'paper.read').everyUnit
    const wanted = mayReadDrafts ? (ordinal ?? paper.currentVersion) : paper.currentVersion
    const version = (await stores.papers.listVersions(paperId)).find(item => item.ordinal === wanted)
    if (version === undefined) return refused(notFound('paper'))
    const model = modelOf(paper, version)
    // An earlier version was never issued.
    return accepted(wanted === paper.currentVersion ? model : { ...model, isDraft: true, number: null, issuedOn: null })
  })
  if (!loaded.ok) return loaded
  const model = loaded.value
  const title = [paperTypeName(model.type), paperSymbol({ ...model, organSymbol: model.ground.organSymbol }), model.content.subject]
    .join(' ')
    .slice(0, 120)
  const rows = model.facts.of === 'late' ? model.facts.items.length : 0
  return makePaperFile({ format, rows, title, write: () => documents.paper(model, format) })
}

/** `Sổ đăng ký văn bản đi`, what the filter shows. */
export async function exportPaperRegister(
  { unitOfWork, clock, documents }: Parts,
  actor: Actor,
  wanted: Omit<PaperFilter, 'reach' | 'registered'>,
  format: PaperFormat,
): Promise<Outcome<PaperFile, PaperRefusalCode>> {
  const today = dayAt(clock.now())
  const filter = { ...wanted, registered: true, reach: reachOf(actor, 'paper.read') }
  const register = await unitOfWork.read(actor.tenantId, async ({ papers, organisation }): Promise<PaperRegister> => {
    const { toneStyle, name } = await organisation.getWard()
    const rows = await papers.listPapers(filter, { offset: 0, limit: MOST_ROWS })
    return { toneStyle, wardName: name, asOf: today, rows: rows.toReversed().map(registerRow) }
  })
  const title = `sổ đăng ký văn bản đi ${today}`
  return makePaperFile({ format, rows: register.rows.length, title, write: () => documents.paperRegister(register, format) })
}

function registerRow(row: PaperRow): PaperRegister['rows'][number] {
  const { type, subject, issuedOn, signerName, unitNames, draftedByName, issueNote, state, withdrawReason } = row
  return {
    symbol: paperSymbol(row),
    issuedOn,
    what: `${paperTypeName(type)} ${subject}`,
    signerName,
    recipients: unitNames.join('; '),
    draftedByName,
    note: [issueNote, state === 'withdrawn' ? `Đã thu hồi: ${withdrawReason}` : ''].filter(text => text !== '').join(' '),
  }
}
