import type { EvidenceKind } from '#domain/evidence/evidence-kind.ts'

/** A first guess, to be corrected beside the file: pictures are photos, sheets are figures, all else another document. */
export function kindOfFile(file: { readonly name: string; readonly type: string }): EvidenceKind {
  if (file.type.startsWith('image/') || /\.hei[cf]$/i.test(file.name)) return 'photo'
  return /\.(?:xlsx|csv)$/i.test(file.name) ? 'figures' : 'other'
}
