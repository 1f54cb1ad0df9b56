// A film dragged sideways is rated: the further right, the more stars. What is shown while it moves is what letting go would say.

/** Nearer than this to where it was taken up, it was not meant. */
const least = 44;
/** Five stars, or half of one, are so many widths of the film away. */
const reach = 0.55;

/** @returns stars, or null where it is not far enough to mean anything */
export function draggedRating(dx: number, width: number): number | null {
  if (Math.abs(dx) < least) return null;
  const far = Math.max(-1, Math.min(1, dx / (reach * width)));
  return Math.round(2 * (2.75 + 2.25 * far)) / 2;
}

export interface Dragged {
  readonly dx: number;
  readonly rating: number | null;
}

/** @param ended is called with null where it was let go too soon */
export function dragToRate(handlers: {
  readonly moved: (dragged: Dragged | null) => void;
  readonly ended: (rating: number | null) => void;
}): (element: HTMLElement) => () => void {
  return (element) => {
    let from: number | null = null;
    const draggedTo = ({ clientX }: PointerEvent): Dragged => {
      const dx = clientX - from!;
      return { dx, rating: draggedRating(dx, element.clientWidth) };
    };
    const down = (event: PointerEvent) => {
      if (!event.isPrimary || event.button !== 0) return;
      from = event.clientX;
      element.setPointerCapture(event.pointerId);
    };
    const move = (event: PointerEvent) => {
      if (from !== null) handlers.moved(draggedTo(event));
    };
    const up = (event: PointerEvent) => {
      if (from === null) return;
      const { rating } = draggedTo(event);
      from = null;
      handlers.moved(null);
      handlers.ended(rating);
    };
    const cancel = () => {
      from = null;
      handlers.moved(null);
    };
    const escaped = ({ key }: KeyboardEvent) => {
      if (key === "Escape" && from !== null) cancel();
    };
    const noPicture = (event: Event) => event.preventDefault(); // a link would be dragged as an address
    const all = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: cancel, dragstart: noPicture };
    for (const [name, listen] of Object.entries(all)) element.addEventListener(name, listen as EventListener);
    addEventListener("keydown", escaped);
    return () => {
      removeEventListener("keydown", escaped);
      for (const [name, listen] of Object.entries(all)) element.removeEventListener(name, listen as EventListener);
    };
  };
}
