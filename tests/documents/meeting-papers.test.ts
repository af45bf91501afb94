import { writeFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentWriter } from '#application/ports/document-writer.ts'
import type { AgendaItem } from '#domain/meeting/agenda-item.ts'
import type { MeetingHead, MeetingMinutes } from '#domain/meeting/meeting-papers.ts'
import type { TaskPage } from '#domain/meeting/task-page.ts'
import { toDay, toInstant, toMonth } from '#domain/shared/calendar.ts'
import { createDocumentWriter } from '#infrastructure/documents/writing/create-document-writer.ts'
import { sampleReport } from './sample-papers.ts'

let writer: DocumentWriter
beforeAll(() => {
  writer = createDocumentWriter({ now: () => Date.UTC(2026, 8, 30) })
})
afterAll(() => writer.close())

const HEAD: MeetingHead = {
  title: 'Họp chuyên đề quý III/2026',
  heldOn: toDay('2026-09-30'),
  startsAt: '08:00',
  place: 'Hội trường Đảng uỷ',
  chairName: 'Người mẫu 1',
  secretaryName: 'Người mẫu 2',
  planTitle: 'Kế hoạch số 55-KH/ĐU',
}
const LONG =
  'Rà soát, chuẩn hóa toàn bộ quy trình giải quyết thủ tục hành chính, rút ngắn thời gian xử lý và nâng chất lượng phục vụ Nhân dân '.repeat(
    4,
  )
const times = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index + 1))

/** As full as a page can get: every part longer than its room. */
function fullPage(code: string): TaskPage {
  return {
    taskId: code,
    code,
    title: LONG,
    light: 'late',
    reasons: times(6, index => ({ code: 'MILESTONE_OVERDUE', light: 'late', facts: { milestone: `Mốc ${index}`, days: 3 }, about: null })),
    completionRate: 42,
    completionMonth: toMonth('2026-08'),
    leadUnits: times(8, index => `Khu phố ${index}`),
    coordinators: times(20, index => `Đơn vị phối hợp ${index}`),
    clears: [{ clear: 'responsibility', text: LONG }],
    missing: [{ clear: 'who', code: 'NO_HEAD', facts: { unit: 'UBND phường' } }],
    milestones: times(9, index => ({
      header: `Đến ngày ${index}/12/2026`,
      due: toDay('2026-12-31'),
      state: 'overdue',
      accepted: 1,
      deliverables: 4,
    })),
    targets: times(12, index => ({
      targetId: String(index),
      text: LONG,
      unit: '%',
      minimum: 90,
      committed: 95,
      actual: 61.25,
      expected: 80,
      deadline: toDay('2027-08-27'),
      state: 'behind',
      reasons: [],
      points: [],
    })),
    reports: times(9, index => ({ month: toMonth('2026-08'), unitName: `Khu phố ${index}`, result: LONG, claimed: 60, verified: 50 })),
    promises: times(9, () => ({ unitName: 'Khu phố 1', difficulty: LONG, proposal: '', due: toDay('2026-08-15'), state: 'broken' })),
    cases: times(9, index => ({
      caseId: String(index),
      number: index,
      title: LONG,
      ownerUnitName: 'UBND phường',
      authority: 'within',
      deadline: toDay('2026-08-15'),
      state: 'assigned',
      daysLate: 46,
    })),
    directives: times(9, index => ({
      workItemId: String(index),
      title: LONG,
      unitName: 'UBND phường',
      origin: 'directive',
      due: toDay('2026-08-15'),
      state: 'in_progress',
      daysLate: 46,
    })),
  }
}

function item(ordinal: number, part: Partial<AgendaItem>): AgendaItem {
  return {
    itemId: String(ordinal),
    ordinal,
    kind: 'red_task',
    subjectId: null,
    taskId: null,
    title: `Nội dung ${ordinal}`,
    question: LONG,
    questionEdited: false,
    facts: null,
    page: null,
    droppedReason: null,
    discussion: '',
    version: 1,
    ...part,
  }
}

