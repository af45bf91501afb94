import sharp from 'sharp'
import { expect, test } from 'vitest'
import type { Chart } from '#domain/chart/drawing.ts'
import { chartSvg } from './chart-svg.ts'
import type { Paper } from './paper.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

const chart: Chart = {
  width: 300,
  height: 120,
  shapes: [
    { kind: 'rect', tone: 'late', x: 10, y: 10, width: 60, height: 60 },
    { kind: 'text', tone: 'name', x: 80, y: 40, text: 'Chậm <5% & "đỏ"', anchor: 'start' },
  ],
  table: { columns: [], rows: [] },
}
const paper: Paper = {
  title: 'Phụ lục',
  sections: [{ name: 'Phụ lục', landscape: true, blocks: [{ kind: 'chart', title: 'Cộng dồn', chart, width: 190 }] }],
}

test('a drawing is an SVG file that other programs read, whatever stands in its texts', async () => {
  const { width, height, format } = await sharp(Buffer.from(chartSvg(chart))).metadata()
  expect([format, width, height]).toEqual(['svg', 300, 120])
  const { data, info } = await sharp(Buffer.from(chartSvg(chart)))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const at = (40 * info.width + 40) * info.channels
  expect([...data.subarray(at, at + 3)]).toEqual([0xb0, 0x00, 0x20])
})

test('Word holds it as a drawing and as dots; a workbook leaves it out', async () => {
  const docx = Buffer.from(await writeDocx(paper)).toString('latin1')
  expect(docx).toMatch(/word\/media\/[^\s]+\.svg/)
  expect(docx).toMatch(/word\/media\/[^\s]+\.png/)
  expect((await writeXlsx(paper)).length).toBeGreaterThan(0)
})
