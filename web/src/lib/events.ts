/** Server-sent events, read from a stream of text. */

export type ServerEvent = { event: string; data: string };

/** Takes text as it arrives and gives the events that are complete. */
export class EventReader {
  #rest = "";

  push(text: string): ServerEvent[] {
    const blocks = (this.#rest + text).replaceAll("\r\n", "\n").split("\n\n");
    this.#rest = blocks.pop() ?? "";
    return blocks.flatMap((block) => readBlock(block) ?? []);
  }
}

function readBlock(block: string): ServerEvent | undefined {
  let event = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    // A line that begins with a colon is a comment that keeps the connection open.
    if (colon <= 0) continue;
    const value = line.slice(colon + 1).replace(/^ /, "");
    if (line.startsWith("event:")) event = value;
    if (line.startsWith("data:")) data.push(value);
  }
  return data.length > 0 ? { event, data: data.join("\n") } : undefined;
}
