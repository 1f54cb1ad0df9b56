// Keras's pad_sequences(maxlen, padding="post") with its default truncation "pre": what is too long loses its front, what
// is too short gains zeros at its end.

/** The sequences as a matrix sequences x length, row-major. */
export function padSequences(sequences: readonly (readonly number[])[], length: number): Int32Array {
  const padded = new Int32Array(sequences.length * length);
  sequences.forEach((sequence, row) => {
    padded.set(sequence.slice(Math.max(0, sequence.length - length)), row * length);
  });
  return padded;
}
