/** The polynomial of CRC-32, its bits reversed (RFC 1952). */
const polynomial = 0xedb88320;
/** The most bytes of a stored block of DEFLATE (RFC 1951). */
const mostStored = 65_535;

function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
  }
  return ~crc >>> 0;
}

function littleEndian(value: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_none, index) => (value >>> (8 * index)) & 0xff);
}

/** Returns bytes in the format of RFC 1952, in stored blocks: any reader of it takes them, and nothing is needed to write them. */
export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.max(1, Math.ceil(bytes.length / mostStored));
  const out = new Uint8Array(10 + blocks * 5 + bytes.length + 8);
  out.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  let to = 10;
  for (let block = 0; block < blocks; block += 1) {
    const part = bytes.subarray(block * mostStored, (block + 1) * mostStored);
    out.set([block === blocks - 1 ? 1 : 0, ...littleEndian(part.length, 2), ...littleEndian(~part.length, 2)], to);
    out.set(part, to + 5);
    to += 5 + part.length;
  }
  out.set([...littleEndian(checksum(bytes), 4), ...littleEndian(bytes.length, 4)], to);
  return out;
}
