// A cell as CSV has it (RFC 4180): within quotes where it holds one, a comma or a line end.

export function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
