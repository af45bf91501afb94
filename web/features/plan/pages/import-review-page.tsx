import { PageTitle } from '../../../ui/page-title.tsx'

export function ImportReviewPage() {
  return <PageTitle title="Soát bản bóc tách" />
}
