import { lateModule } from '../../ui/late-module.ts'

/** The sentences for files that are not taken: with the catalogue of facts too heavy to wait for before the page is shown. */
export const useAttachmentWords = lateModule(() => import('./say-attachment-refusal.ts'))
