// CRC-32 as in zip, gzip and PNG (IEEE 802.3: polynomial 0x04C11DB7 reflected, all bits set at the start, inverted at the
// end). Finds every accident of up to 32 neighbouring bits; it is no protection from people. Eight bytes a step by eight
// tables (Kounavis & Berry 2005, "slicing-by-8"), several times as fast as byte by byte.

const reflectedPolynomial = 0xedb88320;

/** Table k maps a byte to its remainder with k zero bytes behind it; table k starts at 256 k. */
const tables: Uint32Array = makeTables();

function makeTables(): Uint32Array {
  const made = new Uint32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ reflectedPolynomial : rest >>> 1;
    made[byte] = rest;
  }
  for (let at = 256; at < made.length; at++) {
    const before = made[at - 256]!;
    made[at] = (before >>> 8) ^ made[before & 0xff]!;
  }
  return made;
}

/** The checksum of the bytes, 0 to 2^32 - 1. */
export function crc32(bytes: Uint8Array): number {
  const t = tables;
  const whole = bytes.length - (bytes.length % 8);
  let rest = -1;
  let at = 0;
  for (; at < whole; at += 8) {
    const low = rest ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    rest =
      t[1792 + (low & 0xff)]! ^
      t[1536 + ((low >>> 8) & 0xff)]! ^
      t[1280 + ((low >>> 16) & 0xff)]! ^
      t[1024 + (low >>> 24)]! ^
      t[768 + bytes[at + 4]!]! ^
      t[512 + bytes[at + 5]!]! ^
      t[256 + bytes[at + 6]!]! ^
      t[bytes[at + 7]!]!;
  }
  for (; at < bytes.length; at++) rest = (rest >>> 8) ^ t[(rest ^ bytes[at]!) & 0xff]!;
  return ~rest >>> 0;
}

/** As the artifact writes it: eight lower-case hexadecimal digits. */
export function crc32Hex(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, "0");
}
