// Whether the page is light or dark, for what is painted and has no variables: by the system's wish, or by `data-theme`.

export type Colours = "dark" | "light";

export function coloursNow(): Colours {
  return getComputedStyle(document.documentElement).colorScheme === "light" ? "light" : "dark";
}

/** @returns ends the watch */
export function watchColours(changed: () => void): () => void {
  const wish = matchMedia("(prefers-color-scheme: light)");
  const told = new MutationObserver(changed);
  wish.addEventListener("change", changed);
  told.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    wish.removeEventListener("change", changed);
    told.disconnect();
  };
}
