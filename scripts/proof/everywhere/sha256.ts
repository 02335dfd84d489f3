/** SHA-256 in the language alone, since not every engine has one: the words of FIPS 180-4. Text is taken in UTF-16 units, two bytes each. */

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** The first 32 bits behind the point of the roots of the first primes, as integers: floating roots differ from engine to engine. */
function rootBits(prime: number, power: 2 | 3): number {
  const wanted = BigInt(prime) << BigInt(32 * power);
  let root = BigInt(0);
  for (let bit = BigInt(1) << BigInt(40); bit > BigInt(0); bit >>= BigInt(1)) {
    const next = root | bit;
    if ((power === 2 ? next * next : next * next * next) <= wanted) root = next;
  }
  return Number(root & BigInt(0xffffffff)) | 0;
}

const constants = primes(64).map((prime) => rootBits(prime, 3));
const start = primes(8).map((prime) => rootBits(prime, 2));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

export interface Digest {
  readonly add: (text: string) => void;
  readonly hex: () => string;
}

/** Takes text piece by piece. */
export function sha256(): Digest {
  const state = Int32Array.from(start);
  const words = new Int32Array(64);
  let filled = 0;
  let bytes = 0;

  const mix = (): void => {
    for (let index = 16; index < 64; index += 1) {
      const a = words[index - 15] ?? 0;
      const b = words[index - 2] ?? 0;
      const first = turned(a, 7) ^ turned(a, 18) ^ (a >>> 3);
      const second = turned(b, 17) ^ turned(b, 19) ^ (b >>> 10);
      words[index] = ((words[index - 16] ?? 0) + first + (words[index - 7] ?? 0) + second) | 0;
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
    for (let index = 0; index < 64; index += 1) {
      const one =
        (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + (constants[index] ?? 0) + (words[index] ?? 0)) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index] = ((state[index] ?? 0) + word) | 0;
    });
  };
  const unit = (value: number): void => {
    const index = filled >> 1;
    words[index] = filled % 2 === 0 ? value << 16 : (words[index] ?? 0) | value;
    filled += 1;
    if (filled === 32) {
      mix();
      filled = 0;
    }
  };

  return {
    add: (text) => {
      for (let index = 0; index < text.length; index += 1) unit(text.charCodeAt(index));
      bytes += text.length * 2;
    },
    hex: () => {
      const bits = bytes * 8;
      unit(0x8000);
      while (filled !== 28) unit(0);
      const high = Math.floor(bits / 2 ** 32);
      for (const part of [high >>> 16, high & 0xffff, (bits >>> 16) & 0xffff, bits & 0xffff]) unit(part);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}
