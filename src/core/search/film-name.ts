// How a film is called in a sentence or a list.

/** "Heat (1995)", "Heat" where no year is known, "a film without a title (2027)". */
export function filmName({ title, year }: { readonly title: string; readonly year: number | null }): string {
  const name = title === "" ? "a film without a title" : title.replaceAll(/\p{Cc}+/gu, " ");
  return year === null ? name : `${name} (${year})`;
}
