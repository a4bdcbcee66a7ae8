/** What to do about each error, in German; the same page in English is the server's. */

import { useEffect } from "react";
import { Link, useLocation } from "react-router";
import { problems } from "@/lib/messages/de-problems";
import { paths } from "@/paths";
import { Logo } from "@/ui/Logo";
import styles from "./ProblemsPage.module.css";

export function ProblemsPage() {
  const asked = decodeURIComponent(useLocation().hash.slice(1));
  useEffect(() => {
    const before = document.title;
    document.title = "Hilfe zu Fehlern · RoleRabbit";
    return () => {
      document.title = before;
    };
  }, []);
  useEffect(() => {
    // The browser looked for the entry before the page was there.
    document.getElementById(asked)?.scrollIntoView();
  }, [asked]);
  return (
    <main lang="de" className={styles.page}>
      <Link to={paths.home} className={styles.home} aria-label="RoleRabbit">
        <Logo size={30} />
      </Link>
      <h1>Hilfe zu Fehlern</h1>
      <p>
        Jeder Fehler von RoleRabbit hat einen Code. Das bedeuten sie.{" "}
        <a href="/help" lang="en" hrefLang="en">
          In English
        </a>
      </p>
      {Object.entries(problems).map(([code, { title, advice }]) => (
        <section key={code} id={code} className={styles.entry} data-asked={code === asked}>
          <h2>{title}</h2>
          <p>
            <code>{code}</code>
          </p>
          <p>{advice}</p>
        </section>
      ))}
    </main>
  );
}
