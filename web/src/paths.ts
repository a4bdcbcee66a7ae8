/** Every address of the web application, in one place. */
export const paths = {
  home: "/",
  signIn: "/sign-in",
  register: "/register",
  setup: "/setup",
  forgotPassword: "/forgot-password",
  resetPassword: "/reset-password",
  verifyEmail: "/verify-email",
  account: "/account",
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

/** The route patterns that have parameters. */
export const patterns = {
  resume: "/resumes/:id",
  adminUser: "/admin/users/:id",
  documentDraft: "/documents/drafts/:id",
  letter: "/documents/letters/:id",
  portfolio: "/documents/portfolios/:id",
};
