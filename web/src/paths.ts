/** Every address of the web application, in one place. */
export const paths = {
  home: "/",
  signIn: "/sign-in",
  register: "/register",
  setup: "/setup",
  account: "/account",
  import: "/import",
  resume: (id: string) => `/resumes/${encodeURIComponent(id)}`,
};

/** The route patterns that have parameters. */
export const patterns = { resume: "/resumes/:id" };
