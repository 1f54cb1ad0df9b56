// What a hand does on the map: a wheel, one finger or a mouse, two fingers. It is told as plain wishes; what becomes of them is the view's.
// The page has to stay scrollable under a map that fills the window: a wheel zooms in only where the page has nothing left to scroll up to, and
// scrolls again once all of the map is seen; one finger moves the map only where it is zoomed.

export interface MapHand {
  /** `by` 2 shows everything twice as large. */
  zoom(by: number, x: number, y: number): void;
  pan(x: number, y: number): void;
  /** What lies under the pointer; null when it leaves. */
  point(at: readonly [x: number, y: number] | null): void;
  press(x: number, y: number, isTouch: boolean): void;
  doublePress(x: number, y: number): void;
  isZoomed(): boolean;
}

const wheelStep = 0.0016;
/** A trackpad tells pinching in small steps. */
const pinchStep = 0.012;
const linePixels = 16;
/** px that a press may move by. */
const slack = 5;
/** A page that is being scrolled is not zoomed into, milliseconds after the wheel last moved it. */
const settled = 250;

type Place = readonly [x: number, y: number];

/** @returns an attachment for the element that the hand is on */
export function mapHand(hand: MapHand): (element: HTMLElement) => () => void {
  return (element) => {
    const fingers = new Map<number, Place>();
    let [moved, scrolledAt] = [0, Number.NEGATIVE_INFINITY];
    const placeOf = ({ clientX, clientY }: MouseEvent): Place => {
      const { left, top } = element.getBoundingClientRect();
      return [clientX - left, clientY - top];
    };

    const wheeled = (event: WheelEvent) => {
      const { deltaY, deltaMode, ctrlKey, timeStamp } = event;
      const isPageDone = scrollY <= 0 && timeStamp - scrolledAt > settled;
      if (!ctrlKey && !hand.isZoomed() && (deltaY > 0 || !isPageDone)) {
        scrolledAt = timeStamp;
        return;
      }
      event.preventDefault();
      const pixels = deltaMode === WheelEvent.DOM_DELTA_LINE ? deltaY * linePixels : deltaY;
      hand.zoom(Math.exp(-pixels * (ctrlKey ? pinchStep : wheelStep)), ...placeOf(event));
    };

    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (fingers.size === 0) moved = 0;
      fingers.set(event.pointerId, placeOf(event));
    };

    const move = (event: PointerEvent) => {
      const to = placeOf(event);
      const from = fingers.get(event.pointerId);
      if (from === undefined) {
        if (event.pointerType !== "touch") hand.point(to);
        return;
      }
      moved += Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (moved <= slack && fingers.size === 1) return;
      element.setPointerCapture(event.pointerId);
      hand.point(null);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      fingers.set(event.pointerId, to);
      if (other === undefined) hand.pan(to[0] - from[0], to[1] - from[1]);
      else pinch(other, from, to);
    };

    const pinch = (other: Place, from: Place, to: Place) => {
      const far = (place: Place) => Math.max(1, Math.hypot(place[0] - other[0], place[1] - other[1]));
      hand.zoom(far(to) / far(from), (other[0] + from[0]) / 2, (other[1] + from[1]) / 2);
      hand.pan((to[0] - from[0]) / 2, (to[1] - from[1]) / 2);
    };

    const up = (event: PointerEvent) => {
      const wasDown = fingers.delete(event.pointerId);
      if (wasDown && fingers.size === 0 && moved <= slack) hand.press(...placeOf(event), event.pointerType === "touch");
    };
    const cancel = (event: PointerEvent) => {
      fingers.delete(event.pointerId);
    };
    const leave = (event: PointerEvent) => {
      if (event.pointerType !== "touch") hand.point(null);
    };
    const twice = (event: MouseEvent) => hand.doublePress(...placeOf(event));

    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener("wheel", wheeled, { passive: false, signal });
    element.addEventListener("pointerdown", down, { signal });
    element.addEventListener("pointermove", move, { signal });
    element.addEventListener("pointerup", up, { signal });
    element.addEventListener("pointercancel", cancel, { signal });
    element.addEventListener("pointerleave", leave, { signal });
    element.addEventListener("dblclick", twice, { signal });
    return () => listening.abort();
  };
}
