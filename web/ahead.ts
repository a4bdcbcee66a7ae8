/**
 * Asks for what the page of an address needs before the application runs.
 *
 * The application is one large script; only when it has run does it know which page is wanted, and what that page asks
 * the server for. A small script beside it knows both from the address alone, so that all of it comes at the same time.
 * Answers wait in `globalThis.askedAhead`, where `src/api/asked.ts` takes each once. They are no preloads of the browser,
 * which keeps one that came too late for the next question, and that one then gets an old answer.
 */

import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

/** A page by its address: the modules that it begins with, in each language, and what it asks for first. */
type Ahead = {
  address: string;
  /** Only where something that is kept in the browser is so, as `key=value`. */
  kept?: string;
  modules: string[];
  texts: Record<string, string[]>;
  asks: string[];
};

const ME = "/api/me";

const PAGES: readonly Ahead[] = [
  {
    address: "^/resumes/([^/]+)$",
    modules: ["/src/pages/EditorPage.tsx"],
    texts: { de: ["/de.ts", "/de-assistant.ts", "/de-export.ts"] },
    asks: [ME, "/api/base-resumes/$1"],
  },
  // Who is led through the first steps sees them at once.
  {
    address: "^/resumes/([^/]+)$",
    kept: '^rolerabbit\\.guide\\..*"shown":true',
    modules: ["/src/editor/guide/FirstSteps.tsx"],
    texts: { en: ["/en-help.ts"], de: ["/de-help.ts"] },
    asks: [],
  },
  {
    address: "^/import$",
    modules: ["/src/pages/ImportPage.tsx"],
    texts: { en: ["/en-review.ts"], de: ["/de.ts", "/de-review.ts"] },
    asks: [ME],
  },
  { address: "^/(sign-in|register)$", modules: [], texts: { de: ["/de.ts"] }, asks: ["/api/site"] },
  { address: "^/$", modules: [], texts: { de: ["/de.ts"] }, asks: [ME, "/api/base-resumes"] },
];

export function ahead(): Plugin {
  let fileName = "";
  return {
    name: "ahead",
    apply: "build",
    generateBundle(_, bundle) {
      const source = scriptOf(PAGES.map((page) => filesOf(page, bundle)));
      const hash = createHash("sha256").update(source).digest("base64url").slice(0, 8);
      fileName = `assets/ahead-${hash}.js`;
      this.emitFile({ type: "asset", fileName, source });
    },
    transformIndexHtml: {
      order: "post",
      handler() {
        const attrs = { src: `/${fileName}`, async: true, fetchpriority: "high" };
        return [{ tag: "script", attrs, injectTo: "head" }];
      },
    },
  };
}

type Bundle = Rolldown.OutputBundle;

/** A page with files in the place of modules, those that the start has anyway left out. */
function filesOf({ address, kept, modules, texts, asks }: Ahead, bundle: Bundle) {
  const start = filesFor("/src/main.tsx", bundle);
  const files = (names: readonly string[]) =>
    [...new Set(names.flatMap((name) => [...filesFor(name, bundle)]))].filter(
      (file) => !start.has(file),
    );
  const named = Object.entries(texts).map(([language, names]) => [language, files(names)]);
  return { address, kept, files: files(modules), texts: Object.fromEntries(named), asks };
}

/** The script that a module is in, with all that it imports, and their style sheets. */
function filesFor(module: string, bundle: Bundle): Set<string> {
  const found = new Set<string>();
  const add = (name: string) => {
    const chunk = bundle[name];
    if (found.has(name) || chunk?.type !== "chunk") return;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const other of chunk.imports) add(other);
  };
  for (const chunk of Object.values(bundle)) {
    if (chunk.type !== "chunk") continue;
    const isIn = chunk.facadeModuleId?.endsWith(module) ?? false;
    if (isIn || chunk.moduleIds.some((id) => id.endsWith(module))) add(chunk.fileName);
  }
  if (found.size === 0) throw new Error(`no file of the build has ${module}`);
  return found;
}

function scriptOf(pages: readonly object[]): string {
  return `(${run.toString()})(${JSON.stringify(pages)});\n`;
}

type Page = ReturnType<typeof filesOf>;

/** Runs in the browser, as the text that it is: it can name nothing outside of itself. */
function run(pages: Page[]): void {
  const path = location.pathname;
  const kept = Object.entries(localStorage).map(([key, value]) => `${key}=${value}`);
  const answers: Record<string, Promise<Response>> = {};
  for (const page of pages) {
    const found = new RegExp(page.address).exec(path);
    if (!found) continue;
    const isSo = new RegExp(page.kept ?? "");
    if (page.kept && !kept.some((one) => isSo.test(one))) continue;
    for (const ask of page.asks) {
      const address = ask.replace("$1", found[1] ?? "");
      answers[address] = fetch(address);
      // Who takes it sees that it failed; nobody may.
      answers[address].catch(() => {});
    }
    globalThis.askedAhead = { since_ms: Date.now(), answers };
    const language = localStorage.getItem("rolerabbit.language") ?? "en";
    const files = [...page.files, ...(page.texts[language] ?? [])].map((file) => `/${file}`);
    for (const href of files) {
      const link = document.createElement("link");
      link.rel = href.endsWith(".js") ? "modulepreload" : "preload";
      if (!href.endsWith(".js")) link.as = "style";
      link.crossOrigin = "anonymous";
      link.href = href;
      document.head.append(link);
    }
  }
}
