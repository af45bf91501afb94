import { useState } from 'react'
import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import type { Body } from '../../../api/api-routes.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { FormButtons } from '../../../ui/form-buttons.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { useWarningBeforeLeaving } from '../../../ui/use-warning-before-leaving.ts'
import { StepForm } from '../../work/parts/step-form.tsx'
import type { StepFormShared } from '../../work/parts/step-form.tsx'
import { fieldErrorsOf, fieldIdOf } from '../../work/parts/work-draft.ts'

type Props = StepFormShared & { readonly paper: PaperDetail; readonly onSend: (body: Body<'editPaper'>) => void }

/** The words that a person may choose; the facts are not among them. */
export function ContentForm({ paper, onSend, ...shared }: Props) {
  const { content } = useWords(paperWords)
  const [draft, setDraft] = useState(() => ({
    ...paper.content,
    addressees: paper.content.addressees.join('\n'),
    recipients: paper.content.recipients.join('\n'),
    authority: paper.content.signer.authority,
    position: paper.content.signer.position,
    name: paper.content.signer.name ?? '',
  }))
  useWarningBeforeLeaving(true)
  const change = (part: Partial<typeof draft>) => setDraft(before => ({ ...before, ...part }))
  const at = (place: string) => fieldErrorsOf(shared.error).find(item => item.fieldId === fieldIdOf(place))?.text
  function send(): void {
    const { subject, asked, due, authority, position, name } = draft
    onSend({
      subject,
      asked,
      due,
      addressees: linesOf(draft.addressees),
      recipients: linesOf(draft.recipients),
      signer: { authority, position, name: name.trim() === '' ? null : name },
    })
  }
  return (
    <StepForm {...shared} onSubmit={send}>
      <PlainArea
        id={fieldIdOf('subject')}
        label={content.subject}
        value={draft.subject}
        error={at('subject')}
        maxLength={300}
        required
        onChange={subject => change({ subject })}
      />
      <PlainArea
        id={fieldIdOf('addressees')}
        label={content.addressees}
        value={draft.addressees}
        error={at('addressees')}
        onChange={addressees => change({ addressees })}
      />
      <PlainArea
        id={fieldIdOf('asked')}
        label={content.asked}
        hint={content.askedHint}
        value={draft.asked}
        error={at('asked')}
        rows={4}
        maxLength={3000}
        onChange={asked => change({ asked })}
      />
      <DayField id={fieldIdOf('due')} label={content.due} value={draft.due} error={at('due')} onChange={due => change({ due })} />
      <PlainArea
        id={fieldIdOf('recipients')}
        label={content.recipients}
        value={draft.recipients}
        error={at('recipients')}
        rows={3}
        onChange={recipients => change({ recipients })}
      />
      <PlainText
        id={fieldIdOf('authority')}
        label={content.authority}
        value={draft.authority}
        error={at('signer.authority')}
        maxLength={100}
        onChange={authority => change({ authority })}
      />
      <PlainText
        id={fieldIdOf('position')}
        label={content.position}
        value={draft.position}
        error={at('signer.position')}
        maxLength={100}
        onChange={position => change({ position })}
      />
      <PlainText
        id={fieldIdOf('name')}
        label={content.signer}
        value={draft.name}
        error={at('signer.name')}
        maxLength={100}
        onChange={name => change({ name })}
      />
      <FormButtons isSending={shared.isSending} onCancel={shared.onClose} />
    </StepForm>
  )
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}
