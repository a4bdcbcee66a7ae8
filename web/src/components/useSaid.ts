/** Sentences of the server in the chosen language, in a component that is drawn again once they are there. */

import { useEffect, useState } from "react";
import { loadSaid, said } from "@/lib/said";

export function useSaid(): (text: string) => string {
  const [, setHere] = useState(false);
  useEffect(() => {
    let gone = false;
    void loadSaid().then(() => !gone && setHere(true));
    return () => {
      gone = true;
    };
  }, []);
  return said;
}
