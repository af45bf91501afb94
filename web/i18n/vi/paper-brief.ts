/** The few words of papers that stand on pages of other things. */
export const paperBrief = { draft: 'Soạn văn bản', draftOn: (what: string) => `Soạn văn bản: ${what}` } as const
