/** Every page of the application and where it is. */

import { createBrowserRouter } from "react-router";
import { RequireEditor } from "./components/RequireEditor";
import { RequireSession } from "./components/RequireSession";
import { Shell } from "./components/Shell";
import { NotFoundPage, StoppedPage } from "./pages/ErrorPages";
import { HomePage } from "./pages/HomePage";
import { RegisterPage, SetupPage, SignInPage } from "./pages/SignInPage";
import { loadTexts } from "./lib/messages";
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
        path: paths.forgotPassword,
        lazy: async () => {
          await loadTexts("account");
          return { Component: (await import("./pages/account/Recovery")).ForgotPage };
        },
      },
      {
        path: paths.resetPassword,
        lazy: async () => {
          await loadTexts("account");
          return { Component: (await import("./pages/account/Recovery")).ResetPage };
        },
      },
      {
        path: paths.verifyEmail,
        lazy: async () => {
          await loadTexts("account");
          return { Component: (await import("./pages/account/Recovery")).VerifyPage };
        },
      },
      {
        element: <RequireSession />,
        children: [
          {
            element: <Shell />,
            children: [
              {
                element: <RequireEditor />,
                children: [
                  { path: paths.home, element: <HomePage /> },
                  {
                    path: paths.documents,
                    lazy: async () => {
                      await loadTexts("documents", "assistant", "exporting");
                      return { Component: (await import("./pages/DocumentsPage")).DocumentsPage };
                    },
                  },
                  {
                    path: paths.applications,
                    lazy: async () => ({
                      Component: (await import("./pages/ApplicationsPage")).ApplicationsPage,
                    }),
                  },
                  {
                    path: patterns.documentDraft,
                    lazy: async () => {
                      await loadTexts("documents", "assistant", "exporting");
                      return {
                        Component: (await import("./pages/DocumentDraftPage")).DocumentDraftPage,
                      };
                    },
                  },
                ],
              },
              {
                path: paths.admin,
                lazy: async () => {
                  await loadTexts("administration");
                  return { Component: (await import("./pages/admin/AdminPage")).AdminPage };
                },
              },
              {
                path: patterns.adminUser,
                lazy: async () => {
                  await loadTexts("administration", "account");
                  return { Component: (await import("./pages/admin/UserPage")).UserPage };
                },
              },
              {
                path: paths.account,
                lazy: async () => {
                  await loadTexts("account");
                  return { Component: (await import("./pages/account/AccountPage")).AccountPage };
                },
              },
            ],
          },
          {
            element: <RequireEditor />,
            children: [
              {
                path: paths.import,
                lazy: async () => {
                  await loadTexts("review");
                  return { Component: (await import("./pages/ImportPage")).ImportPage };
                },
              },
              {
                path: patterns.letter,
                lazy: async () => {
                  await loadTexts("documents", "assistant", "exporting");
                  return { Component: (await import("./pages/LetterPage")).LetterPage };
                },
              },
              {
                path: patterns.portfolio,
                lazy: async () => {
                  await loadTexts("documents", "assistant", "exporting");
                  return { Component: (await import("./pages/PortfolioPage")).PortfolioPage };
                },
              },
              {
                path: patterns.resume,
                lazy: async () => {
                  await loadTexts("assistant", "exporting");
                  return { Component: (await import("./pages/EditorPage")).EditorPage };
                },
              },
            ],
          },
        ],
      },
      { path: "*", element: <NotFoundPage /> },
    ],
  },
]);
