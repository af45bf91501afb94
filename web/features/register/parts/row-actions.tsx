import type { RegisterDetail, RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { LinkButton } from '../../../ui/link-button.tsx'
import { titleOfRow } from './title-of-row.ts'

type Props = {
  readonly register: RegisterDetail
  readonly row: RegisterRowDetail
  readonly isUnmasked: boolean
  readonly isMarking: boolean
  readonly onMark: (removed: boolean) => void
  readonly onUnmask: () => void
  readonly onErase: () => void
}

/** What this person may do with the row. */
export function RowActions({ register, row, isUnmasked, isMarking, onMark, onUnmask, onErase }: Props) {
  const words = useWords(registerWords)
  const shared = useWords(sharedWords)
  const language = useLanguage()
  const may = (action: RegisterRowDetail['allowedActions'][number]) => row.allowedActions.includes(action)
  return (
    <>
      {may('edit') && (
        <LinkButton to="/so/$registerId/dong/$rowId/sua" params={{ registerId: register.registerId, rowId: row.rowId }}>
          {shared.edit}
        </LinkButton>
      )}
      {row.masked.length > 0 && register.allowedActions.includes('unmask') && (
        <ActionButton variant="default" onClick={onUnmask}>
          {isUnmasked ? words.unmask.hide : words.sheet.unmask}
        </ActionButton>
      )}
      {may('restore') && (
        <ActionButton variant="default" loading={isMarking} onClick={() => onMark(false)}>
          {words.row.restore}
        </ActionButton>
      )}
      {may('remove') && (
        <ConfirmButton
          label={words.sheet.remove}
          question={words.sheet.removeQuestion(titleOfRow(register, row, language))}
          confirmLabel={words.sheet.remove}
          loading={isMarking}
          onConfirm={() => onMark(true)}
        />
      )}
      {register.holdsPersonalData && register.allowedActions.includes('erase') && (
        <ActionButton variant="default" onClick={onErase}>
          {words.erase.open}
        </ActionButton>
      )}
    </>
  )
}
