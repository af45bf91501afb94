/** What the child sends once. The outcome travels as JSON: the parent reads it several times faster than a cloned tree. */
export type ChildAnswer =
  | { readonly type: 'outcome'; readonly json: string }
  /** A parser met bytes it does not understand and threw. */
  | { readonly type: 'failed'; readonly reason: string }

export function isChildAnswer(message: unknown): message is ChildAnswer {
  return typeof message === 'object' && message !== null && 'type' in message && (message.type === 'outcome' || message.type === 'failed')
}
