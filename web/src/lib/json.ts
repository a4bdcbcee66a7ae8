/** JSON values and the questions that forms ask of them. */

export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function isList(value: unknown): value is Json[] {
  return Array.isArray(value);
}

/** Whether a value that came from outside is JSON; everything that `JSON.parse` gives is. */
export function isJson(value: unknown): value is Json {
  if (value === null) return true;
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value === "object") return Object.values(value).every(isJson);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** Whether two values are the same; the order of keys does not matter. */
export function equal(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (isList(left) && isList(right)) {
    return left.length === right.length && left.every((value, index) => equal(value, right[index]));
  }
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && equal(left[key], right[key]))
    );
  }
  return false;
}

/** The value one key or list index further in. */
export function step(value: Json | undefined, key: string): Json | undefined {
  if (isList(value)) return /^\d+$/.test(key) ? value[Number(key)] : undefined;
  if (isObject(value)) return Object.hasOwn(value, key) ? value[key] : undefined;
  return undefined;
}

/** The value at a path, if there is one. */
export function find(value: Json | undefined, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>(step, value);
}

/** The text at a path, or an empty one. */
export function textAt(value: Json | undefined, ...path: string[]): string {
  const found = find(value, path);
  return isText(found) ? found : "";
}

/** The list at a path, or an empty one. */
export function listAt(value: Json | undefined, ...path: string[]): Json[] {
  const found = find(value, path);
  return isList(found) ? found : [];
}

/** The objects of the list at a path. */
export function objectsAt(value: Json | undefined, ...path: string[]): JsonObject[] {
  return listAt(value, ...path).filter(isObject);
}

/** The texts of the list at a path. */
export function textsAt(value: Json | undefined, ...path: string[]): string[] {
  return listAt(value, ...path).filter(isText);
}

/** A path as a JSON pointer (RFC 6901). */
export function toPointer(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The path of a JSON pointer. */
export function fromPointer(pointer: string): string[] {
  if (!pointer.startsWith("/")) return [];
  return pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
