/** Keeps secrets of others (passwords of mail servers, keys of bots) so that whoever has the database alone cannot read them. */
export type SecretBox = {
  seal(text: string): string
  /** Undefined when it was sealed with another key or was changed. */
  open(sealed: string): string | undefined
}
