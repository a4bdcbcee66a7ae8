/**
 * Which modules come in one file: a phone on a slow network pays for every file that it has to ask for.
 *
 * What the start needs is one file with one style sheet. What the large pages need beyond it is one file each, and one
 * for what several of them share; everything else is split as the bundler likes.
 */

type Modules = {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
};

const PAGES: Readonly<Record<string, string>> = {
  "/src/main.tsx": "start",
  "/src/pages/EditorPage.tsx": "editor",
  "/src/pages/ImportPage.tsx": "import",
  "/src/pages/DocumentsPage.tsx": "documents",
};

/** The groups for the bundler: what more pages share goes first, because a group takes with it what its modules import. */
export const groups = [
  "start",
  "documents-editor-import",
  "documents-editor",
  "documents-import",
  "editor-import",
  "documents",
  "editor",
  "import",
].map((group, index, { length }) => ({
  debugName: group,
  name: (id: string, modules: Modules) => (chunkOf(id, modules) === group ? group : null),
  priority: length - index,
}));

function chunkOf(id: string, modules: Modules): string | null {
  const pages = pagesThatNeed(id, modules);
  if (pages.has("start")) return "start";
  return pages.size > 0 ? [...pages].toSorted().join("-") : null;
}

/** The pages that cannot be shown without a module. */
function pagesThatNeed(id: string, modules: Modules): ReadonlySet<string> {
  const seen = new Set([id]);
  const pages = new Set<string>();
  for (const module of seen) {
    const page = Object.keys(PAGES).find((path) => module.endsWith(path));
    const name = page && PAGES[page];
    if (name) pages.add(name);
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) seen.add(importer);
  }
  return pages;
}
