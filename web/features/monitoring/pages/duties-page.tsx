import { PageTitle } from '../../../ui/page-title.tsx'

export function DutiesPage() {
  return <PageTitle title="Việc của tôi" />
}
