/**
 * Which modules come in one file: a phone on a slow network pays for every file that it has to ask for.
 *
 * What the start needs is one file with one style sheet, and so is what the editor and the import need beyond it, and
 * what both of them share. A file runs as a whole, and its modules take their texts as they run: so a module that also
 * comes with something else, whose texts may be others, stays out of these files. What the editor shares with such others
 * takes no texts but those of the start (or takes them later): its controls come with the start, the rest is one file.
 */

type Modules = {
  getModuleInfo(id: string): Info | null;
};
type Info = { importers: readonly string[]; dynamicImporters: readonly string[] };

const PAGES: Readonly<Record<string, string>> = {
  "/src/main.tsx": "start",
  "/src/pages/EditorPage.tsx": "editor",
  "/src/pages/ImportPage.tsx": "import",
};

/** Parts that are fetched by themselves, and the pages that are there whenever they are. */
const PARTS: readonly [string, readonly string[]][] = [
  ["/src/editor/forms/", ["editor", "import"]],
  ["/src/editor/", ["editor"]],
];

const CONTROLS = ["/src/ui/", "/src/components/"];

/** The groups for the bundler: what more pages share goes first, because a group takes with it what its modules import. */
export const groups = ["start", "editor-import", "editor", "import", "shared"].map(
  (group, index, { length }) => ({
    debugName: group,
    name: (id: string, modules: Modules) => (chunkOf(id, modules) === group ? group : null),
    priority: length - index,
  }),
);

function chunkOf(id: string, modules: Modules): string | null {
  const roots = rootsOf(id, modules);
  const pages = new Set(roots.flatMap((root) => pageOf(root) ?? []));
  if (pages.has("start")) return "start";
  const others = roots.filter((root) => pageOf(root) === undefined);
  const isAlone = others.every((root) => {
    const [, needed = []] = PARTS.find(([folder]) => root.includes(folder)) ?? [];
    return needed.length > 0 && needed.every((page) => pages.has(page));
  });
  if (pages.size > 0 && isAlone) return [...pages].toSorted().join("-");
  if (!pages.has("editor")) return null;
  return CONTROLS.some((folder) => id.includes(folder)) ? "start" : "shared";
}

function pageOf(id: string): string | undefined {
  return Object.entries(PAGES).find(([path]) => id.endsWith(path))?.[1];
}

/** What is fetched by itself and cannot run without a module. */
function rootsOf(id: string, modules: Modules): string[] {
  const seen = new Set([id]);
  for (const module of seen) {
    for (const importer of modules.getModuleInfo(module)?.importers ?? []) seen.add(importer);
  }
  return [...seen].filter((module) => {
    const isFetched = (modules.getModuleInfo(module)?.dynamicImporters.length ?? 0) > 0;
    return isFetched || pageOf(module) !== undefined;
  });
}
