/** The texts of the chosen language. */

import { language } from "../language";
import { completed } from "./complete";
import { en } from "./en";

export type Messages = typeof en;

/** Other languages are loaded only where they are chosen; what they lack is said in English. */
export const messages: Messages = language === "de" ? completed(en, (await import("./de")).de) : en;
