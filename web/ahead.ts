/**
 * Asks for what the page of an address needs before the application runs.
 *
 * The application is one large script; only when it has run does it know which page is wanted. A small script beside it
 * knows the files of that page from the address alone, so that all of them come at the same time. Answers of the server
 * are not asked for here: a browser keeps one that came too late for the next question, which then gets an old answer.
 */

import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

/** A page by its address: the modules that it begins with, in each language. */
type Ahead = {
  address: string;
  modules: string[];
  texts: Record<string, string[]>;
};

const PAGES: readonly Ahead[] = [
  {
    address: "^/resumes/([^/]+)$",
    modules: ["/src/pages/EditorPage.tsx"],
    texts: { de: ["/de.ts", "/de-assistant.ts", "/de-export.ts"] },
  },
  {
    address: "^/import$",
    modules: ["/src/pages/ImportPage.tsx"],
    texts: { en: ["/en-review.ts"], de: ["/de.ts", "/de-review.ts"] },
  },
  { address: "^/$", modules: [], texts: { de: ["/de.ts"] } },
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
function filesOf({ address, modules, texts }: Ahead, bundle: Bundle) {
  const start = filesFor("/src/main.tsx", bundle);
  const files = (names: readonly string[]) =>
    [...new Set(names.flatMap((name) => [...filesFor(name, bundle)]))].filter(
      (file) => !start.has(file),
    );
  const named = Object.entries(texts).map(([language, names]) => [language, files(names)]);
  return { address, files: files(modules), texts: Object.fromEntries(named) };
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
  for (const page of pages) {
    if (!new RegExp(page.address).test(path)) continue;
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
