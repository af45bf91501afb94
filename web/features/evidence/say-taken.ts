/** The camera's own clock, `2026-06-10T08:15:00`, written as every moment is: `08:15 10/06/2026`. */
export function sayTaken(takenAt: string): string {
  const [, year = '', month = '', day = '', time = ''] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(takenAt) ?? []
  return `${time} ${day}/${month}/${year}`.trim()
}
