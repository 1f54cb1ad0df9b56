// The path of an address as names that a shelf can look up. Whatever could mean another folder than it says (a slash, a dot-dot, a
// zero byte behind percent signs) is refused here, before any shelf sees it.

export type SitePath =
  | { readonly names: readonly string[] }
  /** A status of HTTP. */
  | { readonly refused: 400 | 414 };

/** Longer than anything that is served, with a title in an address. */
const mostCharacters = 1024;

/** @param pathname of a URL, as it came: with its percent signs */
export function readSitePath(pathname: string): SitePath {
  if (pathname.length > mostCharacters) return { refused: 414 };
  if (pathname === "/") return { names: [] };
  const names = pathname.slice(1).split("/").map(decoded);
  if (names.at(-1) === "") names.pop(); // "/later/" is "/later"
  return pathname.startsWith("/") && names.every(isName) ? { names: names as string[] } : { refused: 400 };
}

/** Null for percent signs that are no UTF-8. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function isName(name: string | null): boolean {
  if (name === null || name === "" || name === "." || name === "..") return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  return !/[\u0000-\u001f\u007f/\\]/.test(name);
}
