/** What the operator should know, such as a wrong public address. */

import { useQuery } from "@tanstack/react-query";
import { siteQuery } from "@/api/queries";
import { Banner } from "@/ui/Feedback";
import { useSaid } from "./useSaid";

export function SiteWarnings() {
  const site = useQuery(siteQuery);
  const said = useSaid();
  return (site.data?.warnings ?? []).map((warning) => (
    <Banner key={warning.code} tone="warn" title={said(warning.message)} />
  ));
}
