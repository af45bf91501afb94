import { type FileAnalysis, NOTHING_FOUND } from '#application/ports/evidence-analyser.ts'
import type { AnalysisAnswer, AnalysisTask } from './analysis-message.ts'

/**
 * The child of `createEvidenceAnalyser`: one file after the other. Libraries meet hostile pictures and documents only here, in a process without the parent's
 * environment and without the right to write a file or start another process; the parent kills it when it takes too long or too much.
 */
process.on('message', (task: AnalysisTask) => {
  void answer(task).then(given => process.send?.(given))
})
process.once('disconnect', () => process.exit(0))

async function answer({ turn, ...file }: AnalysisTask): Promise<AnalysisAnswer> {
  try {
    return { turn, analysis: await analyse(file) }
  } catch (error) {
    return { turn, reason: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : 'unknown' }
  }
}

async function analyse({ mime, bytes, decoded }: Omit<AnalysisTask, 'turn'>): Promise<FileAnalysis> {
  if (/^image\/hei[cf]/.test(mime)) return (await import('./analyse-heic.ts')).analyseHeic(bytes, decoded)
  const { analysePicture } = await import('./analyse-picture.ts')
  if (mime.startsWith('image/')) return analysePicture(bytes)
  if (mime === 'application/pdf') return (await import('./analyse-pdf.ts')).analysePdf(bytes)
  const { analyseOffice, readsText } = await import('./analyse-office.ts')
  return readsText(mime) ? analyseOffice(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), mime) : NOTHING_FOUND
}
