// A request as it came over a socket, as a Request of the web. Bodies are not handed on: nothing that is served takes any yet.
import type { IncomingMessage } from "node:http";

/** Methods that a Request of the web cannot have. */
const unspeakable: ReadonlySet<string> = new Set(["CONNECT", "TRACE", "TRACK"]);

/** Null for what is no address, no host, or a method that nobody may use here. @param signal aborted when the reader goes away */
export function webRequest(message: IncomingMessage, signal: AbortSignal): Request | null {
  const { method = "GET", headers, rawHeaders } = message;
  const url = addressOf(message.url ?? "", headers.host);
  if (url === null || unspeakable.has(method)) return null;
  try {
    return new Request(url, { method, headers: fieldsOf(rawHeaders), signal });
  } catch {
    return null; // a field that Node lets through and the web does not
  }
}

/** Origin form and, as the standard wants it, the absolute form (RFC 9112, 3.2). */
function addressOf(target: string, host: string | undefined): URL | null {
  const absolute = /^http:\/\/([^/]*)(\/.*)?$/i.exec(target);
  const [authority, path] = absolute === null ? [host ?? "", target] : [absolute[1]!, absolute[2] ?? "/"];
  if (!path.startsWith("/") || !isAuthority(authority)) return null;
  return URL.parse(`http://${authority}${path}`);
}

/** A name or an address, and a port: with a path, a user or a question in it, the two together would be another address. */
function isAuthority(text: string): boolean {
  return /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(text);
}

function fieldsOf(raw: readonly string[]): Headers {
  const fields = new Headers();
  for (let k = 0; k + 1 < raw.length; k += 2) fields.append(raw[k]!, raw[k + 1]!);
  return fields;
}

/** Whether bytes follow the fields of a request. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}
