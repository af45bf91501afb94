import type { Readable } from 'node:stream'

/** `absent`: none is set up, or it does not answer; the file stays unchecked, and is looked at later. */
export type ScanAnswer =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly virus: string }
  | { readonly kind: 'absent'; readonly reason: string }

export type VirusScanner = {
  readonly isSetUp: boolean
  /** Never throws: a scanner that fails is absent. */
  scan(bytes: Readable): Promise<ScanAnswer>
  answers(): Promise<boolean>
}
