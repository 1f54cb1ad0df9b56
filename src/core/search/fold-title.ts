// Titles without what people leave out or vary when they type them: case, accents, punctuation, the article in front or,
// as in catalogues, behind ("Matrix, The"). Folding is for finding only; what is shown is the title as it stands.

/** A title in the forms in which it is compared. */
export interface FoldedTitle {
  /** Words in lower case with single spaces, an article behind brought to the front: "the matrix". */
  readonly whole: string;
  /** The same without an article in front: "matrix". Equal to `whole` where there is none, or nothing else. */
  readonly bare: string;
}

/** Only articles that are hardly ever anything else: "die" and "as" are words of English titles. */
const articles = "the|a|an|le|la|les|el|los|las|der|das|il|lo|gli";
const inFront = new RegExp(`^(?:${articles}) (?=.)`);
/** After a comma, or "the" alone. A longer title is no title; the bound keeps the search for the comma short. */
const behind = new RegExp(`^(.{1,300}?)(?:,\\s{0,3}(${articles})|\\s(the))$`, "i");
const plain = /^[a-z0-9 ]*$/;

/** Letters that Unicode does not take apart into a letter and an accent. */
const letters: ReadonlyMap<string, string> = new Map([
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["đ", "d"],
  ["ð", "d"],
  ["ł", "l"],
  ["þ", "th"],
  ["ı", "i"],
  ["&", " and "],
]);
const letterOf = new RegExp(`[${[...letters.keys()].join("")}]`, "g");

/** The folded forms of a title or of a question for one. */
export function foldTitle(title: string): FoldedTitle {
  const trimmed = title.trim();
  const catalogued = behind.exec(trimmed);
  const asSaid = catalogued === null ? trimmed : `${catalogued[2] ?? catalogued[3]} ${catalogued[1]}`;
  const whole = foldWords(asSaid);
  return { whole, bare: withoutArticle(whole) };
}

/** A folded title without an article in front. */
export function withoutArticle(folded: string): string {
  return folded.replace(inFront, "");
}

/** Case, accents and punctuation folded; a title of nothing but signs ("...") stays as it is. */
export function foldWords(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower.trim().replaceAll(/ {2,}/g, " ");
  const folded = lower
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, "") // accents of Latin, Greek and Cyrillic; the vowels of other scripts are no accents
    .replaceAll(letterOf, (letter) => letters.get(letter) ?? letter)
    .replaceAll(/['’‘ʼ`´]/g, "") // Ocean's, oceans
    .replaceAll(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:$|[^\p{L}]))/gu, "") // S.W.A.T, SWAT
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim()
    .normalize("NFC");
  return folded === "" ? lower.trim() : folded;
}
