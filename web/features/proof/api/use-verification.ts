import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type ProofProgress, runProof } from './run-proof.ts'

/** Runs a verification, keeps how far it is, and reads the page's state again when it is done. Leaving the page stops listening. */
export function useVerification() {
  const client = useQueryClient()
  const [progress, setProgress] = useState<ProofProgress>()
  const leaving = useRef<AbortController>(undefined)
  useEffect(() => () => leaving.current?.abort(), [])
  const run = useMutation({
    mutationFn: (quick: boolean) => {
      leaving.current = new AbortController()
      setProgress(undefined)
      return runProof({ quick, onProgress: setProgress, signal: leaving.current.signal })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['proof'] }),
  })
  return { run, progress }
}
