// What answers a request, in the shapes of the web (Request, Response), so that it is tested without a socket and runs wherever
// these are there. Sockets are src/node/http's.

export type Handler = (request: Request) => Promise<Response>;
