// Answers that are a line of text: refusals, and what went wrong.
import { securityFields } from "./security-fields.ts";

/** @param text one sentence for people */
export function plainResponse(
  request: Request,
  status: number,
  text: string,
  fields: Readonly<Record<string, string>> = {},
): Response {
  const bytes = new TextEncoder().encode(`${text}\n`);
  return new Response(request.method === "HEAD" ? null : bytes, {
    status,
    headers: {
      ...securityFields("none"),
      "content-type": "text/plain; charset=utf-8",
      "content-length": String(bytes.length),
      "cache-control": "no-store",
      ...fields,
    },
  });
}
