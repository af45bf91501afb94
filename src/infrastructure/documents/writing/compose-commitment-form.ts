import { COMMITMENT_SHEET_COLUMNS, type CommitmentForm, TARGET_ROW } from '#domain/commitment/commitment-sheet.ts'
import { shortPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import { citePlan } from '#domain/report/consolidated-narrative.ts'
import type { Day } from '#domain/shared/calendar.ts'
import { sayRequirement } from '#domain/target/say-figure.ts'
import { COMMITMENT_ITEM_KIND_WORDS } from '#domain/words/commitment-words.ts'
import type { Paper, PaperCell, PaperColumn, PaperRow } from './paper.ts'
import { centred, note } from './paper-parts.ts'

/** Millimetres on a landscape sheet: 262 in all. */
const WIDTHS = [10, 22, 16, 62, 26, 20, 22, 26, 22, 22, 14] as const
const EMPTY_ROWS = 20

/** The form to fill in with Excel and to bring in again: targets first, then the list. */
export function composeCommitmentForm(form: CommitmentForm): Paper {
  const words = wordsIn(form.toneStyle)
  const titles = ['TT', ...Object.values(COMMITMENT_SHEET_COLUMNS)]
  const columns = titles.map((title, index): PaperColumn => ({ title, width: WIDTHS[index] ?? 20, align: index === 3 ? 'left' : 'center' }))
  const rows = [...targetRows(form), ...itemRows(form), ...emptyRows()].map(numbered)
  return {
    title: words`Biểu đăng ký cam kết – ${form.unitName}`,
    sections: [
      {
        name: words`Đăng ký cam kết`,
        landscape: true,
        blocks: [
          centred(words`BIỂU ĐĂNG KÝ CAM KẾT CỦA ${form.unitName.toUpperCase()}`, { size: 14, bold: true }),
          centred(words`thực hiện ${citePlan({ ...form.plan, date: null, issuer: null }, words, false)}`, {
            size: 13,
            italic: true,
            after: 8,
          }),
          { kind: 'table', size: 11, columns, rows },
          ...note(
            words`Chỉ tiêu: ghi mức cam kết, thời hạn (để trống thì theo kế hoạch), phương án. Danh mục: Loại là “Công việc”, “Tuyến, cụm” hoặc “Mô hình”; ghi nội dung, thời hạn (ngày/tháng/năm), sản phẩm. ${form.law.sentence} (${form.law.place})`,
          ),
        ],
      },
    ],
  }
}

function targetRows({ targets }: CommitmentForm): readonly PaperCell[][] {
  return targets.map(({ minimum, promise }) => [
    { text: TARGET_ROW },
    { text: minimum.taskCode },
    { text: minimum.text },
    { text: sayRequirement({ ...minimum, floor: minimum.value }) },
    { text: promise === undefined ? '' : String(promise.value).replace('.', ',') },
    dayCell(promise?.deadline ?? null),
    { text: promise?.method ?? '' },
    { text: '' },
    { text: '' },
    { text: '' },
  ])
}

function itemRows({ items }: CommitmentForm): readonly PaperCell[][] {
  return items.map(({ kind, taskCode, title, place, product, due, personName }) => [
    { text: COMMITMENT_ITEM_KIND_WORDS[kind].vi },
    { text: taskCode },
    { text: title },
    { text: '' },
    { text: '' },
    dayCell(due),
    { text: '' },
    { text: place },
    { text: product },
    { text: personName },
  ])
}

function emptyRows(): readonly PaperCell[][] {
  return Array.from({ length: EMPTY_ROWS }, () => Object.keys(COMMITMENT_SHEET_COLUMNS).map(() => ({ text: '' })))
}

function numbered(cells: readonly PaperCell[], index: number): PaperRow {
  return { kind: 'row', cells: [{ text: String(index + 1) }, ...cells] }
}

function dayCell(day: Day | null): PaperCell {
  return day === null ? { text: '' } : { text: shortPaperDay(day), value: { day } }
}
