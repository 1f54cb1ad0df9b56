// Sockets: what comes over them, and who is let go.
import { createServer } from "node:net";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { InputError } from "../../../src/core/errors/input-error.ts";
import { hostAddress } from "../../../src/node/http/host-address.ts";
import { type Listening, type ListenOptions, listen } from "../../../src/node/http/listen.ts";
import { openConnection, rawRequest } from "./raw-request.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function listening(handler: ListenOptions["handler"], more: Partial<ListenOptions> = {}) {
  const faults: unknown[] = [];
  const server = await listen({
    host: "127.0.0.1",
    ports: [0],
    handler,
    onFault: (error) => faults.push(error),
    ...more,
  });
  open.push(server);
  return { ...server, faults, url: `http://127.0.0.1:${server.port}` };
}

const hello = async () => new Response("hello");
/** Answers with what it was asked. */
const echo = async ({ method, url }: Request) => new Response(`${method} ${url}`);
const ask = (port: number, ...lines: string[]) =>
  rawRequest(port, `${[...lines, "connection: close"].join("\r\n")}\r\n\r\n`);

/** Bytes without an end, as long as somebody takes them. */
function endless(onCancel: () => void = () => {}): ReadableStream<Uint8Array> {
  return new ReadableStream(
    { pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)), cancel: onCancel },
    { highWaterMark: 0 },
  );
}

