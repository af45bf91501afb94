import { PageTitle } from '../../../ui/page-title.tsx'

export function TaskListPage() {
  return <PageTitle title="Nhiệm vụ" />
}
