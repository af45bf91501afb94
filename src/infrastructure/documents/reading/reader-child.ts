import { readSourceDocument } from './read-source-document.ts'
import type { ChildAnswer } from './child-answer.ts'

/**
 * The child of `createPlanReader`: one file, one answer, then the end. Libraries meet hostile bytes only here, in a process
 * without the parent's environment and without the right to write a file or start another process.
 */
process.once('message', (bytes: Uint8Array) => {
  void answer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then(given => process.send?.(given, () => process.disconnect()))
})
process.once('disconnect', () => process.exit(0))

async function answer(bytes: Buffer): Promise<ChildAnswer> {
  try {
    return { type: 'outcome', json: JSON.stringify(await readSourceDocument(bytes)) }
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown' }
  }
}
