/** What the operator should know, such as a wrong public address. */

import { useQuery } from "@tanstack/react-query";
import { siteQuery } from "@/api/queries";
import { Banner } from "@/ui/Feedback";

export function SiteWarnings() {
  const site = useQuery(siteQuery);
  return (site.data?.warnings ?? []).map((warning) => (
    <Banner key={warning.code} tone="warn" title={warning.message} />
  ));
}
