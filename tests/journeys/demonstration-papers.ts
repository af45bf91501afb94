import type { Person } from './person.ts'

type ReportRow = { readonly reportId: string; readonly unitName: string; readonly lineCount: number }
type Line = {
  readonly taskId: string
  readonly taskTitle: string
  readonly version: number
  readonly previous: { readonly completionRate: number | null } | null
}

/** Address of a unit's report of a month, as the person signed in may see it. */
export async function findReport({ page }: Person, month: string, unitName: string): Promise<ReportRow> {
  const answer = await page.request.get(`/api/v1/reports?month=${month}&limit=200`)
  const { items } = (await answer.json()) as { items: readonly ReportRow[] }
  const found = items.find(report => report.unitName === unitName)
  if (found === undefined) throw new Error(`${unitName} has no report of ${month}`)
  return found
}

/** Writes every line with a paper as evidence and sends the report, through the API in the name of who is signed in. */
export async function sendWholeReport({ page }: Person, reportId: string): Promise<void> {
  const address = `/api/v1/reports/${reportId}`
  const { lines } = (await (await page.request.get(address)).json()) as { lines: readonly Line[] }
  for (const line of lines) {
    const data = {
      result: `Đã ban hành Kế hoạch số 12/KH-CAP ngày 05/11/2026 và tổ chức 02 buổi kiểm tra, lập 02 biên bản về “${line.taskTitle}”.`,
      completionRate: Math.min(100, (line.previous?.completionRate ?? 0) + 1),
      difficulty: '',
      proposal: '',
      nextActionDue: null,
      noActivityReason: '',
      gapReason: '',
      deliverables: [],
    }
    await good(page.request.put(`${address}/lines/${line.taskId}`, { data, headers: { 'If-Match': `"${line.version}"` } }))
    const file = {
      name: `bien-ban-${line.taskId}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`Biên bản kiểm tra\n${line.taskTitle}\n`),
    }
    await good(
      page.request.post(`${address}/lines/${line.taskId}/evidence`, {
        multipart: { kind: 'minutes', file },
        headers: { 'Idempotency-Key': line.taskId },
      }),
    )
  }
  const { version } = (await (await page.request.get(address)).json()) as { version: number }
  await good(page.request.post(`${address}/submission`, { headers: { 'If-Match': `"${version}"` } }))
}

async function good(sent: Promise<{ ok(): boolean; text(): Promise<string> }>): Promise<void> {
  const answer = await sent
  if (!answer.ok()) throw new Error(await answer.text())
}
