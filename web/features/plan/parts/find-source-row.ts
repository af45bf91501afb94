import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import type { ExtractedTask } from '#domain/plan/plan-extraction.ts'
import { foldText } from '#domain/shared/vietnamese-text.ts'

export type SourcePlace = { readonly block: number; readonly row: number }

/** The row of the source that a task was read from: the one with its title, before it the one with its own number too. Undefined when the title was rewritten. */
export function findSourceRow(source: PlanImportAnswer['source'], task: Pick<ExtractedTask, 'code' | 'title'>): SourcePlace | undefined {
  const [title, code] = [foldText(task.title), foldText(task.code)]
  const places = title === '' ? [] : placesOf(source, title)
  return places.find(place => place.texts.some(text => text.replace(/\.$/, '') === code)) ?? places[0]
}

function placesOf(source: PlanImportAnswer['source'], title: string) {
  return source.flatMap((content, block) => {
    const rows = content.type === 'paragraph' ? [[content]] : content.rows
    return rows
      .map((cells, row) => ({ block, row, texts: cells.map(cell => foldText(cell.text)) }))
      .filter(place => place.texts.some(text => text.includes(title)))
  })
}
