import type { Readable } from 'node:stream'

/** Bytes for the place after `offset`; at most `most` of them. */
export type UploadPiece = { readonly offset: number; readonly bytes: Readable; readonly most: number }

/** Bytes of files on their way, in pieces that outlive a dropped connection, a killed server and a power cut. */
export type UploadFiles = {
  /** Bytes that are safe on the disk, from the beginning without a gap. */
  offsetOf(tenantId: string, uploadId: string): Promise<number>
  /**
   * Adds what comes in after `offset` and answers the new offset once it is safe; what had come before a broken connection is kept.
   * Undefined, and nothing kept, when the safe bytes do not end at `offset`. Throws FileTooLarge beyond `most` bytes.
   */
  append(tenantId: string, uploadId: string, piece: UploadPiece): Promise<number | undefined>
  open(tenantId: string, uploadId: string): Promise<Readable>
  remove(tenantId: string, uploadId: string): Promise<void>
  /** Uploads with bytes here, by id. */
  list(tenantId: string): Promise<readonly string[]>
}
