/** Accounts: search, filter, page by page. */

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { type AdminUser, listUsers, type Tier, type UserSearch } from "@/api/admin";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { formatWhen } from "@/lib/format";
import { messages } from "@/lib/messages";
import { wordsFor } from "@/lib/report";
import { paths } from "@/paths";
import { Button } from "@/ui/Button";
import { Badge, Empty, Skeleton } from "@/ui/Feedback";
import { SelectField, TextField } from "@/ui/Field";
import card from "../account/Account.module.css";
import styles from "./Admin.module.css";

const text = messages.administration;

const PAGE = 25;
const TIERS: readonly Tier[] = ["free", "pro", "premium"];
const STATES = ["active", "suspended", "internal", "admin"] as const;

/** What the address asks for. */
function asked(search: URLSearchParams): UserSearch {
  const [words, tier, state] = ["search", "tier", "state"].map((name) => search.get(name) ?? "");
  const named = TIERS.find((one) => one === tier);
  return {
    limit: PAGE,
    offset: Math.max(0, Number(search.get("offset")) || 0),
    ...(words ? { search: words } : {}),
    ...(named ? { tier: named } : {}),
    ...(state === "active" ? { suspended: false } : {}),
    ...(state === "suspended" ? { suspended: true } : {}),
    ...(state === "internal" ? { internal: true } : {}),
    ...(state === "admin" ? { role: "admin" } : {}),
  };
}

export function UsersTab() {
  const [search, setSearch] = useSearchParams();
  const query = asked(search);
  const users = useQuery({
    queryKey: ["users", query],
    queryFn: () => listUsers(query),
    placeholderData: keepPreviousData,
  });
  const change = (name: string, value: string) =>
    setSearch(
      (before) => {
        if (name !== "offset") before.delete("offset");
        if (value === "" || value === "0") before.delete(name);
        else before.set(name, value);
        return before;
      },
      { replace: true },
    );
  const total = users.data?.total ?? 0;
  return (
    <section className={card.card} aria-label={text.tabs.users}>
      <search className={card.form}>
        <TextField
          label={text.search}
          type="search"
          value={search.get("search") ?? ""}
          onChange={(value) => change("search", value)}
        />
        <SelectField
          label={text.tier}
          value={search.get("tier") ?? ""}
          options={[
            { value: "", label: text.anyTier },
            ...TIERS.map((tier) => ({ value: tier, label: wordsFor({}, tier) })),
          ]}
          onChange={(value) => change("tier", value)}
        />
        <SelectField
          label={text.state}
          value={search.get("state") ?? ""}
          options={[
            { value: "", label: text.anyState },
            ...STATES.map((state) => ({ value: state, label: text[state] })),
          ]}
          onChange={(value) => change("state", value)}
        />
      </search>
      {users.isPending && <Skeleton lines={6} />}
      {users.error && <ProblemBanner problem={asProblem(users.error)} />}
      {users.data && total === 0 && <Empty icon="user" title={text.noUsers} level={2} />}
      {users.data && total > 0 && <Table users={users.data.items} total={total} />}
      {total > PAGE && (
        <Pages offset={query.offset} total={total} onGo={(to) => change("offset", String(to))} />
      )}
    </section>
  );
}

function Table({ users, total }: { users: AdminUser[]; total: number }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption>{text.found(total)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.user}</th>
            <th scope="col">{text.tier}</th>
            <th scope="col">{text.signs}</th>
            <th scope="col">{text.created}</th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row">
                <Link to={paths.adminUser(user.id)}>{user.email}</Link>
                {user.name && <span className={styles.second}>{user.name}</span>}
              </th>
              <td>{wordsFor({}, user.tier)}</td>
              <td>
                <Marks user={user} />
              </td>
              <td>{formatWhen(user.created_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is special about an account. */
export function Marks({ user }: { user: AdminUser }) {
  return (
    <span className={styles.marks}>
      {user.suspended_at && <Badge tone="bad">{text.suspended}</Badge>}
      {user.role === "admin" && <Badge tone="accent">{text.admin}</Badge>}
      {user.internal && <Badge>{text.internal}</Badge>}
      {!user.editor_open && <Badge tone="warn">{text.editorClosed}</Badge>}
    </span>
  );
}

type PagesProps = { offset: number; total: number; onGo: (offset: number) => void };

function Pages({ offset, total, onGo }: PagesProps) {
  const last = Math.min(offset + PAGE, total);
  return (
    <nav className={card.row} aria-label={text.tabs.users}>
      <Button small disabled={offset === 0} onClick={() => onGo(Math.max(0, offset - PAGE))}>
        {text.previous}
      </Button>
      <span className={card.soft}>{text.page(offset + 1, last, total)}</span>
      <Button small disabled={last >= total} onClick={() => onGo(offset + PAGE)}>
        {text.next}
      </Button>
    </nav>
  );
}
