import IconBuilding from '@tabler/icons-react/dist/esm/icons/IconBuildingCommunity.mjs'
import IconHistory from '@tabler/icons-react/dist/esm/icons/IconHistory.mjs'
import IconKey from '@tabler/icons-react/dist/esm/icons/IconKey.mjs'
import IconSend from '@tabler/icons-react/dist/esm/icons/IconSend.mjs'
import IconSettings from '@tabler/icons-react/dist/esm/icons/IconSettings.mjs'
import IconShieldCheck from '@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs'
import IconUsers from '@tabler/icons-react/dist/esm/icons/IconUsers.mjs'

export const ADMINISTRATION_ICONS = {
  units: IconBuilding,
  members: IconUsers,
  ward: IconSettings,
  tokens: IconKey,
  deliveries: IconSend,
  audit: IconHistory,
  proof: IconShieldCheck,
} as const
