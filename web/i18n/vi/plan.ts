/** What the pages of the feature say. A text with figures is a function: `found: (count: number) => `${count} …``. */
export const plan = {
  title: 'Kế hoạch',
} as const
