/** Every page of the application and where it is. */

import { createBrowserRouter } from "react-router";
import { RequireSession } from "./components/RequireSession";
import { Shell } from "./components/Shell";
import { NotFoundPage, StoppedPage } from "./pages/ErrorPages";
import { HomePage } from "./pages/HomePage";
import { RegisterPage, SetupPage, SignInPage } from "./pages/SignInPage";
import { paths, patterns } from "./paths";

export const router = createBrowserRouter([
  {
    errorElement: <StoppedPage />,
    HydrateFallback: () => null,
    children: [
      { path: paths.signIn, element: <SignInPage /> },
      { path: paths.register, element: <RegisterPage /> },
      { path: paths.setup, element: <SetupPage /> },
      {
        element: <RequireSession />,
        children: [
          {
            element: <Shell />,
            children: [
              { path: paths.home, element: <HomePage /> },
              {
                path: paths.documents,
                lazy: async () => ({
                  Component: (await import("./pages/DocumentsPage")).DocumentsPage,
                }),
              },
              {
                path: patterns.documentDraft,
                lazy: async () => ({
                  Component: (await import("./pages/DocumentDraftPage")).DocumentDraftPage,
                }),
              },
              {
                path: paths.admin,
                lazy: async () => ({ Component: (await import("./pages/AdminPage")).AdminPage }),
              },
              {
                path: paths.account,
                lazy: async () => ({
                  Component: (await import("./pages/AccountPage")).AccountPage,
                }),
              },
            ],
          },
          {
            path: paths.import,
            lazy: async () => ({ Component: (await import("./pages/ImportPage")).ImportPage }),
          },
          {
            path: patterns.letter,
            lazy: async () => ({ Component: (await import("./pages/LetterPage")).LetterPage }),
          },
          {
            path: patterns.portfolio,
            lazy: async () => ({
              Component: (await import("./pages/PortfolioPage")).PortfolioPage,
            }),
          },
          {
            path: patterns.resume,
            lazy: async () => ({ Component: (await import("./pages/EditorPage")).EditorPage }),
          },
        ],
      },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
