/** Short messages at the bottom of the window, read out politely. */

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import styles from "./Toasts.module.css";

type Toast = { id: number; text: string; tone: "plain" | "bad" };
type Say = (text: string, tone?: Toast["tone"]) => void;

const ToastContext = createContext<Say>(() => {});
const STAY_MS = 6000;

/** Says something to the user in passing. */
export function useSay(): Say {
  return useContext(ToastContext);
}

export function ToastArea({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const say = useCallback<Say>((text, tone = "plain") => {
    const toast = { id: Date.now() + Math.random(), text, tone };
    setToasts((before) => [...before.slice(-2), toast]);
    setTimeout(() => setToasts((before) => before.filter((other) => other !== toast)), STAY_MS);
  }, []);
  const list = useMemo(
    () =>
      toasts.map((toast) => (
        <p key={toast.id} className={toast.tone === "bad" ? styles.bad : styles.plain}>
          {toast.text}
        </p>
      )),
    [toasts],
  );
  return (
    <ToastContext value={say}>
      {children}
      <div className={styles.area} role="status" aria-live="polite">
        {list}
      </div>
    </ToastContext>
  );
}
