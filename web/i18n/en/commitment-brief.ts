import type { WordsLike } from '../use-words.ts'
import type { commitmentBrief as vi } from '../vi/commitment-brief.ts'

export const commitmentBrief: WordsLike<typeof vi> = {
  states: { none: 'Not registered', draft: 'Draft', signed: 'Waiting for approval', returned: 'Returned', approved: 'Approved' },
  missing: count => `${count} still missing before signing`,
  duty: {
    none: 'Register the unit’s commitment',
    draft: 'Complete and sign the commitment',
    returned: 'Mend the returned commitment',
    open: 'Open the commitment',
  },
}
