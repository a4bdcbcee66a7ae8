/** Every page of the application and where it is. */

import { type ComponentType, createElement, lazy, Suspense, useState } from "react";
import { BrowserRouter, matchPath, Route, Routes } from "react-router";
import { RequireEditor } from "./components/RequireEditor";
import { RequireSession, Starting } from "./components/RequireSession";
import { Shell } from "./components/Shell";
import { loadTexts, type Part } from "./lib/messages";
import { paths, patterns } from "./paths";
import { NotFoundPage } from "./pages/ErrorPages";
import { Guarded } from "./pages/Guarded";
import { HomePage } from "./pages/HomePage";
import { RegisterPage, SetupPage, SignInPage } from "./pages/SignInPage";

const fetched: { path: string; start: () => Promise<unknown> }[] = [];

type Entry = { Lazy: ComponentType; here?: ComponentType };

/** A page that is here already is drawn at once; React would wait even for one that came long ago. */
function Fetched({ entry }: { entry: Entry }) {
  const [page] = useState(() => ({ Page: entry.here ?? entry.Lazy }));
  return createElement(page.Page);
}

/** A page that is fetched when somebody goes there; its texts are there before it is. */
function page(path: string, parts: readonly Part[], load: () => Promise<ComponentType>) {
  let started: Promise<{ default: ComponentType }> | undefined;
  const entry: Entry = { Lazy: lazy(() => start()) };
  const fetch = async () => {
    await loadTexts(...parts);
    entry.here = await load();
    return { default: entry.here };
  };
  const start = () => (started ??= fetch());
  fetched.push({ path, start });
  return { path, element: <Fetched key={path} entry={entry} /> };
}

const recovery = () => import("./pages/account/Recovery");
const forgot = page(paths.forgotPassword, ["account"], async () => (await recovery()).ForgotPage);
const reset = page(paths.resetPassword, ["account"], async () => (await recovery()).ResetPage);
const verify = page(paths.verifyEmail, ["account"], async () => (await recovery()).VerifyPage);
const account = page(
  paths.account,
  ["account"],
  async () => (await import("./pages/account/AccountPage")).AccountPage,
);
const admin = page(
  paths.admin,
  ["administration"],
  async () => (await import("./pages/admin/AdminPage")).AdminPage,
);
const adminUser = page(
  patterns.adminUser,
  ["administration", "account"],
  async () => (await import("./pages/admin/UserPage")).UserPage,
);
const applications = page(
  paths.applications,
  ["applications"],
  async () => (await import("./pages/ApplicationsPage")).ApplicationsPage,
);
const written = ["documents", "assistant", "exporting"] as const;
const documents = page(
  paths.documents,
  written,
  async () => (await import("./pages/DocumentsPage")).DocumentsPage,
);
const documentDraft = page(
  patterns.documentDraft,
  written,
  async () => (await import("./pages/DocumentDraftPage")).DocumentDraftPage,
);
const letter = page(
  patterns.letter,
  written,
  async () => (await import("./pages/LetterPage")).LetterPage,
);
const portfolio = page(
  patterns.portfolio,
  written,
  async () => (await import("./pages/PortfolioPage")).PortfolioPage,
);
const problems = page(
  paths.problemsInGerman,
  [],
  async () => (await import("./pages/ProblemsPage")).ProblemsPage,
);
const importing = page(
  paths.import,
  ["review"],
  async () => (await import("./pages/ImportPage")).ImportPage,
);
const editor = page(patterns.resume, ["assistant", "exporting"], async () => {
  const { EditorPage, fetchFirstLook } = await import("./pages/EditorPage");
  await fetchFirstLook();
  return EditorPage;
});

/** The page that a visit begins with: it does not wait for the answer to who is signed in. */
export const firstPage: Promise<unknown> = (
  fetched.find(({ path }) => matchPath(path, window.location.pathname))?.start() ??
  Promise.resolve()
).catch(() => {});

export function Pages() {
  return (
    <BrowserRouter>
      <Guarded>
        <Suspense fallback={<Starting />}>
          <Routes>
            <Route path={paths.signIn} element={<SignInPage />} />
            <Route path={paths.register} element={<RegisterPage />} />
            <Route path={paths.setup} element={<SetupPage />} />
            <Route {...forgot} />
            <Route {...reset} />
            <Route {...verify} />
            <Route {...problems} />
            <Route element={<RequireSession />}>
              <Route element={<Shell />}>
                <Route element={<RequireEditor />}>
                  <Route path={paths.home} element={<HomePage />} />
                  <Route {...documents} />
                  <Route {...applications} />
                  <Route {...documentDraft} />
                </Route>
                <Route {...admin} />
                <Route {...adminUser} />
                <Route {...account} />
              </Route>
              <Route element={<RequireEditor />}>
                <Route {...importing} />
                <Route {...letter} />
                <Route {...portfolio} />
                <Route {...editor} />
              </Route>
            </Route>
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </Guarded>
    </BrowserRouter>
  );
}
