// Whoever goes by keyboard or by ear is led to the headline of what has just opened, as what they pressed may be gone.

/** Frames for which a headline is waited for: a film's comes with its answer. */
const mostFrames = 600;

export function leadFocus(frames: number = mostFrames): void {
  const main = document.getElementById("content");
  const { activeElement: at } = document;
  if (frames < mostFrames && at !== main && at !== document.body) return; // somebody went elsewhere meanwhile
  const heading = main?.querySelector("h1");
  if (heading) heading.tabIndex = -1;
  (heading ?? main)?.focus({ preventScroll: true });
  if (!heading && frames > 0) requestAnimationFrame(() => leadFocus(frames - 1));
}
