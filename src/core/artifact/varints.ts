// Whole numbers from 0 in as few bytes as each needs: seven bits a byte, the low ones first, the top bit set where another byte follows
// (unsigned LEB128). Most numbers that tell a catalogue are small once they are told as gaps, and take a quarter of the room.

const most = 2 ** 32;

/** @throws RangeError for a number that is not whole, below 0, or 2^32 and more */
export function packVarints(numbers: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(5 * numbers.length);
  let at = 0;
  for (let i = 0; i < numbers.length; i++) {
    let rest = numbers[i]!;
    if (!Number.isInteger(rest) || rest < 0 || rest >= most) {
      throw new RangeError(`Cannot pack numbers: whole ones from 0 to ${most - 1} were needed, got ${rest}`);
    }
    for (; rest > 127; rest = Math.floor(rest / 128)) bytes[at++] = (rest & 127) | 128;
    bytes[at++] = rest;
  }
  return bytes.slice(0, at);
}

/** @throws RangeError unless the bytes are exactly `count` numbers */
export function unpackVarints(bytes: Uint8Array, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  let at = 0;
  let isOver = false;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++]!;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      number |= (byte & 127) << shift;
      isOver ||= shift > 28 || (shift === 28 && byte > 15);
    }
    numbers[i] = number;
  }
  if (at === bytes.length && !isOver) return numbers;
  throw new RangeError(`Cannot read numbers: ${bytes.length} bytes are not ${count} of them`);
}
