import { memo, useEffect, useRef } from 'react'
import type { PlanImportAnswer } from '#contract/plan/import-routes.ts'
import { planWords } from '../../../i18n/plan-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import type { SourcePlace } from './find-source-row.ts'
import classes from './source-view.module.css'

type Block = PlanImportAnswer['source'][number]
type Table = Extract<Block, { type: 'table' }>
type Props = { readonly source: PlanImportAnswer['source']; readonly leftOut: number; readonly shown: SourcePlace | undefined }

/** The file's text and tables as they were read, with the row of the task in hand marked and in sight. */
export const SourceView = memo(function SourceView({ source, leftOut, shown }: Props) {
  const { review: words } = useWords(planWords)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const marked = box.current?.querySelector('[data-marked]')
    if (box.current === null || !(marked instanceof HTMLElement)) return
    box.current.scrollTop += marked.getBoundingClientRect().top - box.current.getBoundingClientRect().top - 80
  }, [shown?.block, shown?.row])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard (axe: scrollable-region-focusable)
    <div className={classes.source} ref={box} tabIndex={0} role="region" aria-label={words.sourceOf}>
      {source.map((block, index) => (
        <SourceBlock key={index} block={block} marked={shown?.block === index ? shown.row : undefined} />
      ))}
      {leftOut > 0 && <p>{words.leftOut(leftOut)}</p>}
    </div>
  )
})

function SourceBlock({ block, marked }: { readonly block: Block; readonly marked: number | undefined }) {
  const { review: words } = useWords(planWords)
  if (block.type === 'paragraph')
    return (
      <p className={classes.paragraph} {...(marked !== undefined && { 'data-marked': true })}>
        {block.text}
      </p>
    )
  return (
    <>
      {block.sheet !== undefined && (
        <p className={classes.sheet}>
          <strong>{words.sheet(block.sheet)}</strong>
        </p>
      )}
      <table className={classes.table}>
        <tbody>
          {block.rows.map((row, index) => (
            <tr key={index} {...(marked === index && { 'data-marked': true })}>
              {row.map(
                (cell, column) =>
                  cell.anchorRow === index &&
                  cell.anchorColumn === column && (
                    <td
                      key={column}
                      rowSpan={heightOf(block, index, column)}
                      colSpan={widthOf(row, column)}
                      className={cell.bold === true ? classes.bold : undefined}
                    >
                      {cell.text}
                    </td>
                  ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function widthOf(row: Table['rows'][number], column: number): number {
  const anchor = row[column]
  let width = 1
  while (row[column + width]?.anchorColumn === column && row[column + width]?.anchorRow === anchor?.anchorRow) width += 1
  return width
}

function heightOf({ rows }: Table, row: number, column: number): number {
  let height = 1
  while (rows[row + height]?.[column]?.anchorRow === row && rows[row + height]?.[column]?.anchorColumn === column) height += 1
  return height
}
