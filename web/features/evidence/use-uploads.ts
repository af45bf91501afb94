import { useSyncExternalStore } from 'react'
import type { UploadList, UploadState } from './upload-list.ts'

export function useUploads<Arrived extends { readonly evidenceId: string }>(uploads: UploadList<Arrived>): UploadState {
  return useSyncExternalStore(uploads.subscribe, uploads.read)
}
