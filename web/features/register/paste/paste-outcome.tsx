import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { sayCount } from '../parts/say-count.ts'
import type { PasteResult } from './use-paste-book.ts'

type Props = { readonly result: PasteResult; readonly left: number; readonly onUndo: () => void; readonly onClose: () => void }

/** What was written, and the way back. */
export function PasteOutcome({ result, left, onUndo, onClose }: Props) {
  const words = useWords(registerWords).paste
  const language = useLanguage()
  const count = (number: number) => sayCount(number, language)
  if (result.isUndone)
    return <Notice tone="plain" heading={words.undone} actions={<ActionButton onClick={onClose}>{words.back}</ActionButton>} />
  return (
    <Notice
      tone="good"
      heading={words.saved(count(result.added), count(result.changed))}
      actions={
        <>
          <ActionButton onClick={onClose}>{words.back}</ActionButton>
          <ActionButton variant="default" onClick={onUndo}>
            {words.undo}
          </ActionButton>
        </>
      }
    >
      {result.unchanged > 0 && <p>{words.unchanged(count(result.unchanged))}</p>}
      {left > 0 && <p>{words.left(count(left))}</p>}
    </Notice>
  )
}
