import type { Application } from '../application.ts'
import type { Scope } from '../ports/unit-of-work.ts'

/** Forgets uploads whose time is over, with their bytes, and bytes of uploads that are finished or given up. Answers how many went. */
export async function clearUploads(
  { unitOfWork, clock, uploadFiles }: Pick<Application, 'unitOfWork' | 'clock' | 'uploadFiles'>,
  scope: Scope,
): Promise<number> {
  const { tenantId } = scope
  const expired = await unitOfWork.run(scope, stores => stores.uploads.removeExpired(clock.now()))
  const onDisk = await uploadFiles.list(tenantId)
  const open = new Set(await unitOfWork.read(tenantId, stores => stores.uploads.listIds()))
  const left = onDisk.filter(uploadId => !open.has(uploadId))
  for (const uploadId of left) await uploadFiles.remove(tenantId, uploadId)
  return new Set([...expired, ...left]).size
}
