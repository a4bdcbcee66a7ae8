/** Servers that single tests need beside the one under test. */

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The program under test with an empty data folder, where new accounts are on the Free plan. */
export async function startFreeServer() {
  const program = process.env["ROLERABBIT_BIN"] ?? "../target/release/rolerabbit";
  const child = spawn(program, ["serve"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PORT: "0",
      DEFAULT_TIER: "free",
      LOG_LEVEL: "warn",
      ROLERABBIT_DATA_DIR: mkdtempSync(join(tmpdir(), "rolerabbit-e2e-free-")),
    },
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0];
      if (found) resolve(found);
    });
    child.on("exit", () => reject(new Error("the server did not start")));
  });
  return { url, stop: () => child.kill() };
}

const PROGRESS = [
  { stage: "waiting", done: 0, total: 0 },
  { stage: "reading", done: 0, total: 4 },
  { stage: "recognising", done: 1, total: 4 },
];

/** Reads a file without ever coming to an end, and tells how far it is. */
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
