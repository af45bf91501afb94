import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '#contract/problem.ts'
import { type Refusal, refusal } from '#domain/shared/outcome.ts'
import type { Language } from '#domain/words/fill-sentence.ts'
import { type RefusalCode, refusalSentence } from '#domain/words/refusal-words.ts'
import { statusOf } from './problem-status.ts'

/** Vietnamese unless the caller prefers English. */
export function languageOf(request: FastifyRequest): Language {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi'
}

/** Answers refusals as problem+json (RFC 9457): the first gives type, title and status, all stand in `refusals`. */
export function replyProblem(request: FastifyRequest, reply: FastifyReply, refusals: readonly Refusal<RefusalCode>[]): FastifyReply {
  const language = languageOf(request)
  const problem: Problem = { ...problemOf(refusals, language), requestId: request.id }
  return reply
    .status(problem.status)
    .header('content-language', language)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem))
}

/** The problem as such, also for answers that have begun when it is found. */
export function problemOf(refusals: readonly Refusal<RefusalCode>[], language: Language): Problem {
  const first = refusals[0] ?? refusal('INTERNAL_ERROR')
  const problem: Problem = {
    type: `/api/problems/${first.code.toLowerCase().replaceAll('_', '-')}`,
    title: refusalSentence(first, language),
    status: statusOf(first.code),
    code: first.code,
    refusals: refusals.map(({ code, at, facts }) => ({ code, at, facts, sentence: refusalSentence({ code, at, facts }, language) })),
  }
  if (refusals.length > 1)
    problem.detail = language === 'vi' ? `Có ${refusals.length} điểm cần sửa.` : `${refusals.length} points need mending.`
  return problem
}
