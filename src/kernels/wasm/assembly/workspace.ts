// The room in which an instance of the module works beside its callers' arrays: packed panels and one tile. Whoever
// instantiates the module says where it lies, because threads that share a memory must not share this.

/** First byte of the room, a multiple of 16. */
declare const start: usize;

const PANELS_A: usize = 98304;
export const PANELS_B: usize = 524288;
const EDGE: usize = 128;

/** How much room there must be. */
export const workspaceBytes: usize = PANELS_A + PANELS_B + EDGE;

/** The packed block of A: 4 x 256 x 96 bytes. */
export function panelsOfA(): usize {
  return start;
}

/** The packed slice of B: 4 x 256 x 512 bytes. */
export function panelsOfB(): usize {
  return start + PANELS_A;
}

/** A tile of its own, for those that stand over the edge of C: 4 x 8 floats. */
export function edgeOfC(): usize {
  return start + PANELS_A + PANELS_B;
}
