import { evidenceWords } from '../../i18n/evidence-words.ts'
import { useLanguage, useWords } from '../../i18n/use-words.ts'
import { ActionButton } from '../../ui/action-button.tsx'
import { writeFileSize } from './file-size.ts'
import classes from './upload-item.module.css'
import type { StrayUpload } from './upload-list.ts'

/** A file the server has part of, while this machine does not have it: chosen again it goes on. */
export function StrayItem({ stray, onDrop }: { readonly stray: StrayUpload; readonly onDrop: () => void }) {
  const words = useWords(evidenceWords)
  const language = useLanguage()
  return (
    <div className={classes.upload}>
      <p className={classes.name}>
        <strong>{stray.fileName}</strong> · {writeFileSize(stray.size, language)} · {words.strays}
      </p>
      <p className={classes.lost}>{words.stray(Math.floor((stray.offset / Math.max(1, stray.size)) * 100))}</p>
      <div className={classes.actions}>
        <ActionButton variant="default" aria-label={`${words.leaveOut}: ${stray.fileName}`} onClick={onDrop}>
          {words.leaveOut}
        </ActionButton>
      </div>
    </div>
  )
}
