// What every answer says to a browser about what it may do. The page asks nobody but this server, runs its own scripts and WebAssembly,
// and is shown in nobody's frame; a report is a document without scripts; anything else does nothing.
import type { PolicyName } from "./served-file.ts";

const closed = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const policies: Readonly<Record<PolicyName, string>> = {
  page: [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    closed,
  ].join("; "),
  report: `default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; ${closed}`,
  none: `default-src 'none'; ${closed}`,
};

const unused = ["accelerometer", "autoplay", "camera", "display-capture", "geolocation", "gyroscope"].concat(
  ["magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "screen-wake-lock", "usb"],
  ["serial", "hid", "browsing-topics"],
);

/** The fields by name. */
export function securityFields(policy: PolicyName): Readonly<Record<string, string>> {
  return {
    "content-security-policy": policies[policy],
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": unused.map((feature) => `${feature}=()`).join(", "),
  };
}
