import { PageTitle } from '../../../ui/page-title.tsx'

export function ReviewQueuePage() {
  return <PageTitle title="Duyệt báo cáo" />
}
