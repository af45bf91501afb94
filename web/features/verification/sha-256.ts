/** First 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the first 8 (FIPS 180-4). */
const [CONSTANTS, START] = makeConstants()

/**
 * SHA-256 of a text in UTF-8, hexadecimal. The browser's own is offered only over HTTPS, and a draw must be redone on the ward's plain network too.
 */
export function sha256(text: string): string {
  const words = padded(new TextEncoder().encode(text))
  let state = START
  for (let offset = 0; offset < words.length; offset += 16) state = compress(state, words.subarray(offset, offset + 16))
  return [...state].map(word => word.toString(16).padStart(8, '0')).join('')
}

/** The message with its end mark and its length in bits, as words of 32 bits. */
function padded(bytes: Uint8Array): Uint32Array {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  const view = new DataView(whole.buffer)
  view.setUint32(whole.length - 8, Math.floor((bytes.length * 8) / 2 ** 32))
  view.setUint32(whole.length - 4, (bytes.length * 8) >>> 0)
  return Uint32Array.from({ length: whole.length / 4 }, (_, index) => view.getUint32(index * 4))
}

function compress(state: Uint32Array, block: Uint32Array): Uint32Array {
  const schedule = new Uint32Array(64)
  const at = (index: number) => schedule[index] ?? 0
  schedule.set(block)
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [at(index - 2), at(index - 15)]
    const small = turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)
    const large = turned(near, 17) ^ turned(near, 19) ^ (near >>> 10)
    schedule[index] = at(index - 16) + small + at(index - 7) + large
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let index = 0; index < 64; index += 1) {
    const chosen = (e & f) ^ (~e & g)
    const first = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + (CONSTANTS[index] ?? 0) + at(index)
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) >>> 0, c, b, a, (first + second) >>> 0]
  }
  return Uint32Array.from([a, b, c, d, e, f, g, h], (word, index) => word + (state[index] ?? 0))
}

function turned(word: number, places: number): number {
  return (word >>> places) | (word << (32 - places))
}

function makeConstants(): readonly [Uint32Array, Uint32Array] {
  const primes: number[] = []
  for (let number = 2; primes.length < 64; number += 1) if (primes.every(prime => number % prime !== 0)) primes.push(number)
  const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32)
  return [
    Uint32Array.from(primes, prime => fraction(Math.cbrt(prime))),
    Uint32Array.from(primes.slice(0, 8), prime => fraction(Math.sqrt(prime))),
  ]
}
