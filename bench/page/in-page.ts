// What runs in the page while it is measured: functions that stand alone, as they are sent there as text.

declare global {
  /** Resolves to the milliseconds from the visit's beginning to the frame in which something was first on the screen. */
  var matineeFirst: Promise<number> | undefined;
}

export function watchFirst(selector: string): void {
  globalThis.matineeFirst = new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(selector) === null) return;
      watching.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    const watching = new MutationObserver(look);
    watching.observe(document, { childList: true, subtree: true });
  });
}

/** Rates films of the first shelf, one after the other. @returns milliseconds from the key to the frame behind the new list, one a rating */
export async function rateOnShelves(count: number): Promise<number[]> {
  const shelf = () => document.querySelector("[data-shelf=list] ol")!;
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const stars = shelf().querySelectorAll<HTMLInputElement>("input[type=range]")[turn % 9]!;
    const changed = new Promise<void>((resolve) => {
      const watching = new MutationObserver(() => {
        watching.disconnect();
        resolve();
      });
      watching.observe(shelf(), { childList: true });
    });
    const begun = performance.now();
    const digit = [5, 4, 2, 4, 3][turn % 5]!;
    stars.dispatchEvent(new KeyboardEvent("keydown", { key: `${digit}`, code: `Digit${digit}`, bubbles: true }));
    await changed;
    await painted();
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 350)); // people look, and motion ends
  }
  return times;
}
