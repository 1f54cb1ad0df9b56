// Many short texts as a file keeps them: UTF-8 end to end and where each begins. A text is decoded when somebody asks for it, so that opening
// ten thousand titles costs nothing. Equal texts are not shared; tables of names hold each name once.

export interface TextTable {
  /** UTF-8, end to end. */
  readonly bytes: Uint8Array;
  /** One longer than there are texts: text k is bytes[starts[k]] up to, not including, bytes[starts[k + 1]]. */
  readonly starts: Uint32Array;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export function textTable(texts: readonly string[]): TextTable {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text));
  const starts = new Uint32Array(texts.length + 1);
  for (const [k, { length }] of encoded.entries()) starts[k + 1] = starts[k]! + length;
  const bytes = new Uint8Array(starts[texts.length]!);
  for (const [k, part] of encoded.entries()) bytes.set(part, starts[k]!);
  return { bytes, starts };
}

export function textCount({ starts }: TextTable): number {
  return starts.length - 1;
}

export function textAt({ bytes, starts }: TextTable, k: number): string {
  return decoder.decode(bytes.subarray(starts[k], starts[k + 1]));
}

/** All of them, several times as fast as one by one: what is decoded in one go is cut where the bytes say that characters end. */
export function allTexts(table: TextTable): string[] {
  const { bytes, starts } = table;
  const whole = decoder.decode(bytes);
  let units = 0;
  const texts = Array.from({ length: textCount(table) }, (_, k) => {
    const from = units;
    for (let at = starts[k]!; at < starts[k + 1]!; at++) units += unitsOf(bytes[at]!);
    return whole.slice(from, units);
  });
  // bytes that are no UTF-8 were decoded to other numbers of characters
  return units === whole.length ? texts : texts.map((_, k) => textAt(table, k));
}

/** How many UTF-16 units a byte of UTF-8 begins: 2 for the first of four, none for those that go on. */
function unitsOf(byte: number): number {
  return byte >= 0xf0 ? 2 : (byte & 0xc0) === 0x80 ? 0 : 1;
}
