// The room that a text takes in the window.

export interface LabelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function overlaps(a: LabelBox, b: LabelBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isFree(box: LabelBox, taken: readonly LabelBox[]): boolean {
  return !taken.some((other) => overlaps(box, other));
}
