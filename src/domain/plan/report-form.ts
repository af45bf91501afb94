import { foldText } from '../shared/vietnamese-text.ts'
import { splitEnumeration } from './grammar/clauses.ts'
import { findDueDay, findRecurrence } from './grammar/recurrence.ts'
import type { ExtractedReportForm } from './plan-extraction.ts'
import type { RecognisedTable } from './recognise-table.ts'

/** The empty form units report on, with the rules its caption and the notes around it state. */
export function readReportForm(table: RecognisedTable, caption: string, notes: readonly string[]): ExtractedReportForm {
  const rules =
    notes.find(note => /bao cao/.test(foldText(note)) && (findDueDay(foldText(note)) !== undefined || findEvidence(note) !== undefined)) ??
    ''
  const due = findDueDay(foldText(rules))
  return {
    title: caption,
    columns: table.columns.map(column => column.header).filter(header => header !== ''),
    frequency: frequencyOf(`${caption}. ${rules}`),
    dueDay: due?.dueDay ?? null,
    inclusive: due?.inclusive ?? true,
    addressee: addresseeOf(rules),
    evidenceKinds: findEvidence(rules) ?? [],
    forbidden: /không (?:được )?ghi\s+(.+?)\s*\.?\s*$/iu.exec(rules)?.[1] ?? null,
  }
}

function frequencyOf(text: string): ExtractedReportForm['frequency'] {
  const unit = findRecurrence(foldText(text))?.unit
  return unit === 'quarter' || unit === 'year' ? unit : 'month'
}

/** `gửi báo cáo về … trước ngày 25`: the words between. */
function addresseeOf(rules: string): string | null {
  return /gửi (?:báo cáo )?(?:về|đến|cho|tới)\s+(.+?)\s+(?:trước|chậm nhất|vào|định kỳ|hằng|hàng|để)\s/iu.exec(rules)?.[1] ?? null
}

/** `phải kèm số liệu, hình ảnh hoặc tài liệu kiểm chứng`: the kinds of evidence a report must carry. */
function findEvidence(rules: string): readonly string[] | undefined {
  const list = /(?:phải |cần )?(?:kèm theo|kèm|đính kèm)\s+([^;.]+)/iu.exec(rules)?.[1]
  return list === undefined ? undefined : splitEnumeration(list.replace(/\s+(?:hoặc|và)\s+/giu, ', '))
}
