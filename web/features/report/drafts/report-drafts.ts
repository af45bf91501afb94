import type { EvidenceAnswer, ReportDetail, ReportLineAnswer } from '#contract/report/report-routes.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { callApi } from '../../../api/call-api.ts'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { attachEvidence } from '../api/attach-evidence.ts'
import { keepLineAnswer, keepLineChange, readReportAgain } from '../api/report-query.ts'
import { saveReportLine } from '../api/save-report-line.ts'
import { keptUploads, readKeptUploads } from '../../evidence/sending/kept-uploads.ts'
import { shrinkPhoto } from '../../evidence/shrink-photo.ts'
import { UploadList } from '../../evidence/upload-list.ts'
import { forgetDraft, keepDraft, readKeptDraft } from './draft-store.ts'
import { keepingRefusals } from './keeping-refusals.ts'
import { LineSaver } from './line-saver.ts'

export type LineDesk = { readonly saver: LineSaver; readonly uploads: UploadList<EvidenceAnswer> }

/** Everything being written of one report: outlives the change from line to line. */
export class ReportDrafts {
  readonly #reportId: string
  readonly #memberId: string
  readonly #desks = new Map<string, LineDesk>()

  constructor(report: ReportDetail, memberId: string) {
    this.#reportId = report.reportId
    this.#memberId = memberId
    this.open(report)
  }

  deskOf(taskId: string): LineDesk | undefined {
    return this.#desks.get(taskId)
  }

  /** A desk for every line that may be written; a line that was returned meanwhile gets one. */
  open(report: ReportDetail): void {
    for (const line of report.lines) if (line.editable && !this.#desks.has(line.taskId)) this.#desks.set(line.taskId, this.#openDesk(line))
  }

  /** Lines of a newer answer. */
  receive(report: ReportDetail): void {
    for (const line of report.lines) this.#desks.get(line.taskId)?.saver.receive(line)
  }

  /** Puts back what was typed in an earlier visit and did not arrive. */
  async restore(report: ReportDetail): Promise<void> {
    await Promise.all(
      report.lines.map(async line => {
        const kept = await readKeptDraft(this.#placeOf(line.taskId))
        const saver = this.#desks.get(line.taskId)?.saver
        if (kept !== undefined && saver?.read().phase === 'clean') saver.restore(kept.draft, kept.version, line)
      }),
    )
    await this.#restoreUploads()
  }

  /** Goes on with files that did not arrive in an earlier visit. */
  async #restoreUploads(): Promise<void> {
    const reportId = this.#reportId
    const atServer = await callApi('listUploads', { query: { reportId } }).catch(() => ({ items: [] }))
    const kept = await readKeptUploads(this.#memberId, reportId)
    for (const [taskId, { uploads }] of this.#desks) {
      const ofLine = atServer.items.filter(item => item.taskId === taskId)
      uploads.restore(kept.get(taskId) ?? [], ofLine)
    }
  }

  /** Sends everything; answers how many lines are still not on the server. */
  async flush(): Promise<number> {
    await Promise.all([...this.#desks.values()].map(desk => desk.saver.flush()))
    return this.unsent()
  }

  unsent(): number {
    return [...this.#desks.values()].filter(({ saver, uploads }) => saver.read().phase !== 'clean' || uploads.isBusy()).length
  }

  connectionIsBack(): void {
    void this.flush()
    for (const desk of this.#desks.values()) desk.uploads.retryLost()
  }

  #placeOf(taskId: string) {
    return { memberId: this.#memberId, reportId: this.#reportId, taskId }
  }

  #openDesk(line: ReportLineAnswer): LineDesk {
    const reportId = this.#reportId
    const { taskId } = line
    const place = this.#placeOf(taskId)
    const saver = new LineSaver(line, {
      send: (draft, version) => saveReportLine({ reportId, taskId, draft, version }),
      latest: () => readLine(reportId, taskId),
      // Words under a state-secret mark are kept nowhere, not even on this machine.
      keep: async (draft, version) => {
        if (!keepingRefusals(draft).some(item => item.code === 'STATE_SECRET_MARK'))
          await keepDraft(place, { draft, version, keptAt: millisecondsToInstant(Date.now()) })
      },
      forget: () => forgetDraft(place),
      mayBeKept: draft => keepingRefusals(draft).length === 0,
      onSaved: saved => keepLineAnswer(reportId, saved),
    })
    const { keep, forget } = keptUploads(place)
    const uploads = new UploadList({
      shrink: shrinkPhoto,
      send: (file, upload) => attachEvidence({ reportId, taskId, file, ...upload }),
      cancel: async uploadId => {
        await callApi('cancelUpload', { params: { uploadId } })
      },
      keep,
      forget,
      onArrived: evidence => {
        keepLineChange(reportId, taskId, current => ({
          ...current,
          evidence: [...current.evidence.filter(item => item.evidenceId !== evidence.evidenceId), evidence],
        }))
        void readReportAgain(reportId)
      },
      today: todayOfWard,
    })
    return { saver, uploads }
  }
}

async function readLine(reportId: string, taskId: string): Promise<ReportLineAnswer> {
  const report = await callApi('getReport', { params: { reportId } })
  const line = report.lines.find(item => item.taskId === taskId)
  if (line === undefined) throw new Error(`The report has no line of ${taskId} any more`)
  return line
}
