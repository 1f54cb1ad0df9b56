// Tells once when an element comes near the window, so that what nobody sees is not drawn: sixty covers at once would hold up the page. A few
// are drawn a frame, those that came near first.
const margin = "400px";
const aFrame = 6;

const waiting = new Map<Element, () => void>();
const near: (() => void)[] = [];
let observer: IntersectionObserver | null = null;
let isDrawing = false;

export function whenNear(draw: () => void): (element: Element) => () => void {
  return (element) => {
    observer ??= new IntersectionObserver(seen, {
      rootMargin: margin,
      scrollMargin: margin,
    } as IntersectionObserverInit);
    waiting.set(element, draw);
    observer.observe(element);
    return () => forget(element);
  };
}

function seen(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting } of entries) {
    const draw = waiting.get(target);
    if (!isIntersecting || draw === undefined) continue;
    near.push(draw);
    forget(target);
  }
  if (!isDrawing) drawSome();
}

function drawSome(): void {
  for (const draw of near.splice(0, aFrame)) draw();
  isDrawing = near.length > 0;
  if (isDrawing) requestAnimationFrame(drawSome);
}

function forget(element: Element): void {
  waiting.delete(element);
  observer?.unobserve(element);
}
