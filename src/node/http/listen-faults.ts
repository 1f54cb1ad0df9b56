// Why a server cannot listen, in a line that says what to do.
import { InputError } from "../../core/errors/input-error.ts";
import { faultCode } from "../files/file-faults.ts";

export function isPortTaken(error: unknown): boolean {
  return faultCode(error) === "EADDRINUSE";
}

/** An InputError where the person can do something about it; else the error as it came. @param ports all that were tried */
export function explainListenFault(error: unknown, host: string, ports: readonly number[]): unknown {
  const said = faults(host, ports).get(faultCode(error));
  return said === undefined ? error : new InputError(`Cannot listen on ${host}`, said, {}, { cause: error });
}

function faults(host: string, ports: readonly number[]): ReadonlyMap<string, string> {
  const taken =
    ports.length === 1
      ? `port ${ports[0]} is in use; another --port, or none for the next that is free, was needed`
      : `ports ${ports[0]} to ${ports.at(-1)} are all in use; --port with a free one was needed`;
  return new Map([
    ["EADDRINUSE", taken],
    ["EACCES", `there is no permission for port ${ports.at(-1)}; one from 1024 on was needed`],
    ["EADDRNOTAVAIL", "this is no address of this machine; --host with one, such as 127.0.0.1, was needed"],
    ["EAFNOSUPPORT", "this machine has no such kind of address; --host 127.0.0.1 was needed"],
    ["ENOTFOUND", `no machine of the name ${host} is known; --host with an address, such as 127.0.0.1, was needed`],
    ["EAI_AGAIN", `the name ${host} could not be looked up; --host with an address, such as 127.0.0.1, was needed`],
    ["EINVAL", "this is no address to listen on; --host with one, such as 127.0.0.1, was needed"],
  ]);
}
