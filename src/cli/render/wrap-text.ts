// Breaks running text at spaces so that it fits a width. Words longer than the width, such as addresses, stay whole: a
// broken address cannot be opened.

/**
 * The text in lines of at most `width` characters.
 *
 * @param indent spaces in front of every line, counted in the width; default 0
 * @param hanging further spaces in front of every line but the first; default 0
 */
export function wrapText(text: string, width: number, indent = 0, hanging = 0): string {
  const lines: string[] = [];
  let line = " ".repeat(indent);
  let isEmpty = true;
  for (const word of text.split(/\s+/).filter((each) => each !== "")) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = " ".repeat(indent + hanging);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join("\n").trimEnd();
}
