// What a host that somebody named means on this machine.
import { lookup } from "node:dns/promises";
import { BlockList, isIPv6 } from "node:net";
import { explainListenFault } from "./listen-faults.ts";

export interface HostAddress {
  /** IPv4 or IPv6. */
  readonly address: string;
  /** Nobody but this machine reaches it. */
  readonly isLoopback: boolean;
  /** What to put into an address that is opened on this machine. */
  readonly inUrl: string;
}

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Addresses that mean: all of this machine's. One cannot be opened, this machine's own can. */
const everywhere: ReadonlyMap<string, string> = new Map([
  ["0.0.0.0", "127.0.0.1"],
  ["::", "[::1]"],
]);

/** @throws InputError where nothing of that name is known */
export async function hostAddress(host: string): Promise<HostAddress> {
  const { address, family } = await lookup(host).catch((error: unknown) => {
    throw explainListenFault(error, host, []);
  });
  const isLoopback = loopback.check(address, family === 6 ? "ipv6" : "ipv4");
  return { address, isLoopback, inUrl: everywhere.get(address) ?? (isIPv6(host) ? `[${host}]` : host) };
}
