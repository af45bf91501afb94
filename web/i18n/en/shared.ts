import type { WordsLike } from '../use-words.ts'
import type { shared as source } from '../vi/shared.ts'

export const shared: WordsLike<typeof source> = {
  errorPrefix: 'Error: ',
  errorSummary: 'To mend before sending',
  loading: 'Loading…',
  tryAgain: 'Try again',
  reload: 'Load the new version',
  cancel: 'Cancel',
  save: 'Save',
  saved: 'Saved',
  edit: 'Edit',
  copy: 'Copy',
  copied: 'Copied',
  search: 'Search (without diacritics)',
  clearSearch: 'Clear search',
  lights: { done: 'Done', on_track: 'On track', at_risk: 'At risk', late: 'Late', not_started: 'Not started' },
  dayHint: 'day/month/year, for example 23/11/2026',
  dayWrong: 'Not a day. Type day/month/year, for example 23/11/2026.',
  dayMissing: 'The day is missing.',
  problem: {
    offline: 'The server cannot be reached.',
    offlineWhat: 'Check the network and try again. What you typed is still on the page.',
    unreadable: 'The server gave a wrong answer.',
    unreadableWhat: 'Try again in a few minutes; if it stays, tell the administrator of the ward.',
    changed: 'Somebody changed this while you were working.',
    changedWhat: 'Load the new version to see what changed. What you typed is still on the page.',
    page: 'This page has failed.',
    pageWhat: 'Load it again; if it stays, tell the administrator of the ward.',
    request: id => `Code to report: ${id}`,
  },
}
