// Whose name the server answers to. A page of another site can have its own name led to this machine (DNS rebinding) and would then
// read what is served here as its own; the name in the request gives it away. Only where the server listens on this machine alone:
// whoever opens it to a network has names of their own for it.

export type HostGuard = (url: URL) => boolean;

const ofThisMachine = ["localhost", "127.0.0.1", "[::1]"];

/** @param loopbackHost what was listened on: an address of this machine alone, or a name for one; null for any other */
export function hostGuard(loopbackHost: string | null): HostGuard {
  if (loopbackHost === null) return () => true;
  const names = new Set([...ofThisMachine, hostOf(loopbackHost)]);
  return ({ hostname }) => names.has(hostname); // any port: tunnels lead to this one from others
}

function hostOf(host: string): string {
  return host.includes(":") ? `[${host}]` : host.toLowerCase();
}
