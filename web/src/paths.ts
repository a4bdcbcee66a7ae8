/** Every address of the web application, in one place. */

import { language } from "@/lib/language";

export const paths = {
  home: "/",
  signIn: "/sign-in",
  register: "/register",
  setup: "/setup",
  forgotPassword: "/forgot-password",
  resetPassword: "/reset-password",
  verifyEmail: "/verify-email",
  account: "/account",
  /** The plans side by side, and who changes them. */
  plans: "/account#plans",
  /** What to do about each error, in German; the server has the page in English. */
  problemsInGerman: "/hilfe",
  admin: "/admin",
  adminTab: (tab: string) => `/admin?tab=${tab}`,
  adminUser: (id: string) => `/admin/users/${encodeURIComponent(id)}`,
  import: "/import",
  applications: "/applications",
  documents: "/documents",
  /** The list with the window that asks how a letter or a portfolio should be written. */
  newDocument: (kind: "cover_letter" | "portfolio") => `/documents?new=${kind}`,
  documentDraft: (id: string) => `/documents/drafts/${encodeURIComponent(id)}`,
  letter: (id: string) => `/documents/letters/${encodeURIComponent(id)}`,
  portfolio: (id: string) => `/documents/portfolios/${encodeURIComponent(id)}`,
  resume: (id: string) => `/resumes/${encodeURIComponent(id)}`,
};

/** Where a code of an error is explained. */
export function helpPath(code: string): string {
  return `${language === "de" ? paths.problemsInGerman : "/help"}#${code}`;
}

/** The route patterns that have parameters. */
export const patterns = {
  resume: "/resumes/:id",
  adminUser: "/admin/users/:id",
  documentDraft: "/documents/drafts/:id",
  letter: "/documents/letters/:id",
  portfolio: "/documents/portfolios/:id",
};
