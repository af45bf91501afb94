import type { RegisterColumn } from '#domain/register/register-definition.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { PlainCheck } from '../../../ui/plain-check.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { takesText } from './map-columns.ts'
import type { ColumnMap } from './map-columns.ts'
import classes from './paste-desk.module.css'
import type { PastedRow } from './parse-pasted-table.ts'

type Props = {
  readonly columns: readonly RegisterColumn[]
  readonly source: readonly PastedRow[]
  readonly map: ColumnMap
  readonly disabled: boolean
  readonly onChange: (map: ColumnMap) => void
}

const LONGEST_SAMPLE = 24

/** Which pasted column goes where: guessed, and mended by choosing. Folded away where all went well. */
export function PasteMapping({ columns, source, map, disabled, onChange }: Props) {
  const words = useWords(registerWords).paste
  const lost = map.targets.filter(target => target === null).length
  const sample = source[map.hasHeader ? 1 : 0] ?? source[0]
  return (
    <details className={classes.mapping} open={lost > 0 || undefined}>
      <summary>
        {words.mapping(map.targets.length - lost, map.targets.length)}
        {map.hasHeader && ` ${words.headerSeen}`}
      </summary>
      <fieldset className={classes.targets} disabled={disabled}>
        <legend className="only-read">{words.mappingLegend}</legend>
        <PlainCheck label={words.hasHeader} checked={map.hasHeader} onChange={hasHeader => onChange({ ...map, hasHeader })} />
        {map.targets.map((target, index) => (
          <PlainSelect
            // The pasted columns have no name but their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            id={`paste-target-${index}`}
            label={words.pastedColumn(index + 1, shorten(sample?.cells[index] ?? ''))}
            value={target ?? ''}
            onChange={code => onChange({ ...map, targets: withTarget(map.targets, index, code === '' ? null : code) })}
          >
            <option value="">{words.nowhere}</option>
            {columns.filter(takesText).map(column => (
              <option key={column.code} value={column.code}>
                {column.name}
              </option>
            ))}
          </PlainSelect>
        ))}
      </fieldset>
    </details>
  )
}

/** A column of the register takes one pasted column: the one that had it before gives it up. */
function withTarget(targets: ColumnMap['targets'], index: number, code: string | null): ColumnMap['targets'] {
  return targets.map((target, at) => (at === index ? code : target === code ? null : target))
}

function shorten(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text
}
