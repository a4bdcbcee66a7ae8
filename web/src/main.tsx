/** Starts the application. */

import "@fontsource-variable/instrument-sans/wght.css";
import "./ui/fonts.css";
import "./ui/fallbacks.css";
import "./ui/tokens.css";
import "./ui/base.css";

import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { Problem } from "./api/problem";
import { meQuery } from "./api/queries";
import { askEarly } from "./early";
import { language } from "./lib/language";
import { loadProblemWords } from "./lib/problemWords";
import { loadSaid } from "./lib/said";
import { whenQuiet } from "./lib/soon";
import { firstPage, Pages } from "./routes";
import { startHandedFocus } from "./ui/handedFocus";
import { startTheme } from "./ui/theme";
import { ToastArea } from "./ui/Toasts";

const RETRIES = 2;
const PATIENCE_MS = 1500;

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      // The session has ended: asking who is signed in leads to the sign-in page.
      const ended = error instanceof Problem && error.status === 401;
      if (ended && query.queryKey[0] !== meQuery.queryKey[0]) void queries.resetQueries(meQuery);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      networkMode: "always",
      retry: (count, error) =>
        count < RETRIES && error instanceof Problem && (error.status === 0 || error.status >= 500),
    },
    mutations: { networkMode: "always" },
  },
});

const asked = askEarly(queries, window.location.pathname);
startTheme();
startHandedFocus();
document.documentElement.lang = language;
// They are there before something goes wrong, and after everything that the first page needs.
whenQuiet(() => {
  void loadProblemWords();
  void loadSaid();
});

function draw(): void {
  const root = document.getElementById("root");
  if (!root) return;
  const app = (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <ToastArea>
          <Pages />
        </ToastArea>
      </QueryClientProvider>
    </StrictMode>
  );
  // In a transition the browser is not held up while a long resume is drawn.
  startTransition(() => createRoot(root).render(app));
}

// What the page of the server shows stays until the first page can be drawn: a "loading" that came and went would hold
// that back. Where it takes long, people are told.
const patience = new Promise((resolve) => {
  setTimeout(resolve, PATIENCE_MS);
});
void Promise.race([Promise.all([firstPage, asked]), patience]).then(draw);
