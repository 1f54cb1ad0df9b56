// Finds what a lenient parser would forgive: elements that are not closed, or closed in the wrong order, and ids used twice.

const empty = new Set(["meta", "link", "br", "hr", "img", "input"]);

/** What is wrong with HTML or SVG text; an empty list where nothing is. */
export function markupFaults(markup: string): string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const ids = new Set<string>();
  const plain = markup.replace(/<style>[\s\S]*?<\/style>/g, "").replace(/<!doctype html>/, "");
  for (const [, closing, name, attributes, selfClosing] of plain.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    const id = attributes.match(/\sid="([^"]*)"/)?.[1];
    if (id !== undefined && ids.has(id)) faults.push(`id ${id} is used twice`);
    if (id !== undefined) ids.add(id);
    if (closing === "/") {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> closes <${last}>`);
    } else if (selfClosing !== "/" && !empty.has(name)) open.push(name);
  }
  const tags = plain.match(/<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g)?.length ?? 0;
  const signs = plain.match(/</g)?.length ?? 0;
  if (tags !== signs) faults.push(`${signs - tags} of ${signs} signs < do not begin a well-formed tag`);
  return [...faults, ...open.map((name) => `<${name}> is never closed`)];
}
