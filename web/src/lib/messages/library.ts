/** The texts of what is used again from other resumes, in the chosen language; they are loaded when they are asked for. */

import { language } from "../language";
import { library as english } from "./en-library";

export const library: typeof english =
  language === "de" ? (await import("./de-library")).library : english;
