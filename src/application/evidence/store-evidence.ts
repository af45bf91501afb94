import type { Readable } from 'node:stream'
import { LARGEST_FILE_BYTES } from '#domain/evidence/decide-attachment.ts'
import { type Outcome, type Refusal, accepted, refusal, refused } from '#domain/shared/outcome.ts'
import { findSecretMarks } from '#domain/shared/secret-mark.ts'
import type { Actor } from '../actor.ts'
import type { Application } from '../application.ts'
import { FileTooLarge, type StoredFile } from '../ports/evidence-files.ts'

type Described = { readonly fileName: string; readonly documentNumber: string; readonly caption: string }

/** What bears a secret mark in its name or in what is said about it is not kept even for a moment. */
export function secretMarkRefusals({ fileName, documentNumber, caption }: Described): readonly Refusal<'FILE_STATE_SECRET_MARK'>[] {
  const fields = [
    ['file', fileName.replaceAll('_', ' ')],
    ['documentNumber', documentNumber],
    ['caption', caption],
  ] as const
  return fields.flatMap(([at, text]) => findSecretMarks(text).map(mark => refusal('FILE_STATE_SECRET_MARK' as const, at, mark)))
}

/** Stores a file's bytes; they are safe on the disk when this answers. */
export async function storeEvidence(
  { evidenceFiles }: Pick<Application, 'evidenceFiles'>,
  { tenantId }: Actor,
  { bytes, fileName: name }: { readonly bytes: Readable; readonly fileName: string },
): Promise<Outcome<StoredFile, 'FILE_TOO_LARGE'>> {
  try {
    return accepted(await evidenceFiles.store(tenantId, bytes, LARGEST_FILE_BYTES))
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error
    const most = error.limit / 1_048_576
    return refused(refusal('FILE_TOO_LARGE', 'file', { name, megabytes: `> ${most}`, most }))
  }
}
