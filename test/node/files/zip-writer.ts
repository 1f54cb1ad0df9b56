// The smallest writer of zip archives that tests need: stored and deflated files, with faults on demand.
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipInput {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  /** Recorded in place of the right checksum. */
  readonly checksum?: number;
  readonly encrypted?: boolean;
  /** Recorded in place of stored (0) or deflated (8). */
  readonly method?: number;
}

/** An archive of these files (APPNOTE.TXT 4.3, no Zip64, no dates). */
export function zipOf(inputs: readonly ZipInput[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const input of inputs) {
    const { header, packed } = entryOf(input);
    const name = Buffer.from(input.name);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), header, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), header, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(inputs.length, 8);
  end.writeUInt16LE(inputs.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The 26 bytes that the local and the central header share, and the packed content. */
function entryOf(input: ZipInput): { header: Buffer; packed: Buffer } {
  const content = Buffer.from(input.content as Uint8Array);
  const packed = input.stored ? content : deflateRawSync(content);
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE((input.encrypted ? 1 : 0) | 0x800, 2);
  header.writeUInt16LE(input.method ?? (input.stored ? 0 : 8), 4);
  header.writeUInt32LE(input.checksum ?? crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(Buffer.byteLength(input.name), 22);
  return { header, packed };
}
