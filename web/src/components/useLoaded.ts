/** Draws a component again once words are there that come beside the page. */

import { useEffect, useState } from "react";

export function useLoaded(load: () => Promise<void>): void {
  const [, setHere] = useState(false);
  useEffect(() => {
    let gone = false;
    void load().then(() => !gone && setHere(true));
    return () => {
      gone = true;
    };
  }, [load]);
}
