import { defineConfig } from "@playwright/test";
import suite from "./playwright.config";

/** The walk alone, as large as `cargo xtask walkthrough` records it. */
export default defineConfig({
  ...suite,
  testMatch: "walkthrough.spec.ts",
  timeout: 300_000,
  use: { ...suite.use, viewport: { width: 1440, height: 900 }, trace: "off" },
});
