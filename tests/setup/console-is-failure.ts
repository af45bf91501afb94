import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

const said: string[] = []

beforeEach(() => {
  said.length = 0
  for (const level of ['error', 'warn'] as const) {
    console[level] = (...words: unknown[]) => {
      said.push(`console.${level}: ${format(...words)}`)
    }
  }
})

afterEach(() => {
  const lines = said.splice(0)
  if (lines.length > 0) throw new Error(`Nothing may complain on the console during a test:\n${lines.join('\n')}`)
})
