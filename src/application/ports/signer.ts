export type Signature = {
  /** Base64url of the raw 32 bytes of an Ed25519 public key. */
  readonly publicKey: string
  /** Base64url of the signature over the text's UTF-8 bytes. */
  readonly value: string
}

/** Tells a signed text from another; needs no key of its own. */
export type SignatureCheck = {
  /** SHA-256, hexadecimal. */
  hash(text: string): string
  isSigned(text: string, signature: Signature): boolean
}

/** The installation's own Ed25519 key: what it signs can be told from what somebody else made. */
export type Signer = {
  /** The key is made at the first use. */
  publicKey(): string
  sign(text: string): Signature
}
