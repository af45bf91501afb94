import './mantine-styles.ts'
import { MantineProvider } from '@mantine/core'
import type { ComponentType } from 'react'
import { theme, themeVariables } from './theme.ts'
import { useShownScheme } from './use-scheme.ts'

/** A page that uses Mantine's fields. The frame, the overview and the unit's own work do without: they come in 30 kB less. */
export function withMantine<Props extends object>(Page: ComponentType<Props>): ComponentType<Props> {
  return function MantineRoom(props: Props) {
    return (
      <MantineProvider theme={theme} cssVariablesResolver={themeVariables} forceColorScheme={useShownScheme()}>
        <Page {...props} />
      </MantineProvider>
    )
  }
}
