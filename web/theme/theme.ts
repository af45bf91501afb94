import { createTheme } from '@mantine/core'
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core'

const ward: MantineColorsTuple = [
  '#eaf2fb',
  '#d3e2f5',
  '#a8c6ea',
  '#7ba8de',
  '#5690d4',
  '#3f7fcc',
  '#2a6ab5',
  '#1f5597',
  '#17437a',
  '#0f315c',
]

/** Mantine's sizes and greys are too small and too pale for people who read the whole day: larger text, 44 px targets, darker `dimmed`. */
export const theme = createTheme({
  fontFamily: "'Source Sans 3 Variable', 'Source Sans 3 Fallback', 'Segoe UI', Roboto, Arial, sans-serif",
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.9375rem', sm: '1rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  lineHeights: { md: '1.5' },
  colors: { ward },
  primaryColor: 'ward',
  primaryShade: { light: 7, dark: 6 },
  defaultRadius: 'md',
  radius: { md: '6px' },
  autoContrast: true,
  cursorType: 'pointer',
  focusRing: 'never',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { root: { minHeight: 'var(--tap)' } } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle' } },
    TextInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    MultiSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
  },
})

export const themeVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-placeholder': '#66717e' },
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1d2733',
    '--mantine-color-dimmed': '#4a5563',
    '--mantine-color-error': '#a61b1b',
    '--mantine-color-anchor': '#1f5597',
    '--mantine-color-default-border': '#7b8794',
    // The borders of inputs and boxes: 3:1 against the page, as WCAG 1.4.11 asks.
    '--mantine-color-gray-4': '#7b8794',
  },
  dark: {
    '--mantine-color-body': '#181f27',
    '--mantine-color-text': '#e3e8ee',
    '--mantine-color-dimmed': '#b4bfcb',
    '--mantine-color-error': '#ffb0a8',
    '--mantine-color-anchor': '#9cc9ff',
    '--mantine-color-default-border': '#8f9baa',
    '--mantine-color-placeholder': '#97a3b0',
    '--mantine-color-dark-4': '#7f8b99',
    '--mantine-color-dark-6': '#181f27',
  },
})
