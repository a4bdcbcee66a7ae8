/** The texts of the sheet of keys and help in the chosen language; they are loaded with what shows them. */

import { language } from "../language";
import { help as english } from "./en-help";

export const help: typeof english = language === "de" ? (await import("./de-help")).help : english;
