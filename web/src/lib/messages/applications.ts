/** The texts of the page of applications in the chosen language; they are loaded with that page only. */

import { language } from "../language";
import { applications as english } from "./en-applications";

export const applications: typeof english =
  language === "de" ? (await import("./de-applications")).applications : english;
