import type { RawCell } from '#domain/register/read-sheet.ts'
import type { RegisterFileRefusalCode } from '#domain/register/register-refusals.ts'
import type { Outcome } from '#domain/shared/outcome.ts'

export type ReadRegisterFile = {
  /** Code of the register whose template it is; null where it carries no stamp. */
  readonly stamp: string | null
  /** Of the file's bytes. */
  readonly sha256: string
  /** The first visible sheet. */
  readonly rows: readonly (readonly RawCell[])[]
}

/** Reads an uploaded .xlsx in bounded time and memory whatever the bytes are. Formulas give what they last gave; nothing is executed. */
export type RegisterFileReader = {
  read(bytes: Uint8Array): Promise<Outcome<ReadRegisterFile, RegisterFileRefusalCode>>
}
