/** For administrators: accounts, flags, the staged release, the log, costs and health, in tabs that have an address. */

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { meQuery } from "@/api/queries";
import { messages } from "@/lib/messages";
import { Banner } from "@/ui/Feedback";
import { tabPanel, Tabs } from "@/ui/Tabs";
import styles from "./Admin.module.css";
import { AuditTab } from "./AuditTab";
import { CostsTab } from "./CostsTab";
import { FlagsTab } from "./FlagsTab";
import { HealthTab } from "./HealthTab";
import { RolloutTab } from "./RolloutTab";
import { UsersTab } from "./UsersTab";

const text = messages.administration;

const TABS = {
  users: UsersTab,
  flags: FlagsTab,
  rollout: RolloutTab,
  audit: AuditTab,
  costs: CostsTab,
  health: HealthTab,
};

type Tab = keyof typeof TABS;

const NAMES = ["users", "flags", "rollout", "audit", "costs", "health"] as const;

function isTab(name: string | null): name is Tab {
  return name !== null && name in TABS;
}

export function AdminPage() {
  const me = useQuery(meQuery).data;
  const [search, setSearch] = useSearchParams();
  const named = search.get("tab");
  const tab: Tab = isTab(named) ? named : "users";
  if (me && me.user.role !== "admin") return <Banner title={messages.nav.admin} />;
  const Panel = TABS[tab];
  return (
    <>
      <h1>{messages.admin.title}</h1>
      <div className={styles.tabs}>
        <Tabs
          id="admin"
          label={text.sections}
          value={tab}
          tabs={NAMES.map((value) => ({ value, label: text.tabs[value] }))}
          onChange={(value) => setSearch({ tab: value })}
        />
      </div>
      <div {...tabPanel("admin", tab)} className={styles.panel}>
        <Panel />
      </div>
    </>
  );
}
