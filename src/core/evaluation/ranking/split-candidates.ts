// Lists of candidates as bytes: u32 number of people, then for each person, ascending, u32 user index, u32 number of films and
// the films' indices, u32 each; all little endian.
import { InputError } from "../../errors/input-error.ts";

/** How many bytes lists take. */
export function packedCandidateBytes(lists: ReadonlyMap<number, Uint32Array>): number {
  let numbers = 1;
  for (const films of lists.values()) numbers += 2 + films.length;
  return 4 * numbers;
}

export function packCandidates(lists: ReadonlyMap<number, Uint32Array>): Uint8Array {
  const bytes = new Uint8Array(packedCandidateBytes(lists));
  const view = new DataView(bytes.buffer);
  let at = 0;
  const write = (value: number) => {
    view.setUint32(at, value, true);
    at += 4;
  };
  write(lists.size);
  for (const [user, films] of [...lists].sort(([a], [b]) => a - b)) {
    write(user);
    write(films.length);
    for (const film of films) write(film);
  }
  return bytes;
}

/** @throws InputError where the bytes end too early or late */
export function unpackCandidates(bytes: Uint8Array): Map<number, Uint32Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const read = () => {
    if (at + 4 > bytes.length) throw damaged();
    at += 4;
    return view.getUint32(at - 4, true);
  };
  const lists = new Map<number, Uint32Array>();
  const people = read();
  for (let person = 0; person < people; person++) {
    const user = read();
    const count = read();
    if (at + 4 * count > bytes.length || lists.has(user)) throw damaged();
    lists.set(user, Uint32Array.from({ length: count }, read));
  }
  if (at !== bytes.length) throw damaged();
  return lists;
}

function damaged(): InputError {
  return new InputError(
    "Cannot read the split",
    "it is damaged: its lists of candidates do not fill their bytes, once each",
  );
}
