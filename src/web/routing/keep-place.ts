// Where somebody was on a screen, kept with its step in the browser's history and found again when they come back to it. The browser looks for
// the place before the screen is as long as it was, since its films come with an answer; here it is looked for with every frame until then.

/** How long a screen may take to grow; where it is shorter than it was, one stands at its end. In ms. */
const patience = 4000;
const settled = 100;
let saving: ReturnType<typeof setTimeout>;
let finding = 0;

export function keepPlaces(): void {
  history.scrollRestoration = "manual";
  addEventListener("scroll", () => {
    clearTimeout(saving);
    if (finding === 0) saving = setTimeout(savePlace, settled); // browsers count how often history is written
  });
  addEventListener("popstate", () => clearTimeout(saving));
  for (const hand of ["wheel", "touchstart", "pointerdown", "keydown"])
    addEventListener(hand, stopFinding, { capture: true, passive: true }); // who moves meanwhile decides
}

/** Before another step is taken. */
export function savePlace(): void {
  clearTimeout(saving); // not into the step that is taken
  history.replaceState({ top: scrollY }, "");
}

/** To where one was in this step of the history: a new one begins at the top. */
export function findPlace(): void {
  clearTimeout(saving);
  stopFinding();
  const top: number = history.state?.top ?? 0;
  const end = performance.now() + patience;
  const look = () => {
    scrollTo({ top, behavior: "instant" });
    finding = scrollY < top - 1 && performance.now() < end ? requestAnimationFrame(look) : 0;
  };
  look();
}

function stopFinding(): void {
  cancelAnimationFrame(finding);
  finding = 0;
}
