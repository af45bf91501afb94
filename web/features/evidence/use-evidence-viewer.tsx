import { useState } from 'react'
import type { ReactNode } from 'react'
import { lateModule } from '../../ui/late-module.ts'
import type { ShownEvidence } from './shown-evidence.ts'

/** Comes after the page: most files are judged by their small picture. */
const useViewer = lateModule(() => import('./viewer/viewer-dialog.tsx'))

/** A viewer over the page for a list of files: `open` one of them, render `viewer` once; `onSeen` is told of each file that is shown. */
export function useEvidenceViewer(
  evidence: readonly ShownEvidence[],
  onSeen?: (evidenceId: string) => void,
): {
  readonly open: (evidenceId: string) => void
  readonly viewer: ReactNode
} {
  const [openId, setOpenId] = useState<string | null>(null)
  const ViewerDialog = useViewer()?.ViewerDialog
  const show = (evidenceId: string) => {
    setOpenId(evidenceId)
    onSeen?.(evidenceId)
  }
  const shown = evidence.find(item => item.evidenceId === openId)
  const viewer =
    ViewerDialog === undefined || shown === undefined ? null : (
      <ViewerDialog evidence={evidence} shown={shown} onShow={show} onClose={() => setOpenId(null)} />
    )
  return { open: show, viewer }
}
