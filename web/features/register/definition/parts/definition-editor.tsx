import { useState } from 'react'
import type { RegisterDetail } from '#contract/register/register-shapes.ts'
import type { RegisterDefinition } from '#domain/register/register-definition.ts'
import { registerDefinitionWords } from '../../../../i18n/register-definition-words.ts'
import { useWords } from '../../../../i18n/use-words.ts'
import { ActionButton } from '../../../../ui/action-button.tsx'
import { ErrorSummary } from '../../../../ui/error-summary.tsx'
import { useDefinitionDesk } from '../use-definition-desk.ts'
import { AboutFields } from './about-fields.tsx'
import { AccessFields } from './access-fields.tsx'
import { ColumnList } from './column-list.tsx'
import classes from './definition-parts.module.css'
import { FormPreview } from './form-preview.tsx'
import { KeyFields } from './key-fields.tsx'
import { SavePanel } from './save-panel.tsx'

type Props = {
  /** Null: a new register. */
  readonly register: RegisterDetail | null
  readonly start: RegisterDefinition
  readonly otherCodes: readonly string[]
  readonly onSaved: (saved: RegisterDetail) => void
}

/** The whole definition beside the form it makes. */
export function DefinitionEditor({ register, start, otherCodes, onSaved }: Props) {
  const words = useWords(registerDefinitionWords)
  const desk = useDefinitionDesk({ definition: start, isNew: register === null, otherCodes })
  const summary = useFaultsAtTry(desk.attempt, desk.faults)
  return (
    <>
      <ErrorSummary heading={words.save.faults} errors={summary} attempt={desk.attempt} />
      <div className={classes.desk}>
        <div className={classes.column}>
          <AboutFields desk={desk} isNew={register === null} />
          <ColumnList desk={desk} saved={register?.definition ?? null} />
          <KeyFields desk={desk} />
          <AccessFields desk={desk} />
          <SavePanel desk={desk} register={register} onSaved={onSaved} />
        </div>
        <div className={classes.aside}>
          {desk.isChanged && (
            <div>
              <ActionButton variant="default" onClick={() => desk.dispatch({ kind: 'undo' })}>
                {words.undo}
              </ActionButton>
            </div>
          )}
          <FormPreview definition={desk.draft.definition} />
        </div>
      </div>
    </>
  )
}

/** The faults as they were at the last try: the summary does not shrink under one's eyes while one mends. */
function useFaultsAtTry<Fault>(attempt: number, faults: readonly Fault[]): readonly Fault[] {
  const [kept, setKept] = useState<{ readonly attempt: number; readonly faults: readonly Fault[] }>({ attempt: 0, faults: [] })
  if (kept.attempt !== attempt) setKept({ attempt, faults })
  return faults.length === 0 ? [] : kept.faults
}
