import { useMutation } from '@tanstack/react-query'
import { reportWords } from '../../../i18n/report-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { downloadFile } from '../api/download-file.ts'
import classes from './download-buttons.module.css'

export type PaperFormat = 'docx' | 'pdf' | 'xlsx'

type Props<Format extends PaperFormat> = {
  readonly what: string
  readonly formats: readonly Format[]
  readonly addressOf: (format: Format) => string
  readonly disabled?: boolean
}

/** A paper in each of its formats; a refusal or a lost connection is said here, not on a page of its own. */
export function DownloadButtons<Format extends PaperFormat>({ what, formats, addressOf, disabled = false }: Props<Format>) {
  const words = useWords(reportWords).download
  const names: Readonly<Record<PaperFormat, string>> = words
  const loading = useMutation({ mutationFn: (format: Format) => downloadFile(addressOf(format)) })
  return (
    <div className="no-print">
      <div className={classes.buttons} role="group" aria-label={`${words.group}: ${what}`}>
        <span className={classes.label} aria-hidden="true">
          {words.group}
        </span>
        {formats.map(format => (
          <ActionButton
            key={format}
            variant="default"
            aria-label={`${words.group} ${names[format]}: ${what}`}
            disabled={disabled || loading.isPending}
            loading={loading.isPending && loading.variables === format}
            onClick={() => loading.mutate(format)}
          >
            {names[format]}
          </ActionButton>
        ))}
        {loading.isPending && (
          <span role="status" className={classes.label}>
            {words.busy}
          </span>
        )}
      </div>
      {loading.error !== null && <ProblemMessage error={loading.error} />}
    </div>
  )
}
