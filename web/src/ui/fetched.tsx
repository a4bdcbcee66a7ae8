/** Parts of a page that are fetched by themselves. */

import { type ComponentType, createElement, lazy, useState } from "react";
import { soon } from "@/lib/soon";

/** A part that can be fetched before it is shown. */
export type Fetched<Props extends object> = ComponentType<Props> & {
  fetch: () => Promise<unknown>;
};

/**
 * A part that is fetched when it is shown and, where all will want it, once the first page is there. One that is here
 * already is drawn at once: React alone would wait a moment even for what came long ago, and keys pressed in that moment
 * would be lost.
 */
export function fetched<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isForAll = true,
): Fetched<Props> {
  const loaded: { part?: ComponentType<Props> } = {};
  const get = async () => {
    loaded.part = await load();
    return { default: loaded.part };
  };
  const fetch = isForAll ? soon(get) : get;
  const Waiting = lazy(fetch);
  function Part(props: Props) {
    const [isHere] = useState(() => loaded.part !== undefined);
    return isHere && loaded.part ? createElement(loaded.part, props) : <Waiting {...props} />;
  }
  return Object.assign(Part, { fetch });
}
