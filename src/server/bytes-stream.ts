// Bytes in memory as a stream of views: nothing is copied, so that a hundred slow readers of one model cost no more than the model.

const pieceBytes = 128 * 1024;

/** @param bytes read only; must not change while somebody reads */
export function bytesStream(bytes: Uint8Array): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (at < bytes.length) controller.enqueue(bytes.subarray(at, at + pieceBytes));
        at += pieceBytes;
        if (at >= bytes.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
