// Packs flat pictures small: at most 256 colours, the commonest as they are and the others as the nearest of those. A sheet of
// covers has three inks each and little between them, and is a third of its size this way. (PNG specification, colour type 3.)
import { crc32, deflateSync } from "node:zlib";
import type { Pixels } from "../../src/report/pictures/svg-to-png.ts";

export function indexedPng({ width, height, rgba }: Pixels): Buffer {
  const colours = commonest(rgba, 256);
  const nearest = new Map<number, number>(colours.map((colour, k) => [colour, k]));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = colourAt(rgba, y * width + x);
      const place = nearest.get(colour) ?? nearestOf(colours, colour);
      nearest.set(colour, place);
      rows[y * (width + 1) + x + 1] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const chunks = [
    chunk("IHDR", header),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

/** Colours that differ by what nobody sees count as one. */
function colourAt(rgba: Uint8Array, pixel: number): number {
  const channel = (k: number) => (rgba[4 * pixel + k] as number) & 0xfc;
  return (channel(0) << 16) | (channel(1) << 8) | channel(2);
}

function commonest(rgba: Uint8Array, most: number): number[] {
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < rgba.length / 4; pixel++) {
    const colour = colourAt(rgba, pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([one, often], [other, rarely]) => rarely - often || one - other);
  return sorted.slice(0, most).map(([colour]) => colour);
}

function nearestOf(colours: readonly number[], wanted: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [k, colour] of colours.entries()) {
    const [red, green, blue] = [16, 8, 0].map((by) => ((colour >> by) & 255) - ((wanted >> by) & 255)) as [
      number,
      number,
      number,
    ];
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [k, distance];
  }
  return best;
}

function chunk(name: string, bytes: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), bytes]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
