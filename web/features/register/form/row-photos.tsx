import { useEffect, useState } from 'react'
import { makeRandomKey } from '../../../api/make-random-key.ts'
import { evidenceWords } from '../../../i18n/evidence-words.ts'
import { registerWords } from '../../../i18n/register-words.ts'
import { useLanguage, useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { EvidenceBox } from '../../evidence/evidence-box.tsx'
import { writeFileSize } from '../../evidence/file-size.ts'
import { kindOfFile } from '../../evidence/kind-of-file.ts'
import { shrinkPhoto } from '../../evidence/shrink-photo.ts'
import classes from './row-form.module.css'
import type { QueuedFile } from './row-queue.ts'

type Props = {
  readonly id: string
  /** The column the files belong to; empty: the row as a whole. */
  readonly columnCode: string
  readonly label: string
  readonly error: string | undefined
  readonly files: readonly QueuedFile[]
  readonly onAdd: (files: readonly QueuedFile[]) => void
  readonly onDrop: (key: string) => void
}

/** Photos and papers of a row that is still being written: shrunk at once, sent behind the row. */
export function RowPhotos({ id, columnCode, label, error, files, onAdd, onDrop }: Props) {
  const words = useWords(evidenceWords)
  const [isShrinking, setIsShrinking] = useState(false)

  async function take(chosen: readonly File[]): Promise<void> {
    setIsShrinking(true)
    const small = await Promise.all(chosen.map(shrinkPhoto))
    onAdd(small.map(file => ({ key: makeRandomKey(), file, kind: kindOfFile(file), columnCode })))
    setIsShrinking(false)
  }

  return (
    <EvidenceBox id={id} heading={label} wrong={error !== undefined} onFiles={chosen => void take(chosen)}>
      <ul className={classes.files}>
        {files.map(item => (
          <li key={item.key}>
            <WaitingFile item={item} onDrop={() => onDrop(item.key)} />
          </li>
        ))}
      </ul>
      {isShrinking && <p role="status">{words.shrinking}</p>}
      {error !== undefined && <p className={classes.wrong}>{error}</p>}
    </EvidenceBox>
  )
}

function WaitingFile({ item, onDrop }: { readonly item: QueuedFile; readonly onDrop: () => void }) {
  const words = useWords(registerWords).form
  const shared = useWords(evidenceWords)
  const language = useLanguage()
  const [address, setAddress] = useState('')
  useEffect(() => {
    if (!item.file.type.startsWith('image/')) return
    const reader = new FileReader()
    reader.addEventListener('load', () => typeof reader.result === 'string' && setAddress(reader.result))
    reader.readAsDataURL(item.file)
    return () => reader.abort()
  }, [item.file])
  return (
    <div className={classes.file}>
      {address === '' ? <span /> : <img src={address} alt="" />}
      <p>
        <strong>{item.file.name}</strong>
        <br />
        <span className={classes.size}>{words.waitingFile(writeFileSize(item.file.size, language))}</span>
      </p>
      <ActionButton variant="default" aria-label={`${shared.leaveOut}: ${item.file.name}`} onClick={onDrop}>
        {shared.remove}
      </ActionButton>
    </div>
  )
}
