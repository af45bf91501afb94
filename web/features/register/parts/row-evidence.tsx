import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RegisterDetail, RegisterEvidenceAnswer, RegisterRowDetail } from '#contract/register/register-shapes.ts'
import { evidenceKindWords } from '#domain/evidence/evidence-kind.ts'
import { findColumn } from '#domain/register/register-definition.ts'
import { formatDay } from '#domain/shared/calendar.ts'
import { callApi, fileAddress } from '../../../api/call-api.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import { PlainSelect } from '../../../ui/plain-select.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { todayOfWard } from '../../../ui/today-of-ward.ts'
import { EvidenceBox } from '../../evidence/evidence-box.tsx'
import { writeFileSize } from '../../evidence/file-size.ts'
import { shrinkPhoto } from '../../evidence/shrink-photo.ts'
import { UploadItem } from '../../evidence/upload-item.tsx'
import { UploadList } from '../../evidence/upload-list.ts'
import { useUploads } from '../../evidence/use-uploads.ts'
import { attachRowEvidence } from '../api/attach-row-evidence.ts'
import { readRowsAgain } from '../api/rows-query.ts'
import classes from './row-evidence.module.css'

type Props = { readonly register: RegisterDetail; readonly row: RegisterRowDetail }

const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** The files behind a row: pictures in place, papers to open, new ones sent at once. */
export function RowEvidence({ register, row }: Props) {
  const words = useWords(evidenceWords)
  const mine = useWords(registerWords).row
  const mayEdit = row.allowedActions.includes('edit')
  const removing = useMutation({
    mutationFn: (evidenceId: string) => callApi('removeRegisterEvidence', { params: { evidenceId } }),
    onSettled: () => readRowsAgain(register.registerId),
  })
  return (
    <Panel heading={words.heading}>
      {row.owesEvidence && <p className={classes.owes}>{mine.owes}</p>}
      {removing.error !== null && <ProblemMessage error={removing.error} />}
      {row.evidence.length === 0 && <p className={classes.none}>{words.none}</p>}
      <ul className={classes.files}>
        {row.evidence.map(item => (
          <li key={item.evidenceId}>
            <FileOfRow register={register} item={item} />
            {mayEdit && (
              <ConfirmButton
                label={words.remove}
                question={mine.removeFile(item.fileName)}
                confirmLabel={words.remove}
                onConfirm={() => removing.mutate(item.evidenceId)}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && <NewFiles register={register} row={row} />}
    </Panel>
  )
}

function FileOfRow({ register, item }: { readonly register: RegisterDetail; readonly item: RegisterEvidenceAnswer }) {
  const words = useWords(evidenceWords)
  const mine = useWords(registerWords).row
  const language = useLanguage()
  const address = fileAddress('getRegisterEvidenceFile', { params: { evidenceId: item.evidenceId } })
  const column = item.columnCode === null ? undefined : findColumn(register.definition, item.columnCode)
  const facts = [
    column?.name ?? '',
    evidenceKindWords[item.kind][language],
    item.documentNumber,
    item.documentDate === null ? '' : formatDay(item.documentDate),
    item.caption,
    item.takenOn === null ? '' : mine.takenOn(formatDay(item.takenOn)),
    writeFileSize(item.size, language),
  ]
  return (
    <>
      {SHOWN.has(item.mime) && (
        <a href={address} target="_blank" rel="noreferrer" className={classes.picture}>
          <img src={address} alt={mine.picture(item.fileName)} loading="lazy" />
        </a>
      )}
      <a href={address} target="_blank" rel="noreferrer" className={classes.name}>
        {item.fileName}
      </a>
      <p className={classes.facts}>{facts.filter(fact => fact !== '').join(' · ')}</p>
      <p className={classes.facts}>✓ {words.arrivedAt(formatMoment(item.uploadedAt), item.uploadedByName)}</p>
    </>
  )
}

function NewFiles({ register, row }: Props) {
  const words = useWords(registerWords).row
  const columns = register.definition.columns.filter(column => column.type === 'file')
  const [columnCode, setColumnCode] = useState('')
  const [uploads] = useState(
    () =>
      new UploadList<RegisterEvidenceAnswer>({
        shrink: shrinkPhoto,
        send: (file, { place, key, kind, onProgress, signal }) =>
          attachRowEvidence({ registerId: register.registerId, rowId: row.rowId, columnCode: place, file, key, kind, onProgress, signal }),
        onArrived: () => void readRowsAgain(register.registerId),
        today: todayOfWard,
      }),
  )
  useEffect(() => {
    const back = () => uploads.retryLost()
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }, [uploads])
  const state = useUploads(uploads)
  return (
    <>
      {columns.length > 0 && (
        <PlainSelect id="evidence-column" label={words.forColumn} value={columnCode} onChange={setColumnCode}>
          <option value="">{words.wholeRow}</option>
          {columns.map(column => (
            <option key={column.code} value={column.code}>
              {column.name}
            </option>
          ))}
        </PlainSelect>
      )}
      <EvidenceBox id="row-evidence" heading={words.addFiles} wrong={false} onFiles={files => uploads.add(files, columnCode)}>
        <ul className={classes.uploads}>
          {state.uploads.map(item => (
            <li key={item.key}>
              <UploadItem upload={item} onRetry={() => uploads.retry(item.key)} onDrop={() => uploads.drop(item.key)} />
            </li>
          ))}
        </ul>
      </EvidenceBox>
    </>
  )
}
