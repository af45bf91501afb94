import type { RegisterColumn } from './register-definition.ts'

/** How to fill in a column, in a line or two of Vietnamese: its own hint, then what it takes. For the guide of an Excel file. */
export function describeColumn(column: RegisterColumn): string {
  const privacy = column.privacy === 'open' ? '' : 'Dữ liệu cá nhân: chỉ ghi khi cần cho công việc.'
  const evidence = column.evidence ? 'Cần đính kèm minh chứng ở trang của dòng.' : ''
  return [ended(column.hint), takes(column), privacy, evidence].filter(part => part !== '').join(' ')
}

/** A hint is a sentence of the office's own; it may lack its full stop. */
function ended(hint: string): string {
  return hint === '' || /[.!?…]$/.test(hint) ? hint : `${hint}.`
}

function takes(column: RegisterColumn): string {
  switch (column.type) {
    case 'text':
      return `Chữ, dài nhất ${column.longest} ký tự.`
    case 'integer':
      return `Số nguyên${limits(column)}.`
    case 'decimal':
      return `Số${limits(column)}.`
    case 'day':
      return 'Ngày/tháng/năm, ví dụ 23/11/2026.'
    case 'month':
      return 'Tháng/năm, ví dụ 09/2026.'
    case 'flag':
      return 'Có hoặc Không; chưa rõ thì để trống.'
    case 'choice':
      return 'Chọn một mục trong danh sách.'
    case 'choices':
      return `Một hoặc nhiều mục, cách nhau bằng dấu chấm phẩy: ${column.choices.map(choice => choice.name).join('; ')}.`
    case 'row':
      return 'Ghi đúng tên của dòng trong sổ được dẫn tới.'
    case 'unit':
      return 'Chọn đơn vị trong danh sách.'
    case 'file':
      return 'Tệp được đính kèm ở trang của dòng.'
    case 'formula':
      return 'Hệ thống tự tính, không nhập.'
  }
}

function limits({ least, most, unit }: { readonly least: number | null; readonly most: number | null; readonly unit: string }): string {
  const behind = unit === '' ? '' : ` (${unit})`
  if (least !== null && most !== null) return `${behind} từ ${say(least)} đến ${say(most)}`
  if (least !== null) return `${behind} từ ${say(least)} trở lên`
  return most === null ? behind : `${behind} không quá ${say(most)}`
}

function say(value: number): string {
  return String(value).replace('.', ',')
}
