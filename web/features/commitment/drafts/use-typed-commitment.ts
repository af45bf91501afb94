import { useState } from 'react'
import type { Commitment } from '#contract/commitment/commitment-routes.ts'
import { useWarningBeforeLeaving } from '../../../ui/use-warning-before-leaving.ts'
import { type TypedCommitment, typedFrom } from './typed-commitment.ts'

/** What was typed and not saved, by version, for as long as the application stays open: leaving the page loses nothing. */
const kept = new Map<string, TypedCommitment>()

export type TypedState = {
  readonly typed: TypedCommitment
  readonly isChanged: boolean
  readonly change: (part: Partial<TypedCommitment>) => void
  /** After saving or when the other person's words are taken: what stands is what the server has. */
  readonly settle: (saved: Commitment) => void
}

export function useTypedCommitment(draft: Commitment): TypedState {
  const [typed, setTyped] = useState<TypedCommitment>(() => kept.get(draft.commitmentId) ?? typedFrom(draft))
  const [isChanged, setChanged] = useState(() => kept.has(draft.commitmentId))
  useWarningBeforeLeaving(isChanged)
  return {
    typed,
    isChanged,
    change: part => {
      const next = { ...typed, ...part }
      kept.set(draft.commitmentId, next)
      setTyped(next)
      setChanged(true)
    },
    settle: saved => {
      kept.delete(draft.commitmentId)
      setTyped(typedFrom(saved))
      setChanged(false)
    },
  }
}
