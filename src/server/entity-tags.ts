// Whether what somebody has is what would be sent (RFC 9110, 13.1.2 and 13.1.5).

const tags = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/g;

/** If-None-Match: any of its tags, weak or strong, or "*". @param tag with its quotes */
export function hasAlready(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === "*") return true;
  return [...header.matchAll(tags)].some(([, , opaque]) => `"${opaque}"` === tag);
}

/** If-Range: the one strong tag. A date never fits, since none was sent. */
export function mayGoOn(header: string | null, tag: string): boolean {
  return header === null || header.trim() === tag;
}
