/** Servers that single tests need beside the one under test. */

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type APIRequestContext, expect } from "@playwright/test";
import { password } from "./steps";

/** The program under test with an empty data folder, where new accounts are on the Free plan. */
export const startFreeServer = () => startServer({ DEFAULT_TIER: "free" });

/** The program under test with an empty data folder and these settings. */
export async function startServer(settings: Record<string, string>) {
  const program = process.env["ROLERABBIT_BIN"] ?? "../target/release/rolerabbit";
  const child = spawn(program, ["serve"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      PORT: "0",
      ...settings,
      LOG_LEVEL: "warn",
      ROLERABBIT_DATA_DIR: mkdtempSync(join(tmpdir(), "rolerabbit-e2e-")),
    },
  });
  const tokens: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      const found = /http:\/\/\S+/.exec(line)?.[0];
      if (found) resolve(found);
      const link = /\/setup\?token=(\S+)/.exec(line)?.[1];
      if (link) tokens.push(link);
    });
    child.on("exit", () => reject(new Error("the server did not start")));
  });
  /** Makes the first administrator by the link that the server printed, and signs this browser in. */
  const administer = async (request: APIRequestContext) => {
    await expect.poll(() => tokens.length).toBe(1);
    const data = { token: tokens[0], email: "root@example.org", password };
    const reply = await request.post(`${url}/api/auth/setup`, { data });
    expect(reply.status(), await reply.text()).toBe(201);
  };
  return { url, administer, stop: () => child.kill() };
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

type Told = { ref: string; text?: string };

/**
 * A language model that ends every text with a full stop, and claims one thing that the resume does not say.
 * It speaks as OpenAI's servers do, streamed when that is asked for.
 */
export async function startModel() {
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => {
      body += piece.toString();
    });
    request.on("end", () => {
      const asked = JSON.parse(body);
      const data: { texts: Told[] } = JSON.parse(asked.messages.at(-1).content);
      const texts = data.texts.flatMap(({ ref, text }) => (text ? [rewritten(ref, text)] : []));
      answer(response, JSON.stringify({ texts }), asked.stream === true);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function rewritten(ref: string, text: string) {
  const invented = ref === "bullet2" ? " and saved Google 40 million dollars" : "";
  return { ref, text: `${text.replace(/\.$/, "")}${invented}.`, reason: "A whole sentence." };
}

function answer(response: ServerResponse, content: string, streamed: boolean) {
  const usage = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
  const base = { id: "c", object: "chat.completion", created: 1, model: "gpt-4o-mini", usage };
  if (!streamed) {
    const message = { role: "assistant", content };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(
      JSON.stringify({ ...base, choices: [{ index: 0, message, finish_reason: "stop" }] }),
    );
    return;
  }
  response.writeHead(200, { "content-type": "text/event-stream" });
  const chunk = (delta: object, finish_reason: string | null) =>
    response.write(
      `data: ${JSON.stringify({ ...base, object: "chat.completion.chunk", choices: [{ index: 0, delta, finish_reason }] })}\n\n`,
    );
  chunk({ role: "assistant", content }, null);
  chunk({}, "stop");
  response.end("data: [DONE]\n\n");
}
