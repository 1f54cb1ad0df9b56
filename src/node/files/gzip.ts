// Unpacks a stream of bytes where its first two bytes say gzip (RFC 1952), and passes any other stream through. Stricter
// than zlib about the end: whatever follows the last member is refused, because it means that a download went wrong.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { InputError } from "../../core/errors/input-error.ts";
import { faultCode } from "./file-faults.ts";

const outputChunkBytes = 256 * 1024;

/**
 * The unpacked bytes of a gzip stream of one or more members, or the bytes as they are.
 *
 * @param name what messages call the stream.
 * @throws InputError when gzip data is cut short, damaged or followed by other bytes.
 */
export async function* inflateIfGzip(
  chunks: AsyncGenerator<Uint8Array, void, void>,
  name: string,
): AsyncGenerator<Uint8Array, void, void> {
  const start = await readStart(chunks);
  const whole = startThenRest(start, chunks);
  if (start[0] === 0x1f && start[1] === 0x8b) yield* inflate(whole, name);
  else yield* whole;
}

/** At least two bytes, unless the stream ends before. A pipe may deliver one byte at a time. */
async function readStart(chunks: AsyncGenerator<Uint8Array, void, void>): Promise<Uint8Array> {
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < 2) {
    const { done, value } = await chunks.next();
    if (done) break;
    start = start.length === 0 ? value : joined(start, value);
  }
  return start;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

async function* startThenRest(
  start: Uint8Array,
  rest: AsyncGenerator<Uint8Array, void, void>,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    if (start.length > 0) yield start;
    yield* rest;
  } finally {
    await rest.return(); // also when nobody came further than the start
  }
}

async function* inflate(
  packed: AsyncGenerator<Uint8Array, void, void>,
  name: string,
): AsyncGenerator<Uint8Array, void, void> {
  const gunzip = createGunzip({ chunkSize: outputChunkBytes });
  let packedBytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array, void, void> {
    for await (const chunk of packed) {
      packedBytes += chunk.length;
      yield chunk;
    }
  };
  const finished = pipeline(Readable.from(counted(), { highWaterMark: 2 }), gunzip);
  finished.catch(() => {}); // met again below; the loop may throw first
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
    await finished;
  } catch (error) {
    throw explainGzipFault(error, name);
  }
  // zlib stops without a word at a zero byte after a member
  if (gunzip.bytesWritten < packedBytes) throw trailingBytes(name);
}

function explainGzipFault(error: unknown, name: string): unknown {
  const code = faultCode(error);
  if (code === "ERR_STREAM_PREMATURE_CLOSE") return trailingBytes(name);
  if (!code.startsWith("Z_")) return error;
  const said = (error as Error).message;
  const seen =
    said === "unexpected end of file"
      ? "the gzip data end too early"
      : `the gzip data are damaged or other bytes follow them (${said})`;
  return new InputError("Cannot unpack the file", `${seen}; the whole file was needed, get it again`, { file: name });
}

function trailingBytes(name: string): InputError {
  const seen = "other bytes follow the end of the gzip data; the file as published was needed, get it again";
  return new InputError("Cannot unpack the file", seen, { file: name });
}
