// Text that can stand in XML, in an element or in a quoted attribute. What XML 1.0 cannot hold at all (control signs, half a
// surrogate pair) is left out.

export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
