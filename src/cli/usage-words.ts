/** What commander says when a command line cannot be read, by its first words. */
const MISTAKES: readonly (readonly [beginning: RegExp, vietnamese: string])[] = [
  [/unknown command/, 'Không có lệnh này'],
  [/unknown option/, 'Không có tuỳ chọn này'],
  [/missing required argument/, 'Thiếu tham số'],
  [/required option .* not specified/, 'Thiếu tuỳ chọn bắt buộc'],
  [/argument missing/, 'Tuỳ chọn thiếu giá trị'],
  [/too many arguments/, 'Thừa tham số'],
  [/is invalid/, 'Giá trị không hợp lệ'],
]

/** The Vietnamese lead before commander's own sentence, which names the place. */
export function sayUsage(text: string): string {
  const lead = MISTAKES.find(([beginning]) => beginning.test(text))?.[1] ?? 'Lệnh viết sai'
  return `${lead} / ${text.trimEnd()}\nXem / see: sauro --help\n`
}
