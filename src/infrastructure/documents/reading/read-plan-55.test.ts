import { expect, test } from 'vitest'
import type { SourceDocument } from '#domain/plan/source-document.ts'
import { makeWorkbook, paragraphsOf, plan55File, tablesOf, textsOf } from '#tests/documents/plan-55-files.ts'
import { readSourceDocument } from './read-source-document.ts'

const CELLS_OF_PLAN_55 = 222

async function read(bytes: Buffer): Promise<SourceDocument> {
  const outcome = await readSourceDocument(bytes)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals))
  return outcome.value
}

test('the appendix in Word has its three tables with every cell', async () => {
  const document = await read(plan55File('docx'))
  const tables = tablesOf(document).map(textsOf)
  expect(tables.map(table => [table.length, table[0]?.length])).toEqual([
    [6, 4],
    [18, 10],
    [2, 9],
  ])
  expect(tables.flat(2)).toHaveLength(CELLS_OF_PLAN_55)
  expect(tables[1]?.[1]?.slice(0, 2)).toEqual(['1.1', 'UBND phường, Trung tâm Phục vụ Hành chính công phường'])
  expect(tables[2]?.[1]?.join('')).toBe('')
})

for (const kind of ['txt', 'xlsx', 'pdf', 'libreoffice.docx', 'libreoffice.xlsx'] as const) {
  const aside = kind.endsWith('xlsx') ? ', the blank line of the form aside' : ''
  test(`the appendix as .${kind} has the same cells and paragraphs as in Word${aside}`, async () => {
    const word = await read(plan55File('docx'))
    const twin = await read(plan55File(kind))
    const emptyRowLost = kind.endsWith('xlsx')
    const expected = tablesOf(word).map(textsOf)
    expect(tablesOf(twin).map(textsOf)).toEqual(emptyRowLost ? expected.map(table => table.filter(row => row.join('') !== '')) : expected)
    expect(paragraphsOf(twin)).toEqual(paragraphsOf(word))
    expect(twin.format).toBe(kind.replace('libreoffice.', ''))
  })
}

test('a workbook made from the appendix today reads like the one kept with the tests', async () => {
  const made = await read(await makeWorkbook(await read(plan55File('docx'))))
  expect(made).toEqual(await read(plan55File('xlsx')))
})

test('the text export is read the same from UTF-16 and with Windows line ends', async () => {
  const text = plan55File('txt').toString('utf8').replaceAll('\n', '\r\n')
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
  expect(await read(wide)).toEqual(await read(plan55File('txt')))
})
