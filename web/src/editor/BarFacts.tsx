/** Which slot this is, how many are used, and how many uses of AI are left. */

import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { meQuery } from "@/api/queries";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import { useEditor } from "./EditorContext";
import styles from "./EditorFrame.module.css";

export function BarFacts() {
  const { resume } = useEditor();
  const me = useQuery(meQuery).data;
  if (!me) return null;
  const { usage, limits } = me;
  const text = messages.header;
  const used = usage.base_resumes;
  const slots = limits.base_resume_slots;
  const most = limits.resume_ai_per_month;
  const left = most === undefined || most === null ? undefined : most - usage.resume_ai;
  const facts = [
    text.slot(resume.slot),
    used >= slots ? text.full(used, slots) : text.slots(used, slots),
    left !== undefined && (left > 0 ? text.aiLeft(left) : text.aiNone),
  ];
  return (
    <Link to={paths.account} className={styles.facts} title={text.usage}>
      {facts.filter(Boolean).join(" · ")}
    </Link>
  );
}
