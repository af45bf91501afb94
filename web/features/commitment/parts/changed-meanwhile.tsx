import { useQueryClient } from '@tanstack/react-query'
import type { Commitment } from '#contract/commitment/commitment-routes.ts'
import { commitmentWords } from '../../../i18n/commitment-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { ActionButton } from '../../../ui/action-button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { unitCommitmentQuery } from '../api/unit-commitment-query.ts'

type Props = { readonly unitId: string; readonly onTaken: (theirs: Commitment) => void; readonly onKept: () => void }

/** Two people at the same draft: one chooses whose words stand. The other's version has been read by now, so that keeping one's own writes over it. */
export function ChangedMeanwhile({ unitId, onTaken, onKept }: Props) {
  const words = useWords(commitmentWords).form
  const queries = useQueryClient()
  const take = () => {
    const theirs = queries.getQueryData(unitCommitmentQuery(unitId).queryKey)?.current
    if (theirs !== undefined && theirs !== null) onTaken(theirs)
    onKept()
  }
  return (
    <Notice
      tone="error"
      heading={words.changed}
      actions={
        <>
          <ActionButton variant="default" onClick={onKept}>
            {words.keepMine}
          </ActionButton>
          <ActionButton variant="default" onClick={take}>
            {words.takeTheirs}
          </ActionButton>
        </>
      }
    >
      <p>{words.changedWhat}</p>
    </Notice>
  )
}
