// Reads just enough of a PNG to know that it is whole: its size, and all of its pixels unpacked (PNG specification, 8 bits
// a channel, not interlaced).
import { inflateSync } from "node:zlib";

const bytesPerPixel: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** @throws Error where the bytes are not such a PNG, or pixels are missing */
export function readPng(bytes: Uint8Array): { width: number; height: number } {
  const png = Buffer.from(bytes);
  if (png.toString("latin1", 1, 4) !== "PNG") throw new Error("not a PNG");
  const chunks: Buffer[] = [];
  let place = 8;
  while (png.toString("latin1", place + 4, place + 8) !== "IEND") {
    const length = png.readUInt32BE(place);
    if (png.toString("latin1", place + 4, place + 8) === "IDAT")
      chunks.push(png.subarray(place + 8, place + 8 + length));
    place += length + 12;
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const wanted = height * (1 + width * bytesPerPixel[png[25]]);
  const unpacked = inflateSync(Buffer.concat(chunks)).length;
  if (unpacked !== wanted) throw new Error(`${unpacked} bytes of pixels, ${wanted} were needed`);
  return { width, height };
}
