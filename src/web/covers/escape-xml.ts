// Text that can stand in XML, in an element or in a quoted attribute. What XML 1.0 cannot hold at all (control signs, half a
// surrogate pair) is left out.

const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (sign) => named[sign] as string);
}
