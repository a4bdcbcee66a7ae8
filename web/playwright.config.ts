import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";

// Workers read this file again, so what is chosen here is handed to them by the environment.
process.env["E2E_PORT"] ??= String(20_000 + (process.pid % 20_000));
const port = process.env["E2E_PORT"];
const running = process.env["BASE_URL"];
const baseURL = running ?? `http://127.0.0.1:${port}`;

/** The server under test: one that runs already, or the built binary with an empty data folder. */
function server() {
  process.env["E2E_DATA"] ??= mkdtempSync(join(tmpdir(), "rolerabbit-e2e-"));
  return {
    command: `${process.env["ROLERABBIT_BIN"] ?? "../target/release/rolerabbit"} serve`,
    url: `${baseURL}/healthz`,
    timeout: 30_000,
    env: {
      PORT: port ?? "",
      ROLERABBIT_DATA_DIR: process.env["E2E_DATA"] ?? "",
      LOG_LEVEL: "warn",
    },
  };
}

export default defineConfig({
  testDir: "e2e",
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: [["list"]],
  ...(running ? {} : { webServer: server() }),
  use: {
    ...devices["Desktop Chrome"],
    baseURL,
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
