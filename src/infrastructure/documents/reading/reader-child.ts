import { accepted } from '#domain/shared/outcome.ts'
import type { ChildAnswer, ChildTask } from './child-answer.ts'
import { readSourceDocument } from './read-source-document.ts'

/**
 * The child of `createChildReader`: one file, one answer, then the end. Libraries meet hostile bytes, and the plan's grammar hostile words,
 * only here, in a process without the parent's environment and without the right to write a file or start another process.
 */
process.once('message', (task: ChildTask) => {
  void answer(task).then(given => process.send?.(given, () => process.disconnect()))
})
process.once('disconnect', () => process.exit(0))

async function answer(task: ChildTask): Promise<ChildAnswer> {
  try {
    return { type: 'outcome', json: JSON.stringify(await readTask(task)) }
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown' }
  }
}

async function readTask({ bytes, wanted }: ChildTask) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (wanted === 'rows') {
    const { readRegisterSheet } = await import('./read-register-sheet.ts')
    return readRegisterSheet(buffer)
  }
  const read = await readSourceDocument(buffer)
  if (wanted === 'document' || !read.ok) return read
  const halfway: ChildAnswer = { type: 'halfway' }
  process.send?.(halfway)
  const [{ extractPlan }, { extractTaskGroups }] = await Promise.all([
    import('#domain/plan/extract-plan.ts'),
    import('#domain/plan/extract-task-groups.ts'),
  ])
  return accepted({ document: read.value, extraction: extractPlan(read.value), taskGroups: extractTaskGroups(read.value) })
}
