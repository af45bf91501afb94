import { describe, expect, it } from 'vitest'
import { failureWords } from './failure-words.ts'

function coded(code: string, message: string): Error {
  return Object.assign(new Error(message), { code })
}

describe('a failure of the machine', () => {
  it('is said in words when it is a known one, however deep it lies', () => {
    const refused = new AggregateError([coded('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:9')], '')
    const said = failureWords(new Error('The database could not be migrated', { cause: refused }))
    expect(said).toContain('Kiểm tra DATABASE_URL')
    expect(said).toContain('The database could not be migrated: connect ECONNREFUSED 127.0.0.1:9')
  })

  it('is said in its own words otherwise', () => {
    expect(failureWords(coded('EWEIRD', 'chuyện lạ'))).toBe('Không làm được / failed: chuyện lạ')
    expect(failureWords('chỉ là chữ')).toBe('Không làm được / failed: chỉ là chữ')
  })
})
