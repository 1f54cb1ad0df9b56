// How the bytes may be packed for this reader (RFC 9110, 12.5.3). Without the field, or where nothing fits, they go as they are.
import { type Coding, codings } from "./served-file.ts";

/** What a reader who says nothing of "identity" thinks of it: good, but any packing that is named is better. */
const unsaid = 0.0005; // below the smallest weight that can be written, .001

/**
 * @param header the field Accept-Encoding
 * @param offered what could be sent packed
 * @returns the one with the greatest weight, the smallest file among equals; null for the bytes as they are
 */
export function acceptedCoding(header: string | null, offered: ReadonlySet<Coding>): Coding | null {
  const weights = readWeights(header ?? "");
  const any = weights.get("*");
  let best: Coding | null = null;
  let most = weights.get("identity") ?? unsaid;
  for (const coding of codings) {
    const weight = weights.get(coding) ?? any ?? 0;
    if (!offered.has(coding) || weight === 0 || weight < most || (best !== null && weight === most)) continue;
    [best, most] = [coding, weight];
  }
  return best;
}

/** "gzip;q=0.5, br" as weights by name; a part that cannot be read is left out. */
function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.split(",")) {
    const [, name, weight] = /^\s*([\w*-]+)\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*$/i.exec(part) ?? [];
    if (name !== undefined)
      weights.set(name.toLowerCase().replace(/^x-gzip$/, "gzip"), Math.min(1, Number(weight ?? 1)));
  }
  return weights;
}
