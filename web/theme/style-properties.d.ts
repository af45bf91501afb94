import 'react'

declare module 'react' {
  /** Custom properties that style modules read. */
  interface CSSProperties {
    '--depth'?: number
  }
}