describe("requests", () => {
  it("have the name that was asked for, and the path as the web reads it", async () => {
    const { port } = await listening(echo);
    expect(await ask(port, "GET /a/../b%2F?c HTTP/1.1", "host: films.example:99")).toMatch(
      /\r\n\r\n.*GET http:\/\/films\.example:99\/b%2F\?c/s,
    );
    expect(await ask(port, "GET http://films.example/a HTTP/1.1", "host: other.example")).toContain(
      "GET http://films.example/a",
    );
  });

  it("cannot name another host in the path", async () => {
    const { port } = await listening(echo);
    expect(await ask(port, "GET //films.example/a HTTP/1.1", "host: localhost")).toContain(
      "GET http://localhost//films.example/a",
    );
    expect(await ask(port, "GET /@films.example/a HTTP/1.1", "host: localhost")).toContain(
      "GET http://localhost/@films.example/a",
    );
    expect(await ask(port, "GET /\\films.example HTTP/1.1", "host: localhost")).toContain(
      "GET http://localhost//films.example",
    );
  });

  it.each([
    ["no host", ["GET / HTTP/1.1"]],
    ["a host with a path", ["GET / HTTP/1.1", "host: localhost/evil"]],
    ["a host with a user", ["GET / HTTP/1.1", "host: films.example@localhost"]],
    ["a host with a question", ["GET / HTTP/1.1", "host: localhost?"]],
    ["a host with a hash", ["GET / HTTP/1.1", "host: localhost#"]],
    ["a host with spaces", ["GET / HTTP/1.1", "host: local host"]],
    ["a port that is none", ["GET / HTTP/1.1", "host: localhost:99999"]],
    ["a path that begins nowhere", ["GET films HTTP/1.1", "host: localhost"]],
    ["a question about the server", ["OPTIONS * HTTP/1.1", "host: localhost"]],
    ["another scheme", ["GET file:///etc/passwd HTTP/1.1", "host: localhost"]],
    ["a trace", ["TRACE / HTTP/1.1", "host: localhost"]],
    ["no version", ["GET /"]],
    ["two lengths", ["POST / HTTP/1.1", "host: localhost", "content-length: 1", "content-length: 2"]],
    ["a length and pieces", ["POST / HTTP/1.1", "host: localhost", "content-length: 1", "transfer-encoding: chunked"]],
    ["a field with a line end", ["GET / HTTP/1.1", "host: localhost", "x: a\rb"]],
  ])("with %s are refused", async (_what, lines) => {
    const { port, faults } = await listening(echo);
    expect(await ask(port, ...lines)).toMatch(/^HTTP\/1\.1 400 /);
    expect(faults).toEqual([]);
  });

  it("with fields over 16 kB are refused", async () => {
    const { port } = await listening(hello);
    expect(await ask(port, "GET / HTTP/1.1", "host: localhost", `x: ${"a".repeat(17_000)}`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
    expect(await ask(port, `GET /${"a".repeat(17_000)} HTTP/1.1`, "host: localhost")).toMatch(/^HTTP\/1\.1 431 /);
  });

  it("of any bytes never bring it down", async () => {
    const { port, faults } = await listening(hello);
    const piece = fc.oneof(
      fc.constantFrom(
        "GET ",
        "POST ",
        "/",
        " HTTP/1.1",
        "\r\n",
        "host: localhost",
        "content-length: ",
        "transfer-encoding: chunked",
        "\0",
        "..",
        "%00",
        ":",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    const text = fc
      .array(piece, { maxLength: 12 })
      .map((pieces) => `${pieces.join("")}\r\n\r\nconnection: close\r\n\r\n`);
    await fc.assert(
      fc.asyncProperty(text, async (bytes) => {
        const { socket } = await openConnection(port);
        socket.end(bytes, "latin1");
        await new Promise((done) => socket.resume().once("close", done));
      }),
      { numRuns: 60 },
    );
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("hello");
    expect(faults).toEqual([]);
  });

  it("with a body are answered and let go, without reading to its end", async () => {
    const { port } = await listening(async () => new Response("no", { status: 405 }));
    const answer = await rawRequest(
      port,
      `POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000000000\r\n\r\nfirst bytes`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer.toLowerCase()).toContain("connection: close");
  });

  it("may follow one another on a connection", async () => {
    const { port } = await listening(echo);
    const answer = await rawRequest(
      port,
      "GET /1 HTTP/1.1\r\nhost: localhost\r\n\r\nGET /2 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n",
    );
    expect(answer).toMatch(/localhost\/1.*localhost\/2/s);
  });
});

describe("patience", () => {
  it("ends for who sends fields slowly", async () => {
    const { port } = await listening(hello, { patience: { fields: 150 } });
    expect(await rawRequest(port, "GET / HTTP/1.1\r\nhost: loc")).toMatch(/^HTTP\/1\.1 408 /);
  });

  it("ends for who sends nothing at all", async () => {
    const { port } = await listening(hello, { patience: { fields: 150 } });
    const { closed } = await openConnection(port);
    await closed;
  });

  it("ends for who reads nothing, and what was being sent is given up", async () => {
    const given = Promise.withResolvers<void>();
    const { port } = await listening(async () => new Response(endless(given.resolve)), { patience: { silence: 200 } });
    const { socket } = await openConnection(port);
    socket.pause().write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await given.promise;
    socket.destroy();
  });

  it("ends for who asks nothing more", async () => {
    const { port } = await listening(hello, { patience: { nextRequest: 100 } });
    const { socket, closed } = await openConnection(port);
    socket.resume().write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await closed;
  });

  it("has a number of connections", async () => {
    const { port, url } = await listening(hello, { patience: { connections: 2 } });
    const held = [await openConnection(port), await openConnection(port)];
    await (await openConnection(port)).closed;
    for (const { socket, closed } of held) {
      socket.destroy();
      await closed;
    }
    await expect
      .poll(() =>
        fetch(url).then(
          (answer) => answer.status,
          () => null,
        ),
      )
      .toBe(200);
  });
});

describe("answers", () => {
  it("wait for who reads slowly, and hold little of what is to come", async () => {
    let made = 0;
    const body = () =>
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            made += 64 * 1024;
            controller.enqueue(new Uint8Array(64 * 1024));
          },
        },
        { highWaterMark: 0 },
      );
    const { port } = await listening(async () => new Response(body()));
    const { socket } = await openConnection(port);
    socket.pause().write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    let before = 0;
    const hasComeToRest = () => {
      const isAtRest = made > 0 && made === before;
      before = made;
      return isAtRest;
    };
    await expect.poll(hasComeToRest, { interval: 200 }).toBe(true);
    expect(made).toBeLessThan(32 * 1024 * 1024); // what the system takes for the socket, and no more
    socket.destroy();
  });

  it("are given up when the reader goes away", async () => {
    const given = Promise.withResolvers<void>();
    const asked = Promise.withResolvers<AbortSignal>();
    const { port, faults } = await listening(async ({ signal }) => {
      asked.resolve(signal);
      return new Response(endless(given.resolve));
    });
    const { socket } = await openConnection(port);
    socket.write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    const signal = await asked.promise;
    socket.destroy();
    await given.promise;
    await expect.poll(() => signal.aborted).toBe(true);
    expect(faults).toEqual([]);
  });

  it("that fail are 500, and told of", async () => {
    const fault = new Error("broken");
    const { url, faults } = await listening(async () => {
      throw fault;
    });
    const response = await fetch(url);
    expect([response.status, await response.text()]).toEqual([
      500,
      "The server failed to answer; the fault is on its side.\n",
    ]);
    expect(faults).toEqual([fault]);
  });

  it("that break off in the middle are never taken for whole", async () => {
    const breaking = (fields: Record<string, string>) => {
      let pieces = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          if (pieces++ > 0) throw new Error("the file ended");
          controller.enqueue(new Uint8Array(1000));
        },
      });
      return new Response(body, { headers: fields });
    };
    for (const fields of [{}, { "content-length": "2000" }] as const) {
      const { url, faults } = await listening(async () => breaking(fields));
      await expect(fetch(url).then((response) => response.arrayBuffer())).rejects.toThrow();
      expect(faults).toMatchObject([{ message: "the file ended" }]);
    }
  });
});

