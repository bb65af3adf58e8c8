/** The fractional parts of the cube roots of the first 64 primes (FIPS 180-4 section 4.2.2). */
const K = fractions(64, Math.cbrt);

/** The fractional parts of the square roots of the first 8 primes (section 5.3.3). */
const H = fractions(8, Math.sqrt);

function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return Uint32Array.from(primes, (prime) => (root(prime) % 1) * 2 ** 32);
}

/**
 * SHA-256 of the UTF-8 of a text, in hexadecimal (FIPS 180-4). Synchronous, unlike `crypto.subtle`, so that pure code
 * can use it; about 0.2 ms for a full article. Not for secrets.
 *
 * @example sha256('abc') // 'ba7816bf…f20015ad'
 */
export function sha256(text: string): string {
  const state = Uint32Array.from(H);
  const schedule = new Uint32Array(64);
  const padded = pad(new TextEncoder().encode(text));
  for (let at = 0; at < padded.byteLength; at += 64) compress(state, schedule, padded, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

/** Section 5.1.1: a one bit, zeros, the length in bits. */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
  return view;
}

/** Section 6.2.2: one block of 64 bytes into the state. */
function compress(state: Uint32Array, w: Uint32Array, view: DataView, at: number): void {
  for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(at + 4 * t);
  for (let t = 16; t < 64; t += 1) {
    const [x, y] = [w[t - 15]!, w[t - 2]!];
    w[t] = (rotr(y, 17) ^ rotr(y, 19) ^ (y >>> 10)) + w[t - 7]! + (rotr(x, 7) ^ rotr(x, 18) ^ (x >>> 3)) + w[t - 16]!;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t += 1) {
    const t1 = (h + (rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25)) + ((e & f) ^ (~e & g)) + K[t]! + w[t]!) | 0;
    const t2 = ((rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index]! += word;
}

function rotr(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
