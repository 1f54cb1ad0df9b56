// Copies blocks of a matrix into panels: `width` (4 or 8) numbers side by side for every step along k, in the order in which
// tile.ts reads them, so that the innermost loop walks memory in one line. What a panel has past the edge of the matrix is
// zero. A matrix is stored either across (the numbers of one step lie side by side) or along (the steps of one number do).

/** A: `across`: k x count; otherwise count x k; rows `stride` bytes apart. Writes ceil(count / width) panels of k steps. */
export function pack(across: bool, width: i32, count: i32, k: i32, source: usize, stride: usize, panels: usize): void {
  const panelBytes = (<usize>(k * width)) << 2;
  const sourceStep = across ? (<usize>width) << 2 : <usize>width * stride;
  for (let i = 0; i < count; i += width) {
    const present = min(count - i, width);
    if (present < width) packEdge(across, width, present, k, source, stride, panels);
    else if (!across) packAlong(width, k, source, stride, panels);
    else if (width === 4) packFour(k, source, stride, panels);
    else packEight(k, source, stride, panels);
    source += sourceStep;
    panels += panelBytes;
  }
}

function packFour(k: i32, source: usize, stride: usize, panel: usize): void {
  for (let p = 0; p < k; p++) {
    v128.store(panel, v128.load(source));
    source += stride;
    panel += 16;
  }
}

function packEight(k: i32, source: usize, stride: usize, panel: usize): void {
  for (let p = 0; p < k; p++) {
    v128.store(panel, v128.load(source));
    v128.store(panel, v128.load(source, 16), 16);
    source += stride;
    panel += 32;
  }
}

/** Rows of the source become columns of the panel: 4 x 4 numbers at a time are transposed in registers. */
function packAlong(width: i32, k: i32, source: usize, stride: usize, panel: usize): void {
  const step = (<usize>width) << 2;
  for (let half: usize = 0; half < step; half += 16) {
    let from = source;
    let to = panel + half;
    let p = 0;
    for (; p + 4 <= k; p += 4) {
      transposeFour(from, stride, to, step);
      from += 16;
      to += 4 * step;
    }
    for (; p < k; p++) {
      for (let r: usize = 0; r < 4; r++) store<f32>(to + (r << 2), load<f32>(from + r * stride));
      from += 4;
      to += step;
    }
    source += 4 * stride;
  }
}

function transposeFour(from: usize, fromStride: usize, to: usize, toStride: usize): void {
  const r0 = v128.load(from);
  const r1 = v128.load(from + fromStride);
  const r2 = v128.load(from + 2 * fromStride);
  const r3 = v128.load(from + 3 * fromStride);
  const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
  const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
  const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5));
  v128.store(to + toStride, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7));
  v128.store(to + 2 * toStride, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5));
  v128.store(to + 3 * toStride, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7));
}

/** The last panel, where only `present` of its columns stand in the matrix. */
function packEdge(across: bool, width: i32, present: i32, k: i32, source: usize, stride: usize, panel: usize): void {
  const kStride: usize = across ? stride : 4;
  const rStride: usize = across ? 4 : stride;
  for (let p = 0; p < k; p++) {
    for (let r = 0; r < width; r++) {
      store<f32>(panel, r < present ? load<f32>(source + <usize>r * rStride) : 0);
      panel += 4;
    }
    source += kStride;
  }
}
