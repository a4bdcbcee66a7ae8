/** Sentences of the server in the chosen language, in a component that is drawn again once they are there. */

import { loadSaid, said } from "@/lib/said";
import { useLoaded } from "./useLoaded";

export function useSaid(): (text: string) => string {
  useLoaded(loadSaid);
  return said;
}
