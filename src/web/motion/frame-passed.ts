/** Longer than any frame; a page that nobody sees has none. */
const longest = 250;

/** Resolves when what was changed is on the screen. */
export const framePassed = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, longest);
  });
