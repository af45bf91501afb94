import { LIGHTS, LIGHT_COLOURS, LIGHT_WORDS } from '#domain/monitoring/light-words.ts'
import type { PlanTable, PlanTableRow } from '#domain/plan/plan-table.ts'
import { countInWords, longPaperDay, wordsIn } from '#domain/report/administrative-words.ts'
import { citePlan } from '#domain/report/consolidated-narrative.ts'
import { LANDSCAPE_TEXT_WIDTH } from './layout.ts'
import type { Paper, PaperCell, PaperColumn, PaperRow } from './paper.ts'
import { centred, fiveHyphens, note } from './paper-parts.ts'

const TABLE_SIZE = 10.5
/** Millimetres of the columns before and after the milestones; what is left is shared by the milestones. */
const BEFORE = [10, 24, 27, 30] as const
const AFTER = [25, 26] as const

/** Table 2 with the lights of the day: a milestone's cell and the task itself each carry the light as a word in its colour. */
export function composePlanTable(table: PlanTable): Paper {
  const words = wordsIn(table.toneStyle)
  const columns = planColumns(table)
  const rows = table.groups.flatMap((group): PaperRow[] => [
    ...(group.title === null ? [] : [{ kind: 'group' as const, text: group.title }]),
    ...group.rows.map(row => planRow(row, table.milestones.length)),
  ])
  return {
    title: table.title,
    sections: [
      {
        name: words`Bảng 2`,
        landscape: true,
        blocks: [
          centred(table.title.toUpperCase(), { size: 14, bold: true }),
          centred(words`(theo ${citePlan(table.plan, words, false)})`, { size: 14, italic: true }),
          centred(words`Tiến độ tính đến ${longPaperDay(table.asOf)}`, { size: 14, italic: true }),
          fiveHyphens(),
          { kind: 'table', size: TABLE_SIZE, columns, rows },
          ...note(legend(table)),
        ],
      },
    ],
  }
}

function planColumns(table: PlanTable): PaperColumn[] {
  const words = wordsIn(table.toneStyle)
  const fixed = [...BEFORE, ...AFTER].reduce((sum, width) => sum + width, 0)
  const share = (LANDSCAPE_TEXT_WIDTH - fixed) / Math.max(1, table.milestones.length)
  const before = [words`STT`, words`Nội dung/cơ quan`, words`Nhiệm vụ trọng tâm`, words`Chỉ tiêu/sản phẩm`]
  const after = [words`Chủ trì/phối hợp`, words`Tình trạng, lý do`]
  return [
    ...before.map((title, index): PaperColumn => ({ title, width: BEFORE[index] ?? 0, align: index === 0 ? 'center' : 'left' })),
    ...table.milestones.map((milestone): PaperColumn => ({ title: milestone.header, width: share, align: 'left' })),
    ...after.map((title, index): PaperColumn => ({ title, width: AFTER[index] ?? 0, align: 'left' })),
  ]
}

function planRow(row: PlanTableRow, milestones: number): PaperRow {
  const cells = Array.from({ length: milestones }, (_, index) => row.cells[index])
  return {
    kind: 'row',
    cells: [
      { text: row.code },
      { text: row.implementers },
      { text: row.title },
      { text: row.targetText },
      ...cells.map(cell => lit(cell?.content ?? '', cell?.light ?? null)),
      { text: row.assignment },
      lit(row.why, row.light),
    ],
  }
}

function lit(text: string, light: PlanTableRow['light']): PaperCell {
  return light === null ? { text } : { text, light }
}

/** How many tasks have which light, each word with its colour's name. */
function legend(table: PlanTable): string {
  const words = wordsIn(table.toneStyle)
  const rows = table.groups.flatMap(group => group.rows)
  const parts = LIGHTS.map(light => {
    const count = rows.filter(row => row.light === light).length
    return words`${LIGHT_WORDS[light]} (${LIGHT_COLOURS[light]}): ${countInWords(count)}`
  })
  return words`Tình trạng ${countInWords(rows.length)} nhiệm vụ: ${parts.join('; ')}.`
}
