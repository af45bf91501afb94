import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { CASE_KINDS } from '#domain/case/case-file.ts'
import type { CaseKind } from '#domain/case/case-file.ts'
import { LONGEST_CASE_TITLE } from '#domain/case/case-texts.ts'
import { caseWords } from '../../../i18n/case-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { readNewCaseSearch } from '../../../routes/case-search.ts'
import { useAddressSearch } from '../../../routes/use-address.ts'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { useUnitsInReach } from '../../organisation/api/use-units-in-reach.ts'
import { taskQuery } from '../../plan/api/task-query.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'
import { useRaiseCase } from '../api/use-raise-case.ts'

/** Raising a case that no report's line holds, of the own unit, or for leaders and the office of any. */
export function NewCasePage() {
  const words = useWords(caseWords)
  const navigate = useNavigate()
  const me = useMe()
  const { nhiemvu: taskId } = useAddressSearch(readNewCaseSearch)
  const task = useQuery({ ...taskQuery(taskId ?? ''), enabled: taskId !== undefined }).data
  const units = useUnitsInReach('case.raise')
  const [chosen, setUnit] = useState(me.memberships[0]?.unitId ?? '')
  const [kind, setKind] = useState<CaseKind>('bottleneck')
  const [title, setTitle] = useState('')
  const [body, setBody] = useState('')
  const raise = useRaiseCase(saved => void navigate({ to: '/vu-viec/$caseId', params: { caseId: saved.caseId } }))
  const at = (place: string) => fieldErrorsOf(raise.error).find(item => item.fieldId === fieldIdOf(place))?.text
  const leave = () => void navigate({ to: '/vu-viec' })
  return (
    <>
      <PageTitle title={words.form.title} subtitle={task && words.form.ofTask(task.code, task.title)} />
      <Panel heading={words.page.body}>
        <StepForm
          error={raise.error}
          isSending={raise.isPending}
          onClose={leave}
          onSubmit={() => raise.mutate({ body: { unitId: chosen, taskId: taskId ?? null, kind, title, body } })}
        >
          {units.length > 1 && (
            <PlainSelect id={fieldIdOf('unitId')} label={words.form.unit} value={chosen} onChange={setUnit}>
              {units.map(unit => (
                <option key={unit.unitId} value={unit.unitId}>
                  {unit.name}
                </option>
              ))}
            </PlainSelect>
          )}
          <PlainArea
            id={fieldIdOf('title')}
            label={words.form.name}
            value={title}
            error={at('title')}
            maxLength={LONGEST_CASE_TITLE}
            required
            onChange={setTitle}
          />
          <PlainArea
            id={fieldIdOf('body')}
            label={words.form.body}
            hint={words.form.bodyHint}
            value={body}
            error={at('body')}
            rows={4}
            maxLength={4000}
            onChange={setBody}
          />
          <PlainSelect
            id={fieldIdOf('kind')}
            label={words.form.kind}
            value={kind}
            onChange={value => setKind(CASE_KINDS.find(item => item === value) ?? kind)}
          >
            {CASE_KINDS.map(item => (
              <option key={item} value={item}>
                {words.kinds[item]}
              </option>
            ))}
          </PlainSelect>
          <FormButtons send={words.form.send} isSending={raise.isPending} onCancel={leave} />
        </StepForm>
      </Panel>
    </>
  )
}
