import { readFile } from 'node:fs/promises'
import { inflateRawSync } from 'node:zlib'
import { extractPlan } from '#domain/plan/extract-plan.ts'
import { createPlanReader } from '#infrastructure/documents/reading/plan-reader.ts'
import { readSourceDocument } from '#infrastructure/documents/reading/read-source-document.ts'
import { defineCase } from '../bench-case.ts'
import { PLAN_55 } from '../bench-ward.ts'

/** Bare hands: inflate the document part and pull the words out with a pattern, nothing understood, nothing guarded. */
function bareWords(bytes: Buffer): number {
  const name = Buffer.from('word/document.xml')
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
    if (!bytes.subarray(at + 46, at + 46 + name.length).equals(name)) continue
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const xml = inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString()
    return [...xml.matchAll(/<w:t[^>]*>([^<]*)/g)].length
  }
  throw new Error('No document part')
}

async function readAndExtract(bytes: Buffer): Promise<void> {
  const document = await readSourceDocument(bytes)
  if (!document.ok || extractPlan(document.value).tasks.length !== 17) throw new Error('Plan 55 was not read')
}

export const cases = [
  defineCase({
    name: 'import of Plan 55 (.docx), read and understood in this process',
    iterations: 30,
    prepare: () => readFile(PLAN_55),
    run: readAndExtract,
    baseline: async bytes => {
      if (bareWords(bytes) === 0) throw new Error('No words')
      await Promise.resolve()
    },
  }),
  defineCase({
    name: 'import of Plan 55 (.docx), read in a guarded child as an upload is',
    iterations: 15,
    expectedMs: 5000,
    prepare: async () => ({ bytes: await readFile(PLAN_55), reader: createPlanReader() }),
    async run({ bytes, reader }) {
      const document = await reader.read(bytes, 'ke-hoach.docx')
      if (!document.ok || extractPlan(document.value).tasks.length !== 17) throw new Error('Plan 55 was not read')
    },
  }),
]