async function pagesOf(bytes: Uint8Array) {
  const document = await getDocument({ data: bytes.slice(), isEvalSupported: false, verbosity: 0 }).promise
  const pages: { readonly isAcross: boolean; readonly text: string }[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const text = items.flatMap(found => ('str' in found ? [found.str] : [])).join(' ')
    pages.push({ isAcross: width > height, text: text.replaceAll(/\s+/g, ' ') })
  }
  await document.destroy()
  return pages
}

test('a pack is its agenda and exactly one sheet a task, however full', async () => {
  const agenda = [
    item(1, { kind: 'last_decision', title: 'Hoàn thành bộ quy trình còn thiếu' }),
    item(2, { page: fullPage('1.1'), title: 'Nhiệm vụ 1.1' }),
    item(3, { page: fullPage('2.5'), kind: 'amber_task', title: 'Nhiệm vụ 2.5' }),
  ]
  const pack = { frame: sampleReport(), head: HEAD, asOf: toDay('2026-09-28'), agenda }
  const pdf = await writer.meetingPack(pack, 'pdf')
  await keepToLookAt('pack', pdf)
  const pages = await pagesOf(pdf)
  const across = pages.filter(page => page.isAcross)
  expect(across.map(page => /Nhiệm vụ (\d\.\d):/.exec(page.text)?.[1])).toEqual(['1.1', '2.5'])
  for (const page of across) {
    expect(page.text).toContain('CẦN QUYẾT ĐỊNH')
    expect(page.text).toContain('và 4 nội dung khác')
  }
  expect(pages[0]?.text).toContain('Kết luận kỳ trước')
  expect(pages[0]?.text).toContain('08:00')
  const docx = await writer.meetingPack(pack, 'docx')
  await keepToLookAt('pack', docx, 'docx')
  expect(docx.length).toBeGreaterThan(5000)
})

test('the minutes tell who came, what was said and decided, and are signed by both', async () => {
  const minutes: MeetingMinutes = {
    frame: sampleReport(),
    head: HEAD,
    startedAt: toInstant('2026-09-30T01:05:00.000Z'),
    concludedAt: toInstant('2026-09-30T03:30:00.000Z'),
    attendees: [
      { name: 'UBND phường', state: 'present', note: '' },
      { name: 'Khu phố 1', state: 'represented', note: 'Phó ban điều hành' },
      { name: 'Khu phố 2', state: 'absent', note: '' },
    ],
    items: [
      {
        title: 'Nhiệm vụ 1.1',
        droppedReason: null,
        discussion: 'UBND phường nêu thiếu nhân lực.',
        decisions: [
          {
            ordinal: 1,
            kind: 'work',
            text: 'Hoàn thành bộ quy trình',
            unitName: 'UBND phường',
            people: 'Người mẫu 3',
            due: toDay('2026-10-31'),
            result: 'Bộ quy trình được ban hành',
          },
        ],
      },
      { title: 'Nhiệm vụ 2.5', droppedReason: 'Đã bàn tại giao ban', discussion: '', decisions: [] },
    ],
    closing: 'Các đơn vị báo cáo kết quả trước ngày 25/10.',
  }
  const pdf = await writer.meetingMinutes(minutes, 'pdf')
  await keepToLookAt('minutes', pdf)
  const text = (await pagesOf(pdf)).map(page => page.text).join(' ')
  for (const words of [
    'BIÊN BẢN',
    'Bắt đầu lúc 08 giờ 05.',
    'Kết thúc lúc 10 giờ 30.',
    'Có mặt (2): UBND phường; Khu phố 1 (cử người đi thay: Phó ban điều hành).',
    'Vắng (1): Khu phố 2.',
    'Giao việc số 1: Hoàn thành bộ quy trình. Thực hiện: UBND phường (Người mẫu 3). Hạn: 31/10/2026. Sản phẩm: Bộ quy trình được ban hành.',
    'Không bàn tại cuộc họp: Đã bàn tại giao ban',
    'THƯ KÝ',
    'CHỦ TRÌ',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('Dự thảo')
})

/** With SAURO_KEEP_PAPERS=<folder> the files stay there, to be looked at. */
async function keepToLookAt(name: string, bytes: Uint8Array, ending = 'pdf'): Promise<void> {
  const folder = process.env['SAURO_KEEP_PAPERS']
  if (folder !== undefined) await writeFile(`${folder}/${name}.${ending}`, bytes)
}
