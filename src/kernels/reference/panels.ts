// Scores of eight people side by side: eight numbers a film, one a person.
import { doublesOf } from "../doubles-of.ts";
import type { PanelShare } from "../kernels.ts";

const wide = 8;

/** See Kernels.packRows. Numbers stand in their own order. */
export function packRows(rows: number, dimension: number, x: Float32Array, width: 4 | 8, panels: Float32Array): void {
  for (let first = 0; first < rows; first += width) {
    for (let k = 0; k < dimension; k++) {
      for (let lane = 0; lane < width; lane++) {
        const row = first + lane;
        panels[first * dimension + k * width + lane] = row < rows ? x[row * dimension + k] : 0;
      }
    }
  }
}

/** See Kernels.panelProducts. */
export function panelProducts(
  count: number,
  dimension: number,
  films: Float32Array,
  points: Float32Array,
  out: Float32Array,
): void {
  for (let film = 0; film < count; film++) {
    const first = (film - (film % 4)) * dimension + (film % 4);
    for (let u = 0; u < wide; u++) {
      let sum = 0;
      for (let k = 0; k < dimension; k++) sum += films[first + 4 * k] * points[wide * k + u];
      out[film * wide + u] = sum;
    }
  }
}

/** See Kernels.finishPanel. */
export function finishPanel(
  items: number,
  sums: Float32Array,
  stride: number,
  scales: Float32Array,
  intercept: Float32Array,
  panel: Float32Array,
): void {
  const doubles = doublesOf(sums);
  for (let i = 0; i < items; i++) {
    for (let u = 0; u < wide; u++) {
      panel[i * wide + u] = scales[i] * doubles[u * stride + i] + intercept[i] + panel[i * wide + u];
    }
  }
}

/** See Kernels.spreadPanel. */
export function spreadPanel(items: number, panel: Float32Array, spreads: Float32Array): void {
  const doubles = doublesOf(spreads);
  for (let u = 0; u < wide; u++) {
    let [sum, squares, least, most] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let i = 0; i < items; i++) {
      const value = panel[i * wide + u];
      sum += value;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const mean = sum / items;
    for (let i = 0; i < items; i++) squares += (panel[i * wide + u] - mean) * (panel[i * wide + u] - mean);
    doubles[u] = most > least ? mean : 0;
    doubles[wide + u] = most > least ? Math.sqrt(squares / items) : 0;
  }
}

/** See Kernels.blendPanels. */
export function blendPanels(
  from: number,
  to: number,
  panels: readonly (Float32Array | null)[],
  column: Float32Array,
  weights: Float32Array,
  out: Float32Array,
): void {
  const doubles = doublesOf(weights);
  for (let i = from; i < to; i++) {
    for (let u = 0; u < wide; u++) {
      let sum = 0;
      for (const [part, panel] of [...panels, column].entries()) {
        if (panel === null) continue;
        const value = panel === column ? column[i] : panel[i * wide + u];
        sum += doubles[16 * part + 8 + u] * (value - doubles[16 * part + u]);
      }
      out[i * wide + u] = sum;
    }
  }
}

/** See Kernels.panelColumn. */
export function panelColumn(
  items: number,
  person: number,
  own: PanelShare,
  beside: PanelShare | null,
  out: Float32Array,
): boolean {
  let isAll = true;
  for (let i = 0; i < items; i++) {
    const value = own.panel[i * wide + person];
    out[i] = beside === null ? value : own.share * value + beside.share * beside.panel[i * wide + person];
    if (Number.isNaN(out[i])) isAll = false;
  }
  return isAll;
}
