import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { ahead } from "./ahead.ts";
import { groups } from "./chunks.ts";
import { packed } from "./packed.ts";

const server = process.env["API_URL"] ?? "http://127.0.0.1:8080";
const proxy = { "/api": server, "/p/": server, "/help": server };

export default defineConfig({
  plugins: [react(), ahead(), packed()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // The content security policy allows no data: fonts or scripts, so nothing is inlined.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rolldownOptions: {
      output: { codeSplitting: { includeDependenciesRecursively: false, groups } },
    },
  },
  server: { proxy },
  preview: { proxy },
  test: { include: ["src/**/*.test.ts"] },
});
