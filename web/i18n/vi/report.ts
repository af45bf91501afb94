/** What the pages of the feature say. A text with figures is a function: `found: (count: number) => `${count} …``. */
export const report = {
  title: 'Báo cáo tháng',
} as const
