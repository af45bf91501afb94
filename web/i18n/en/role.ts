import type { WordsLike } from '../use-words.ts'
import type { role as source } from '../vi/role.ts'

export const role: WordsLike<typeof source> = {
  names: {
    administrator: 'Administrator',
    standingCommittee: 'Standing Committee',
    partyOffice: 'Party office',
    unitHead: 'Head of unit',
    officer: 'Officer',
    neighbourhood: 'Neighbourhood',
    inspector: 'Inspector (read-only)',
  },
}
