/** The texts of the chosen language. */

import { en } from "./en";

export type Messages = typeof en;

export const messages: Messages = en;
