import { defineConfig } from "@playwright/test";
import suite from "./playwright.config";

/** The walkthrough is no test of the suite: `cargo xtask walkthrough` records it. */
export default defineConfig({
  ...suite,
  testMatch: "walkthrough.ts",
  timeout: 300_000,
  use: { ...suite.use, viewport: { width: 1440, height: 900 }, trace: "off" },
});
