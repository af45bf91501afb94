import { describe, expect, it } from 'vitest'
import { type MessageItem, composeMessage } from './message-text.ts'

const FRAME = {
  language: 'vi' as const,
  wardName: 'Đảng ủy phường Mẫu',
  preferencesLink: 'https://sauro.example/tai-khoan',
  listLink: 'https://sauro.example/thong-bao',
}
const item = (number: number, change: Partial<MessageItem> = {}): MessageItem => ({
  kind: 'overdue',
  level: 'red',
  sentence: `Nhiệm vụ 1.${number} quá hạn 3 ngày.`,
  link: `https://sauro.example/m/${number}`,
  ...change,
})

describe('a message', () => {
  it('is not written of nothing', () => {
    expect(composeMessage([], FRAME)).toBeUndefined()
  })

  it('of one notification says it, where it opens and where to choose', () => {
    const message = composeMessage([item(1)], FRAME)
    expect(message?.subject).toBe('Mức đỏ: Nhiệm vụ 1.1 quá hạn 3 ngày.')
    expect(message?.text.split('\n')).toEqual([
      'Nhiệm vụ 1.1 quá hạn 3 ngày.',
      '',
      'Mở trong Sáu Rõ:',
      'https://sauro.example/m/1',
      '',
      '--',
      'Đảng ủy phường Mẫu',
      'Thư gửi tự động từ hệ thống theo dõi. Chọn điều muốn được báo, cách báo và giờ nghỉ:',
      'https://sauro.example/tai-khoan',
    ])
  })

  it('of several lists them in groups of their kinds and counts them', () => {
    const message = composeMessage([item(1), item(2, { kind: 'case', level: 'yellow', sentence: 'Vụ việc số 4 quá hạn.' }), item(3)], FRAME)
    expect(message?.subject).toBe('Sáu Rõ: 3 thông báo, 2 mức đỏ')
    expect(message?.text.split('\n').slice(0, 9)).toEqual([
      'Quá hạn (2)',
      '- Mức đỏ: Nhiệm vụ 1.1 quá hạn 3 ngày.',
      '  https://sauro.example/m/1',
      '- Mức đỏ: Nhiệm vụ 1.3 quá hạn 3 ngày.',
      '  https://sauro.example/m/3',
      '',
      'Vụ việc vướng mắc (1)',
      '- Mức vàng: Vụ việc số 4 quá hạn.',
      '  https://sauro.example/m/2',
    ])
  })

  it('of very many leads to the list for the rest', () => {
    const message = composeMessage(
      Array.from({ length: 75 }, (_, index) => item(index)),
      { ...FRAME, language: 'en' },
    )
    expect(message?.subject).toBe('Sáu Rõ: 75 notifications, 75 red')
    expect(message?.text).toContain('And 15 more:\nhttps://sauro.example/thong-bao')
    expect(message?.text).toContain('Overdue (60)')
  })

  it('keeps a long sentence whole in the text and short in the subject', () => {
    const sentence = `Nhiệm vụ ${'rất dài '.repeat(40)}.`
    const message = composeMessage([item(1, { sentence })], FRAME)
    expect(message?.subject).toMatch(/^Mức đỏ: Nhiệm vụ .{80,95}…$/)
    expect(message?.text).toContain(sentence)
  })
})
