/** The texts of saved versions in the chosen language; they are loaded with what shows them. */

import { language } from "../language";
import { history as english } from "./en-history";

export const history: typeof english =
  language === "de" ? (await import("./de-history")).history : english;
