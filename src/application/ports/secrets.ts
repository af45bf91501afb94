/** Random words and their one-way hashes. */
export type Secrets = {
  /** Easy to read aloud and type: no look-alike characters. At least 60 bits. */
  temporaryPassword(): string
  /** For API tokens: 256 bits, URL-safe. */
  token(): string
  /** SHA-256, hexadecimal: enough for secrets that are random themselves. */
  hash(text: string): string
}
