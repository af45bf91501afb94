import { useMutation } from '@tanstack/react-query'
import { ActionButton } from '../../../../ui/action-button.tsx'
import type { ButtonVariant } from '../../../../ui/button-classes.ts'
import { ProblemMessage } from '../../../../ui/problem-message.tsx'
import { downloadFile } from '../../../report/api/download-file.ts'

type Props = { readonly address: string; readonly label: string; readonly variant?: ButtonVariant }

/** One file to keep; a refusal or a lost connection is said here. */
export function DownloadButton({ address, label, variant = 'default' }: Props) {
  const loading = useMutation({ mutationFn: () => downloadFile(address) })
  return (
    <>
      <ActionButton variant={variant} loading={loading.isPending} onClick={() => loading.mutate()}>
        {label}
      </ActionButton>
      {loading.error !== null && <ProblemMessage error={loading.error} onRetry={() => loading.mutate()} />}
    </>
  )
}