describe("closing", () => {
  it("ends idle connections at once and takes no new ones", async () => {
    const { port, close } = await listening(hello, { patience: { closing: 60_000 } });
    const { socket, closed } = await openConnection(port);
    socket.write("GET / HTTP/1.1\r\nhost: localhost\r\n\r\n");
    await new Promise((done) => socket.once("data", done));
    await close();
    await closed;
    await expect(openConnection(port)).rejects.toThrow("ECONNREFUSED");
  });

  it("lets an answer under way end", async () => {
    const begun = Promise.withResolvers<void>();
    const end = Promise.withResolvers<Response>();
    const { url, close } = await listening(
      async () => {
        begun.resolve();
        return end.promise;
      },
      { patience: { closing: 60_000 } },
    );
    const answer = fetch(url).then((response) => response.text());
    await begun.promise;
    const closing = close();
    end.resolve(new Response("late"));
    expect(await answer).toBe("late");
    await closing;
  });

  it("cuts what does not end", async () => {
    const { url, close } = await listening(async () => new Response(endless()), { patience: { closing: 100 } });
    const response = await fetch(url);
    await close();
    await expect(response.arrayBuffer()).rejects.toThrow();
  });
});

describe("ports and hosts", () => {
  async function taken(): Promise<number> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    open.push({ close: () => new Promise((done) => server.close(() => done())) });
    return (server.address() as { port: number }).port;
  }
  const refused = (options: Partial<ListenOptions>): Promise<Listening> =>
    listen({ host: "127.0.0.1", ports: [0], handler: hello, onFault: () => {}, ...options });

  it("the next one is taken where one is in use", async () => {
    const [first, second] = [await taken(), await taken()];
    const { port } = await listening(hello, { ports: [first, second, 0] });
    expect([first, second]).not.toContain(port);
  });

  it("is refused where the one that was asked for is in use", async () => {
    const port = await taken();
    await expect(refused({ ports: [port] })).rejects.toThrow(
      new InputError(
        "Cannot listen on 127.0.0.1",
        `port ${port} is in use; another --port, or none for the next that is free, was needed`,
      ),
    );
    await expect(refused({ ports: [port, port] })).rejects.toThrow(`ports ${port} to ${port} are all in use`);
  });

  it("is refused on an address that is not this machine's", async () => {
    await expect(refused({ host: "192.0.2.1" })).rejects.toThrow(
      "Cannot listen on 192.0.2.1: this is no address of this machine",
    );
  });

  it.each([
    ["127.0.0.1", { address: "127.0.0.1", isLoopback: true, inUrl: "127.0.0.1" }],
    ["127.1.2.3", { address: "127.1.2.3", isLoopback: true, inUrl: "127.1.2.3" }],
    ["::1", { address: "::1", isLoopback: true, inUrl: "[::1]" }],
    ["0.0.0.0", { address: "0.0.0.0", isLoopback: false, inUrl: "127.0.0.1" }],
    ["::", { address: "::", isLoopback: false, inUrl: "[::1]" }],
    ["192.0.2.1", { address: "192.0.2.1", isLoopback: false, inUrl: "192.0.2.1" }],
  ])("%s", async (host, address) => {
    expect(await hostAddress(host)).toEqual(address);
  });

  it("localhost is this machine alone", async () => {
    expect(await hostAddress("localhost")).toMatchObject({ isLoopback: true, inUrl: "localhost" });
  });
});
