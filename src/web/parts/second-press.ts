// A press too many: the second of a double click, or one that was meant for a film that has just made room for the next. It falls on the place
// of the press before it, and would take back what that one said or say it of another film.

/** Nobody means two presses within this, nor sees so soon that the list has changed. In ms. */
const soon = 400;
/** A hand that stays where it is, on the page: one that scrolls in between means another film. In px. */
const near = 24;

let last = { x: 0, y: 0, key: "", at: Number.NEGATIVE_INFINITY };

/**
 * @param key the film's that stands there now
 * @param lists whether new ones are on their way, and when the last came
 */
export function isSecondPress(
  { pageX: x, pageY: y }: MouseEvent,
  key: string,
  lists: { readonly isListing: boolean; readonly listedAt: number },
): boolean {
  const before = last;
  last = { x, y, key, at: performance.now() };
  if (Math.hypot(x - before.x, y - before.y) > near) return false;
  return last.at - Math.max(before.at, lists.listedAt) < soon || (lists.isListing && key === before.key);
}
