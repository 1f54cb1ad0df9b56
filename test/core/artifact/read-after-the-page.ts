// A reader of artifacts that was written from docs/guide/artifact.md alone and shares nothing with ours.
import { crc32 } from "node:zlib";
import { expect } from "vitest";

/** What a file says: its header, and the numbers of every section. */
export interface Read {
  readonly header: Record<string, unknown>;
  readonly numbers: ReadonlyMap<string, readonly number[]>;
}

/** A reader of version 1. */
export function readAfterThePage(bytes: Buffer): Read {
  expect(bytes.toString("latin1", 0, 8)).toBe("MATINEE\0");
  expect(bytes.readUInt32LE(8)).toBe(1);
  const headerEnd = 16 + bytes.readUInt32LE(12);
  expect(bytes.readUInt32LE(headerEnd)).toBe(crc32(bytes.subarray(0, headerEnd)));
  const { sections, ...header } = JSON.parse(bytes.toString("utf8", 16, headerEnd));
  const numbers = new Map<string, readonly number[]>();
  for (const { name, type, shape, offset, length, checksum } of sections) {
    const raw = bytes.subarray(offset, offset + length);
    expect(offset % 64).toBe(0);
    expect(crc32(raw).toString(16).padStart(8, "0")).toBe(checksum);
    const count = shape.reduce((product: number, size: number) => product * size, 1);
    numbers.set(name, elements(raw, type, count));
  }
  return { header, numbers };
}

function elements(raw: Buffer, type: string, count: number): number[] {
  const readers: Record<string, [number, (at: number) => number]> = {
    f32: [4, (at) => raw.readFloatLE(at)],
    f64: [8, (at) => raw.readDoubleLE(at)],
    i32: [4, (at) => raw.readInt32LE(at)],
    u32: [4, (at) => raw.readUInt32LE(at)],
    u16: [2, (at) => raw.readUInt16LE(at)],
    u8: [1, (at) => raw.readUInt8(at)],
    i8: [1, (at) => raw.readInt8(at)],
  };
  const [size, read] = readers[type] as [number, (at: number) => number];
  expect(raw.length).toBe(count * size);
  return Array.from({ length: count }, (_, place) => read(place * size));
}
