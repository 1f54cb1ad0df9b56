// One film goes to the side that it was rated to, and the next comes up from behind it.
import { isStill } from "./is-still.ts";

const timing = { duration: 240, easing: "cubic-bezier(.2,.8,.2,1)" } as const;

/** @param side -1 to 1: where it goes; @param dx how far it has been dragged already */
export function sendOff(film: Element, side: number, dx: number): void {
  if (isStill()) return;
  const { left, top, width, height } = film.getBoundingClientRect();
  const ghost = document.createElement("div");
  ghost.setAttribute("aria-hidden", "true");
  ghost.className = "threads";
  const picture = document.createElement("div");
  picture.append(film.cloneNode(true));
  Object.assign(picture.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  ghost.append(picture);
  document.body.append(ghost);
  const far = side * innerWidth * 0.32;
  const turned = (by: number) => `translate(${by}px, ${-Math.abs(by) * 0.06}px) rotate(${by / 30}deg)`;
  const going = picture.animate(
    [
      { transform: `rotate(${dx / 30}deg)`, opacity: 1 },
      { transform: turned(far), opacity: 0 },
    ],
    { ...timing, fill: "forwards" },
  );
  going.onfinish = () => ghost.remove();
  going.oncancel = () => ghost.remove();
}

export function comeUp(film: Element | null): void {
  if (isStill() || film === null) return;
  film.animate([{ transform: "translateX(-5%) rotate(-4.5deg)", opacity: 0.4 }, { transform: "none" }], timing);
}
