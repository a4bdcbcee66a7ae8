/** What screens read from the server, by key. */

import { queryOptions, skipToken } from "@tanstack/react-query";
import { findMe, findSecurity, findSite, listKeys, listPasskeys, listSessions } from "./account";
import { listDrafts, listTailoredVersions } from "./assistant";
import {
  findDocumentDraft,
  findLetter,
  findPortfolio,
  listDocumentDrafts,
  listDocuments,
} from "./documents";
import { type Fit, listTemplates } from "./pages";
import { findResume, findVersion, listResumes, listVersions } from "./resumes";

export const siteQuery = queryOptions({ queryKey: ["site"], queryFn: findSite });
export const meQuery = queryOptions({ queryKey: ["me"], queryFn: findMe });
export const securityQuery = queryOptions({ queryKey: ["security"], queryFn: findSecurity });
export const sessionsQuery = queryOptions({ queryKey: ["sessions"], queryFn: listSessions });
export const passkeysQuery = queryOptions({ queryKey: ["passkeys"], queryFn: listPasskeys });
export const keysQuery = queryOptions({ queryKey: ["api-keys"], queryFn: listKeys });
export const resumesQuery = queryOptions({ queryKey: ["resumes"], queryFn: listResumes });
export const templatesQuery = queryOptions({
  queryKey: ["templates"],
  queryFn: listTemplates,
  staleTime: Number.POSITIVE_INFINITY,
});

export const resumeQuery = (id: string) =>
  queryOptions({
    queryKey: ["resume", id],
    queryFn: () => findResume(id),
    // The editor holds the truth while it is open.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** What fitting to pages found last; it is put here by whoever asked. */
export const fitQuery = (id: string) =>
  queryOptions<Fit>({ queryKey: ["fit", id], queryFn: skipToken });

export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ["versions", id], queryFn: () => listVersions(id) });

export const versionQuery = (id: string, version: string) =>
  queryOptions({
    queryKey: ["versions", id, version],
    queryFn: () => findVersion(id, Number(version)),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const draftsQuery = (id: string) =>
  queryOptions({ queryKey: ["drafts", id], queryFn: () => listDrafts(id) });

export const tailoredVersionsQuery = queryOptions({
  queryKey: ["tailored-versions"],
  queryFn: listTailoredVersions,
});

export const documentsQuery = queryOptions({ queryKey: ["documents"], queryFn: listDocuments });
export const documentDraftsQuery = queryOptions({
  queryKey: ["document-drafts"],
  queryFn: listDocumentDrafts,
});
export const documentDraftQuery = (id: string) =>
  queryOptions({ queryKey: ["document-drafts", id], queryFn: () => findDocumentDraft(id) });

/** Like a resume: the editor holds the truth while it is open. */
const WHILE_OPEN = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  refetchOnWindowFocus: false,
};

export const letterQuery = (id: string) =>
  queryOptions({ queryKey: ["letter", id], queryFn: () => findLetter(id), ...WHILE_OPEN });

export const portfolioQuery = (id: string) =>
  queryOptions({ queryKey: ["portfolio", id], queryFn: () => findPortfolio(id), ...WHILE_OPEN });
