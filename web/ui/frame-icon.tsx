import IconBuilding from '@tabler/icons-react/dist/esm/icons/IconBuildingCommunity.mjs'
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs'
import IconClipboardCheck from '@tabler/icons-react/dist/esm/icons/IconClipboardCheck.mjs'
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import IconContract from '@tabler/icons-react/dist/esm/icons/IconContract.mjs'
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs'
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs'
import IconLayoutDashboard from '@tabler/icons-react/dist/esm/icons/IconLayoutDashboard.mjs'
import IconNotebook from '@tabler/icons-react/dist/esm/icons/IconNotebook.mjs'
import IconReport from '@tabler/icons-react/dist/esm/icons/IconReport.mjs'
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs'
import IconSubtask from '@tabler/icons-react/dist/esm/icons/IconSubtask.mjs'
import IconTargetArrow from '@tabler/icons-react/dist/esm/icons/IconTargetArrow.mjs'
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs'
import IconUserCheck from '@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs'
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs'
import type { PageKey } from '../routes/frame-pages.ts'

const ICONS = {
  overview: IconLayoutDashboard,
  duties: IconUserCheck,
  plan: IconTable,
  registers: IconNotebook,
  tasks: IconChecklist,
  targets: IconTargetArrow,
  work: IconSubtask,
  reports: IconFileText,
  commitments: IconContract,
  review: IconClipboardCheck,
  consolidated: IconReport,
  units: IconBuilding,
  members: IconUsers,
  ward: IconSettings,
  tokens: IconKey,
  audit: IconHistory,
} as const

export function FrameIcon({ page, size = 22 }: { readonly page: PageKey; readonly size?: number }) {
  const Icon = ICONS[page]
  return <Icon size={size} stroke={1.7} aria-hidden="true" />
}
