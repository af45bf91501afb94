import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { readRowsAgain } from '../../api/rows-query.ts'
import { registerImportsQuery } from './imports-query.ts'
import { sendRegisterFile } from './send-register-file.ts'
import type { ImportProgress, ImportResult } from './send-register-file.ts'

export type ImportState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'running'; readonly checkOnly: boolean; readonly file: File; readonly progress: ImportProgress | null }
  | { readonly kind: 'checked'; readonly file: File; readonly result: ImportResult }
  | { readonly kind: 'saved'; readonly file: File; readonly result: ImportResult }
  | { readonly kind: 'failed'; readonly file: File; readonly checkOnly: boolean; readonly error: unknown }

/** A file's way in: checked first, taken when somebody says so, stopped when the page is left. */
export function useRegisterImport(registerId: string) {
  const queries = useQueryClient()
  const [state, setState] = useState<ImportState>({ kind: 'choosing' })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  async function send(file: File, checkOnly: boolean): Promise<void> {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setState({ kind: 'running', checkOnly, file, progress: null })
    try {
      const onProgress = (progress: ImportProgress) => {
        if (!controller.signal.aborted) setState({ kind: 'running', checkOnly, file, progress })
      }
      const result = await sendRegisterFile({ registerId, file, checkOnly, onProgress, signal: controller.signal })
      setState({ kind: checkOnly || !result.saved ? 'checked' : 'saved', file, result })
      if (result.saved) await readRowsAgain(registerId)
    } catch (error) {
      if (!controller.signal.aborted) setState({ kind: 'failed', file, checkOnly, error })
    } finally {
      // Also after a broken line: the server may have finished without us.
      if (!checkOnly) void queries.invalidateQueries({ queryKey: registerImportsQuery(registerId).queryKey })
    }
  }

  return {
    state,
    check: (file: File) => void send(file, true),
    save: (file: File) => void send(file, false),
    restart: () => {
      running.current?.abort()
      setState({ kind: 'choosing' })
    },
  }
}
