/** The frame of all pages but the editor: name, navigation, content. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { Link, NavLink, Outlet, useLocation, useNavigate, useNavigationType } from "react-router";
import { signOut } from "@/api/account";
import { meQuery } from "@/api/queries";
import { keepLanguage, language, LANGUAGES } from "@/lib/language";
import { messages } from "@/lib/messages";
import { forgetSteps } from "@/lib/steps";
import { paths } from "@/paths";
import { Skeleton } from "@/ui/Feedback";
import { Logo } from "@/ui/Logo";
import { Menu } from "@/ui/Menu";
import { switchTheme } from "@/ui/theme";
import { useKeptFocus } from "@/ui/useKeptFocus";
import styles from "./Shell.module.css";
import { SiteWarnings } from "./SiteWarnings";

export function Shell({ children }: { children?: ReactNode }) {
  const content = useKeptFocus<HTMLElement>();
  const pages = useShownPlace();
  return (
    <div className={styles.shell}>
      <a href="#content" className={styles.skip}>
        {messages.app.skip}
      </a>
      <header className={styles.header}>
        <Link to={paths.home} className={styles.brand} aria-label={messages.app.name}>
          <Logo />
          <span>{messages.app.name}</span>
        </Link>
        <nav ref={pages} aria-label={messages.nav.main} className={styles.nav}>
          <NavLink to={paths.home} end>
            {messages.nav.resumes}
          </NavLink>
          <NavLink to={paths.applications}>{messages.nav.applications}</NavLink>
          <NavLink to={paths.documents}>{messages.nav.documents}</NavLink>
          <NavLink to={paths.account}>{messages.nav.account}</NavLink>
          <AdminLink />
        </nav>
        <AccountMenu />
      </header>
      <main id="content" ref={content} tabIndex={-1} className={styles.content}>
        <SiteWarnings />
        <Suspense fallback={<Skeleton lines={6} />}>{children ?? <Outlet />}</Suspense>
      </main>
    </div>
  );
}

/** Another page begins at its top, and its link is in sight where the links do not all fit. */
function useShownPlace() {
  const pages = useRef<HTMLElement>(null);
  const shown = useRef("");
  const { pathname } = useLocation();
  const way = useNavigationType();
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (way !== "POP") window.scrollTo(0, 0);
    const here = pages.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (here && pages.current) pages.current.scrollLeft = here.offsetLeft - 60;
  }, [pathname, way]);
  return pages;
}

function AdminLink() {
  const isAdmin = useQuery(meQuery).data?.user.role === "admin";
  return isAdmin && <NavLink to={paths.admin}>{messages.nav.admin}</NavLink>;
}

function AccountMenu() {
  const me = useQuery(meQuery).data;
  const navigate = useNavigate();
  const leave = useSignOut();
  return (
    <Menu
      label={messages.nav.menu}
      icon="user"
      items={[
        {
          label: me?.user.email ?? messages.nav.account,
          hint: messages.nav.account,
          onSelect: () => void navigate(paths.account),
        },
        { label: messages.nav.theme, onSelect: switchTheme },
        ...otherLanguages(),
        { label: messages.nav.signOut, onSelect: leave },
      ]}
    />
  );
}

/** The other languages, each by its own name; the page is loaded anew in it. */
export function otherLanguages() {
  return LANGUAGES.filter((one) => one !== language).map((one) => ({
    label: messages.language.names[one],
    hint: messages.language.choose,
    onSelect: () => {
      keepLanguage(one);
      window.location.reload();
    },
  }));
}

/** Ends the session here and on the server, and forgets what was read. */
export function useSignOut(): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate } = useMutation({
    mutationFn: signOut,
    onSettled: () => {
      queries.clear();
      forgetSteps(localStorage);
      void navigate(paths.signIn);
    },
  });
  return mutate;
}
