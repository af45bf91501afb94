import { expect, test } from 'vitest'
import { readEventLines } from './read-event-lines.ts'

async function read(pieces: readonly Uint8Array[]): Promise<readonly unknown[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })
  const values: unknown[] = []
  for await (const value of readEventLines(stream)) values.push(value)
  return values
}
const bytes = (text: string) => new TextEncoder().encode(text)

test('each line is one event, however the network cut the bytes', async () => {
  const whole = bytes('{"stage":"checking","done":1}\n\n{"câu":"Sổ đã cất"}\n{"result":{}}')
  const expected = [{ stage: 'checking', done: 1 }, { câu: 'Sổ đã cất' }, { result: {} }]
  for (let size = 1; size <= whole.length; size += 1) {
    const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_none, index) => whole.slice(index * size, (index + 1) * size))
    expect(await read(pieces)).toEqual(expected)
  }
})

test('a line that is no JSON is a broken answer', async () => {
  await expect(read([bytes('{"stage":"reading"}\n<html>')])).rejects.toThrow(SyntaxError)
})
