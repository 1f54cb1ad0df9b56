const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
/** TMDB's own codes. */
const others: Readonly<Record<string, string>> = { cn: "Cantonese", xx: "no language" };

/** "French" for "fr"; a code that is none stays as it is. */
export function languageName(code: string): string {
  try {
    return others[code] ?? names.of(code) ?? code;
  } catch {
    return code; // RangeError for what is no code
  }
}
