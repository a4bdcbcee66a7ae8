/** A server that reads a file without ever coming to an end, and tells how far it is. */

import { createServer } from "node:http";

const PROGRESS = [
  { stage: "waiting", done: 0, total: 0 },
  { stage: "reading", done: 0, total: 4 },
  { stage: "recognising", done: 1, total: 4 },
];

export async function startSlowServer() {
  let ended = 0;
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    PROGRESS.forEach((progress, index) =>
      setTimeout(
        () => response.write(`event: progress\ndata: ${JSON.stringify(progress)}\n\n`),
        200 * index,
      ),
    );
    response.on("close", () => {
      ended += 1;
    });
    request.resume();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    get ended() {
      return ended;
    },
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
