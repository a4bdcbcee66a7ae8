/** The way to a larger plan, wherever the present one says no. */

import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { meQuery } from "@/api/queries";
import { messages } from "@/lib/messages";
import { paths } from "@/paths";
import button from "@/ui/Button.module.css";

/** Nothing for the largest plan: there is no other to choose. */
export function PlanLink({ plain }: { plain?: boolean }) {
  const tier = useQuery(meQuery).data?.user.tier;
  if (tier === undefined || tier === "premium") return null;
  const look = plain ? undefined : `${button.button} ${button.plain} ${button.small}`;
  return (
    <Link to={paths.plans} className={look}>
      {messages.plans.compare}
    </Link>
  );
}
