import type { CellStyle, WriteSheet } from 'hucre'
import type { RegisterWorkbook, SheetKind } from '#domain/register/register-sheet.ts'
import { PORTRAIT } from '../layout.ts'
import { cellText, columnCharacters, rowHeight } from './cell-text.ts'
import { createSheetBuilder } from './sheet-builder.ts'
import { BOX, pageSetup, textStyle } from './sheet-styles.ts'

const SIZE = 12
/** Millimetres. */
const WIDTHS = [50, 22, 28, 100] as const
const KIND_WORDS: Readonly<Record<SheetKind, string>> = {
  text: 'Chữ',
  integer: 'Số nguyên',
  decimal: 'Số',
  day: 'Ngày',
  month: 'Tháng',
  list: 'Danh sách',
  computed: 'Hệ thống tính',
  id: 'Mã (cột ẩn)',
}

/** What each column wants, and how the file is filled in. */
export function guideSheet({ title, purpose, columns }: RegisterWorkbook): WriteSheet {
  const builder = createSheetBuilder(WIDTHS)
  const say = (text: string, bold = false) => builder.addMerged(text, textStyle({ size: SIZE, bold }), { size: SIZE, bold })
  say(title, true)
  if (purpose !== '') say(purpose)
  say('Cách điền: mỗi hàng là một dòng của sổ, bắt đầu ngay dưới hàng tiêu đề. Cột có dấu * bắt buộc. Không đổi tên cột, không thêm cột.')
  say(
    'Sửa dòng đã có: xuất sổ ra, sửa ô cần sửa rồi nhập lại chính tệp ấy; ô bị che (•••) để nguyên thì không đổi. Dòng mới: ghi tiếp ở dưới.',
  )
  const style = (bold: boolean): CellStyle => ({ ...textStyle({ size: SIZE, bold }), border: BOX })
  const addRow = (texts: readonly string[], bold = false) =>
    builder.addRow(
      texts.map(text => ({ value: cellText(text), style: style(bold) })),
      rowHeight(
        texts.map((text, index) => ({ text, width: (WIDTHS[index] ?? 0) - 4, bold })),
        SIZE,
      ),
    )
  addRow(['Cột', 'Bắt buộc', 'Kiểu', 'Cách ghi'], true)
  for (const column of columns) addRow([column.title, column.required ? 'Có' : '', KIND_WORDS[column.kind], column.help])
  return {
    name: 'Hướng dẫn',
    columns: WIDTHS.map(width => ({ width: columnCharacters(width) })),
    rows: builder.rows,
    cells: builder.cells,
    merges: builder.merges,
    rowDefs: builder.rowDefs,
    pageSetup: pageSetup('portrait', PORTRAIT),
  }
}
