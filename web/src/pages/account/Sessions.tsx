/** Where one is signed in, and ending that. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { endOtherSessions, endSession, type Session } from "@/api/account";
import { asProblem } from "@/api/problem";
import { sessionsQuery } from "@/api/queries";
import { ProblemBanner } from "@/components/ProblemBanner";
import { browserName } from "@/lib/browser";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Badge, Skeleton } from "@/ui/Feedback";
import { useSay } from "@/ui/Toasts";
import styles from "./Account.module.css";

const text = messages.security;

export function Sessions() {
  const sessions = useQuery(sessionsQuery);
  const queries = useQueryClient();
  const say = useSay();
  const refresh = () => void queries.invalidateQueries(sessionsQuery);
  const end = useMutation({
    mutationFn: endSession,
    onSuccess: () => say(text.ended(1)),
    onSettled: refresh,
  });
  const endOthers = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: ({ ended }) => say(text.ended(ended)),
    onSettled: refresh,
  });
  const problem = sessions.error ?? end.error ?? endOthers.error;
  const others = sessions.data?.filter((session) => !session.current) ?? [];
  return (
    <section className={styles.card} aria-labelledby="sessions">
      <div className={styles.row}>
        <h2 id="sessions">{text.sessions}</h2>
        {others.length > 0 && (
          <Button small busy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {text.endOthers}
          </Button>
        )}
      </div>
      <p className={styles.soft}>
        {sessions.data && others.length === 0 ? text.onlyThis : text.sessionsDetail}
      </p>
      {problem && <ProblemBanner problem={asProblem(problem)} />}
      {sessions.isPending && <Skeleton lines={3} />}
      <ul className={styles.list}>
        {sessions.data?.map((session) => (
          <Row key={session.id} session={session} onEnd={() => end.mutate(session.id)} />
        ))}
      </ul>
    </section>
  );
}

function Row({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const name = browserName(session.user_agent ?? "") ?? text.unknown;
  return (
    <li>
      <span>
        <strong>{name}</strong> {session.current && <Badge tone="accent">{text.thisOne}</Badge>}
      </span>
      <span className={styles.soft}>
        {session.ip} · {text.since} {formatWhen(session.created_at)} · {text.lastSeen}{" "}
        {formatWhen(session.last_seen_at)}
      </span>
      {!session.current && (
        <Button small onClick={onEnd} aria-label={text.endNamed(name)}>
          {text.end}
        </Button>
      )}
    </li>
  );
}
