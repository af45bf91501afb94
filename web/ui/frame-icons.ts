import IconBellExclamation from '@tabler/icons-react/dist/esm/icons/IconBellExclamation.mjs'
import IconBuilding from '@tabler/icons-react/dist/esm/icons/IconBuildingCommunity.mjs'
import IconCalendarStats from '@tabler/icons-react/dist/esm/icons/IconCalendarStats.mjs'
import IconChecklist from '@tabler/icons-react/dist/esm/icons/IconChecklist.mjs'
import IconClipboardCheck from '@tabler/icons-react/dist/esm/icons/IconClipboardCheck.mjs'
import IconContract from '@tabler/icons-react/dist/esm/icons/IconContract.mjs'
import IconFileText from '@tabler/icons-react/dist/esm/icons/IconFileText.mjs'
import IconFileCertificate from '@tabler/icons-react/dist/esm/icons/IconFileCertificate.mjs'
import IconFlag from '@tabler/icons-react/dist/esm/icons/IconFlag.mjs'
import IconHeartHandshake from '@tabler/icons-react/dist/esm/icons/IconHeartHandshake.mjs'
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs'
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs'
import IconLayoutDashboard from '@tabler/icons-react/dist/esm/icons/IconLayoutDashboard.mjs'
import IconMapPinCheck from '@tabler/icons-react/dist/esm/icons/IconMapPinCheck.mjs'
import IconMessageForward from '@tabler/icons-react/dist/esm/icons/IconMessageForward.mjs'
import IconMessageReport from '@tabler/icons-react/dist/esm/icons/IconMessageReport.mjs'
import IconNotebook from '@tabler/icons-react/dist/esm/icons/IconNotebook.mjs'
import IconPhotoSearch from '@tabler/icons-react/dist/esm/icons/IconPhotoSearch.mjs'
import IconPresentation from '@tabler/icons-react/dist/esm/icons/IconPresentation.mjs'
import IconReport from '@tabler/icons-react/dist/esm/icons/IconReport.mjs'
import IconSend from '@tabler/icons-react/dist/esm/icons/IconSend.mjs'
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs'
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs'
import IconSubtask from '@tabler/icons-react/dist/esm/icons/IconSubtask.mjs'
import IconTable from '@tabler/icons-react/dist/esm/icons/IconTable.mjs'
import IconTargetArrow from '@tabler/icons-react/dist/esm/icons/IconTargetArrow.mjs'
import IconUserCheck from '@tabler/icons-react/dist/esm/icons/IconUserCheck.mjs'
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs'
import type { PageKey } from '../routes/frame-pages.ts'

/** The picture of each page, fetched once the frame stands: names and words do not wait for it. */
export const FRAME_ICONS = {
  overview: IconLayoutDashboard,
  leader: IconFlag,
  directives: IconMessageForward,
  duties: IconUserCheck,
  plan: IconTable,
  registers: IconNotebook,
  tasks: IconChecklist,
  targets: IconTargetArrow,
  work: IconSubtask,
  reports: IconFileText,
  periods: IconCalendarStats,
  promises: IconHeartHandshake,
  alerts: IconBellExclamation,
  cases: IconMessageReport,
  meetings: IconPresentation,
  papers: IconFileCertificate,
  commitments: IconContract,
  review: IconClipboardCheck,
  verification: IconMapPinCheck,
  evidence: IconPhotoSearch,
  consolidated: IconReport,
  units: IconBuilding,
  members: IconUsers,
  ward: IconSettings,
  tokens: IconKey,
  deliveries: IconSend,
  audit: IconHistory,
  proof: IconShieldCheck,
} as const satisfies Record<PageKey, unknown>
