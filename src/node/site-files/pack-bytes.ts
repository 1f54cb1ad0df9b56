// Bytes packed for the way, on zlib's own threads. Packed once and kept, so more care is taken than on the way.
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** @param level of gzip, 1 to 9 */
export function packGzip(bytes: Uint8Array, level: number): Promise<Uint8Array> {
  return zip(bytes, { level });
}

/** Text mostly: quality 9, a tenth larger than 11 and fifteen times as fast. */
export function packBrotli(bytes: Uint8Array): Promise<Uint8Array> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  return brotli(bytes, { params: { [BROTLI_PARAM_QUALITY]: 9, [BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
