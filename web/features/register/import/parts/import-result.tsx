import { Link } from '@tanstack/react-router'
import { sayAmount } from '#domain/target/say-figure.ts'
import { registerImportWords } from '../../../../i18n/register-import-words.ts'
import { useLanguage, useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import type { ImportResult } from '../api/send-register-file.ts'
import { BadCellList } from './bad-cell-list.tsx'
import classes from './import-parts.module.css'

type Props = { readonly fileName: string; readonly result: ImportResult; readonly onSave: () => void; readonly onAgain: () => void }

/** What the check found: everything good and one press away from the register, or every wrong cell. */
export function CheckedFile({ fileName, result, onSave, onAgain }: Props) {
  const { check: words } = useWords(registerImportWords)
  const language = useLanguage()
  const changing = result.added + result.changed
  const counts = useCounts(result)
  const isGood = result.bad.length === 0 && result.badRows.length === 0
  return (
    <>
      <p className={classes.note}>{words.file(fileName)}</p>
      {isGood ? (
        <Notice tone="good" heading={changing === 0 ? words.nothing : words.good}>
          <p>{counts}</p>
        </Notice>
      ) : (
        <Notice tone="error" heading={words.bad(result.badRows.length)}>
          <p>{words.badWhat}</p>
        </Notice>
      )}
      <div className={classes.row}>
        {isGood && changing > 0 && (
          <ActionButton size="lg" onClick={onSave}>
            {words.save(sayAmount(changing, '', language))}
          </ActionButton>
        )}
        <ActionButton variant="default" onClick={onAgain}>
          {words.again}
        </ActionButton>
      </div>
      {!isGood && <BadCellList cells={result.bad} count={result.badCells} />}
    </>
  )
}

/** The rows are in the register. */
export function SavedFile({ fileName, result, registerId, onAgain }: Omit<Props, 'onSave'> & { readonly registerId: string }) {
  const words = useWords(registerImportWords)
  const counts = useCounts(result)
  return (
    <Notice
      tone="good"
      heading={words.done.heading}
      actions={
        <ActionButton variant="default" onClick={onAgain}>
          {words.done.another}
        </ActionButton>
      }
    >
      <p>
        {words.check.file(fileName)}. {counts}
      </p>
      <p>{words.done.undoHint}</p>
      <p>
        <Link to="/so/$registerId" params={{ registerId }}>
          {words.toRegister}
        </Link>
      </p>
    </Notice>
  )
}

function useCounts({ added, changed, unchanged }: ImportResult): string {
  const { check: words } = useWords(registerImportWords)
  const language = useLanguage()
  const say = (count: number) => sayAmount(count, '', language)
  return words.counts(say(added), say(changed), say(unchanged))
}
