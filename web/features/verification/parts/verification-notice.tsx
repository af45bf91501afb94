import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { verificationWords } from '../../../i18n/verification-words.ts'
import { useWords } from '../../../i18n/use-words.ts'
import { Notice } from '../../../ui/notice.tsx'
import { useMe } from '../../access/api/use-me.ts'
import { verificationQuery } from '../api/verification-query.ts'
import { VerificationAlarms } from './unit-results.tsx'

/** What visits on the spot found wanting, on pages about something else; nothing when all was as reported. */
export function VerificationNotice() {
  const { activePlanId } = useMe()
  return activePlanId === null ? null : <OfPlan planId={activePlanId} />
}

function OfPlan({ planId }: { readonly planId: string }) {
  const { notice: words } = useWords(verificationWords)
  const { data } = useQuery(verificationQuery(planId))
  const latest = data?.months.findLast(month => month.partly + month.notFound > 0)
  if (data === undefined || latest === undefined) return null
  return (
    <>
      <Notice tone="warning" heading={words.heading}>
        <p>{words.wanting(latest.partly + latest.notFound)}</p>
        <Link to="/xac-minh" search={{ thang: latest.month, ketqua: 'wanting' }}>
          {words.open}
        </Link>
      </Notice>
      <VerificationAlarms units={data.units} />
    </>
  )
}
