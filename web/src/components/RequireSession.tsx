/** Shows its pages to somebody who is signed in, and the sign-in page to everybody else. */

import { useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation } from "react-router";
import { asProblem } from "@/api/problem";
import { meQuery } from "@/api/queries";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Waiting } from "@/ui/Feedback";
import { ProblemBanner } from "./ProblemBanner";
import styles from "./RequireSession.module.css";

export function RequireSession() {
  const me = useQuery(meQuery);
  const { pathname, search } = useLocation();
  if (me.data) return <Outlet />;
  if (me.isPending) return <Starting />;
  const problem = asProblem(me.error);
  if (problem.status === 401) {
    const next = pathname === paths.home ? "" : `?next=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={paths.signIn + next} replace />;
  }
  return (
    <main className={styles.middle}>
      <h1 className="unseen">{messages.app.name}</h1>
      <ProblemBanner
        problem={problem}
        actions={<Button onClick={() => void me.refetch()}>{messages.app.retry}</Button>}
      />
    </main>
  );
}

/** What is there until the first page is. */
export function Starting() {
  return (
    <main className={styles.middle}>
      <h1 className="unseen">{messages.app.name}</h1>
      <Waiting label={messages.app.loading} />
    </main>
  );
}
