/** The import under review, kept on this device until it is stored or discarded; one per person. */

import { isParsed, type Parsed } from "@/api/imports";
import type { Found } from "@/lib/evidence";
import { isJson } from "@/lib/json";
import type { Leftover, Snapshot } from "@/lib/review";

/** A file, and what was understood of it as soon as that is known. */
export type Draft = { file: File; at_ms: number; parsed?: Parsed };

/** What the user has made of it so far. */
export type Progressed = { snapshot: Snapshot; found: Found[]; name: string };

const DATABASE = "rolerabbit";
const FILES = "import-files";
const REVIEWS = "import-reviews";

/** What there is when the browser keeps nothing. */
const memory = new Map<string, unknown>();

export async function findDraft(userId: string): Promise<Draft | undefined> {
  const value = await read(FILES, userId);
  return isDraft(value) ? value : undefined;
}

export async function findReview(userId: string): Promise<Progressed | undefined> {
  const value = await read(REVIEWS, userId);
  return isProgressed(value) ? value : undefined;
}

/** Keeps a file that was chosen; a review of an earlier one ends with it. */
export async function startDraft(userId: string, file: File): Promise<Draft> {
  const draft = { file, at_ms: Date.now() };
  await write(REVIEWS, userId, undefined);
  await write(FILES, userId, draft);
  return draft;
}

/** Keeps what was understood of the file. */
export const keepDraft = (userId: string, draft: Draft) => write(FILES, userId, draft);

/** Keeps what the user made of it; says whether it will be there after a reload. */
export const keepReview = (userId: string, review: Progressed) => write(REVIEWS, userId, review);

export async function dropDraft(userId: string): Promise<void> {
  await write(REVIEWS, userId, undefined);
  await write(FILES, userId, undefined);
}

async function read(store: string, key: string): Promise<unknown> {
  const database = await open();
  if (!database) return memory.get(`${store}/${key}`);
  return new Promise((resolve) => {
    const request = database.transaction(store).objectStore(store).get(key);
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => resolve(undefined));
  });
}

async function write(store: string, key: string, value: unknown): Promise<boolean> {
  const database = await open();
  if (!database) {
    memory.set(`${store}/${key}`, value);
    return false;
  }
  return new Promise((resolve) => {
    const transaction = database.transaction(store, "readwrite");
    const values = transaction.objectStore(store);
    if (value === undefined) values.delete(key);
    else values.put(value, key);
    transaction.addEventListener("complete", () => resolve(true));
    transaction.addEventListener("error", () => resolve(false));
    transaction.addEventListener("abort", () => resolve(false));
  });
}

let opened: Promise<IDBDatabase | undefined> | undefined;

function open(): Promise<IDBDatabase | undefined> {
  opened ??= new Promise((resolve) => {
    try {
      const request = indexedDB.open(DATABASE, 1);
      request.addEventListener("upgradeneeded", () => {
        for (const store of [FILES, REVIEWS]) request.result.createObjectStore(store);
      });
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => resolve(undefined));
    } catch {
      resolve(undefined);
    }
  });
  return opened;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !(value["file"] instanceof File)) return false;
  return typeof value["at_ms"] === "number" && (!value["parsed"] || isParsed(value["parsed"]));
}

function isProgressed(value: unknown): value is Progressed {
  if (!isRecord(value) || !isRecord(value["snapshot"]) || !Array.isArray(value["found"])) {
    return false;
  }
  const { document, leftovers, confirmed } = value["snapshot"];
  return isJson(document) && isLeftovers(leftovers) && Array.isArray(confirmed);
}

function isLeftovers(value: unknown): value is Leftover[] {
  return Array.isArray(value) && value.every((one) => isRecord(one) && "text" in one);
}
