// Ratings from where somebody points and from what they press.

/** The half star under a place on a row of five stars. */
export function ratingAt(x: number, { left, width }: Pick<DOMRect, "left" | "width">): number {
  const halves = Math.ceil((10 * (x - left)) / width);
  return Math.min(10, Math.max(1, halves)) / 2;
}

/** 1 to 5 are stars, with Shift half a star less; null for any other key. */
export function ratingOfKey({ code, key, shiftKey }: Pick<KeyboardEvent, "code" | "key" | "shiftKey">): number | null {
  const digit = Number(/^(?:Digit|Numpad)([1-5])$/.exec(code)?.[1] ?? (/^[1-5]$/.test(key) ? key : 0));
  return digit === 0 ? null : digit - (shiftKey ? 0.5 : 0);
}
