import type { PaperDetail } from '#contract/paper/paper-shapes.ts'
import { fileAddress } from '../../../api/call-api.ts'
import { paperWords } from '../../../i18n/paper-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { FileDrop } from '../../../ui/file-drop.tsx'
import { formatMoment } from '../../../ui/format-moment.ts'
import { Panel } from '../../../ui/panel.tsx'
import { ProblemMessage } from '../../../ui/problem-message.tsx'
import { useAttachScan } from '../api/use-attach-scan.ts'

/** The signed paper as a file: every scan that was attached, and room for another. */
export function ScanPanel({ paper }: { readonly paper: PaperDetail }) {
  const { page, scan } = useWords(paperWords)
  const { sending, percent } = useAttachScan(paper.paperId)
  const mayAttach = paper.allowedActions.includes('scan')
  if (paper.scans.length === 0 && !mayAttach) return null
  return (
    <Panel heading={page.scans}>
      {paper.scans.length === 0 ? (
        <p>{page.noScan}</p>
      ) : (
        <>
          <ul>
            {paper.scans.map(item => (
              <li key={item.evidenceId}>
                {item.fileName}, {formatMoment(item.uploadedAt)}
              </li>
            ))}
          </ul>
          <p>
            <a href={fileAddress('getPaperScan', { params: { paperId: paper.paperId } })} target="_blank" rel="noreferrer">
              {page.openScan}
            </a>
          </p>
        </>
      )}
      {sending.error !== null && <ProblemMessage error={sending.error} />}
      {sending.isPending && <p role="status">{scan.sending(percent)}</p>}
      {mayAttach && !sending.isPending && (
        <div className="no-print">
          <FileDrop id="paper-scan" accept=".pdf,.jpg,.jpeg,.png,.webp" words={scan} onChoose={file => sending.mutate(file)} />
        </div>
      )}
    </Panel>
  )
}
