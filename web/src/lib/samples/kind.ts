/** A made-up resume and a made-up posting to try things out with. */

import type { JsonObject } from "../json";

export type Sample = {
  /** The name of the resume in its slot. */
  name: string;
  resume: JsonObject;
  posting: { title: string; company: string; text: string };
};
