import { useEffect, useRef, useState } from 'react'
import type { VerificationLineDetail } from '#contract/verification/verification-routes.ts'
import { millisecondsToInstant } from '#domain/shared/calendar.ts'
import { VISIT_FINDINGS } from '#domain/verification/decide-visit.ts'
import { ApiProblem } from '../../../api/api-problem.ts'
import { makeRandomKey } from '../../../api/make-random-key.ts'
import { sharedWords } from '../../../i18n/shared-words.ts'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ErrorSummary } from '../../../ui/error-summary.tsx'
import { FieldFrame } from '../../../ui/field-frame.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { PlainArea } from '../../../ui/plain-area.tsx'
import { PlainText } from '../../../ui/plain-text.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useFormErrors } from '../../../ui/use-form-errors.ts'
import { useMe } from '../../access/api/use-me.ts'
import { RowPhotos } from '../../register/form/row-photos.tsx'
import type { QueuedFile, QueuedRow, SendResult } from '../../register/form/row-queue.ts'
import { type VisitToSend, forgetDraft, keepDraft, readDraft } from './kept-visits.ts'
import { PlaceField } from './place-field.tsx'
import type { VisitQueue } from './use-visit-queue.ts'
import { EMPTY_VISIT, visitFieldId, visitOf } from './visit-draft.ts'
import classes from './visit-form.module.css'

const KEEP_AFTER_MILLISECONDS = 400

type Props = { readonly line: VerificationLineDetail; readonly queue: VisitQueue; readonly onSent: (result: SendResult) => void }

/** What was found on the spot, made for the phone: big choices, camera, place on demand; kept here while there is no line. */
export function VisitForm({ line, queue, onSent }: Props) {
  const { findings, visit: words } = useWords(verificationWords)
  const shared = useWords(sharedWords)
  const language = useLanguage()
  const errors = useFormErrors()
  const { draft, files, isRestored, change, setFiles, forget } = useKeptDraft(line.checkId)
  const [failure, setFailure] = useState<unknown>(null)
  const [isSending, setIsSending] = useState(false)

  async function send(): Promise<void> {
    const read = visitOf(draft, line.claimedRate, { language, findingMissing: words.findingMissing })
    setFailure(null)
    errors.check('errors' in read ? read.errors : [])
    if ('errors' in read) return
    setIsSending(true)
    const result = await queue.put(queuedVisit(line, read.visit, files))
    setIsSending(false)
    if (result.what === 'refused') return showRefusal(result.error)
    await forget()
    onSent(result)
  }

  function showRefusal(error: unknown): void {
    const atFields = error instanceof ApiProblem ? error.refusals.filter(item => item.at !== '') : []
    errors.check(atFields.map(item => ({ fieldId: visitFieldId(item.at), text: item.sentence })))
    if (atFields.length === 0) setFailure(error)
  }

  const claimed = line.claimedRate === null ? shared.percent(100) : shared.percent(line.claimedRate)
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <ErrorSummary errors={errors.errors} attempt={errors.attempt} />
      {failure !== null && <ProblemMessage error={failure} />}
      {isRestored && <Notice tone="plain">{words.restored}</Notice>}
      <FieldFrame id={visitFieldId('finding')} label={words.finding} required isGroup error={errors.at(visitFieldId('finding'))}>
        {told => (
          <div className={classes.choices}>
            {VISIT_FINDINGS.map((finding, index) => (
              <label key={finding} className={classes.choice}>
                <input
                  id={index === 0 ? visitFieldId('finding') : undefined}
                  type="radio"
                  name="finding"
                  aria-describedby={told['aria-describedby']}
                  checked={draft.finding === finding}
                  onChange={() => change({ finding })}
                />
                {findings[finding]}
              </label>
            ))}
          </div>
        )}
      </FieldFrame>
      {draft.finding === 'partly' && (
        <PlainText
          id={visitFieldId('verifiedRate')}
          label={words.rate}
          hint={words.rateHint(claimed)}
          inputMode="decimal"
          value={draft.rate}
          error={errors.at(visitFieldId('verifiedRate'))}
          required
          onChange={rate => change({ rate })}
        />
      )}
      <PlainArea
        id={visitFieldId('note')}
        label={words.note}
        hint={words.noteHint}
        rows={3}
        maxLength={4000}
        value={draft.note}
        error={errors.at(visitFieldId('note'))}
        required={draft.finding === 'partly' || draft.finding === 'not_found'}
        onChange={note => change({ note })}
      />
      <PlainText
        id={visitFieldId('presentName')}
        label={words.present}
        maxLength={200}
        value={draft.presentName}
        error={errors.at(visitFieldId('presentName'))}
        onChange={presentName => change({ presentName })}
      />
      <RowPhotos
        id={visitFieldId('pictures')}
        columnCode=""
        label={words.pictures}
        error={undefined}
        files={files}
        onAdd={added => setFiles([...files, ...added])}
        onDrop={key => setFiles(files.filter(item => item.key !== key))}
      />
      <PlaceField place={draft.place} onChange={place => change({ place })} />
      <ActionButton className={classes.send ?? ''} type="submit" size="lg" loading={isSending}>
        {words.save}
      </ActionButton>
    </form>
  )
}

function queuedVisit(line: VerificationLineDetail, visit: VisitToSend['visit'], files: readonly QueuedFile[]): QueuedRow<VisitToSend> {
  const { checkId, version: seenVersion, unitName, taskCode } = line
  const title = `${unitName} · ${taskCode}`
  const keptAt = millisecondsToInstant(Date.now())
  return { key: makeRandomKey(), title, body: { checkId, seenVersion, visit }, rowId: null, files, keptAt, refusal: null }
}

/** The form's fields and files, kept on this device as they are typed. */
function useKeptDraft(checkId: string) {
  const { memberId } = useMe()
  const [draft, setDraft] = useState(EMPTY_VISIT)
  const [files, setFiles] = useState<readonly QueuedFile[]>([])
  const [isRestored, setIsRestored] = useState(false)
  const touched = useRef(false)
  useEffect(() => {
    void readDraft(memberId, checkId).then(kept => {
      if (kept === undefined || touched.current) return
      setDraft(kept.draft)
      setFiles(kept.files)
      setIsRestored(true)
    })
  }, [memberId, checkId])
  useEffect(() => {
    if (!touched.current) return
    const waiting = setTimeout(() => void keepDraft(memberId, checkId, { draft, files }), KEEP_AFTER_MILLISECONDS)
    return () => clearTimeout(waiting)
  }, [memberId, checkId, draft, files])
  return {
    draft,
    files,
    isRestored,
    change: (part: Partial<typeof draft>) => {
      touched.current = true
      setDraft(old => ({ ...old, ...part }))
    },
    setFiles: (next: readonly QueuedFile[]) => {
      touched.current = true
      setFiles(next)
    },
    forget: () => {
      touched.current = false
      return forgetDraft(memberId, checkId)
    },
  }
}
