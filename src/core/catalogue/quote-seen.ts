// Text from a file as a message may show it: in quotes, on one line, control characters escaped, cut where it runs long.

/** `"text"`, cut after `most` characters with `...`; line breaks and control characters are shown escaped. */
export function quoteSeen(text: string, most = 60): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  return JSON.stringify(characters.length > most ? `${characters.slice(0, most).join("")}...` : text);
}
