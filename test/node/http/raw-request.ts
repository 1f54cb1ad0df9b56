// Bytes over a bare socket, for requests that no well-meaning client can be made to send.
import { connect, type Socket } from "node:net";

/** All that comes back until the other side closes. @param text sent as it is, one byte a character */
export function rawRequest(port: number, text: string, host = "127.0.0.1"): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket = connect({ port, host }, () => socket.write(text, "latin1"));
  let answer = "";
  socket.setEncoding("latin1");
  socket.on("data", (piece: string) => {
    answer += piece;
  });
  socket.on("error", (error: NodeJS.ErrnoException) => (error.code === "ECONNRESET" ? resolve(answer) : reject(error)));
  socket.on("close", () => resolve(answer));
  return promise;
}

/** A connection that is held open, and a promise for its end. */
export function openConnection(port: number): Promise<{ readonly socket: Socket; readonly closed: Promise<void> }> {
  const { promise, resolve, reject } = Promise.withResolvers<{ socket: Socket; closed: Promise<void> }>();
  const socket = connect({ port, host: "127.0.0.1" }, () => {
    socket.resume(); // without it the end would not be seen either
    socket.off("error", reject).on("error", () => {}); // being cut off is what is waited for
    resolve({ socket, closed: new Promise((done) => socket.once("close", () => done())) });
  }).once("error", reject);
  return promise;
}
