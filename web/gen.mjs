/** Makes `src/api/schema.gen.ts` of the server's description, `../docs/reference/openapi.json` or the file named. */

import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = process.argv[2] ?? "../docs/reference/openapi.json";
const description = JSON.parse(readFileSync(source, "utf8"));

for (const [url, operations] of Object.entries(description.paths)) {
  for (const operation of Object.values(operations)) {
    // Handlers of several nouns share a name; without it the types stand at their address.
    delete operation.operationId;
    for (const parameter of operation.parameters ?? []) {
      if (parameter.in === "path" && !url.includes(`{${parameter.name}}`)) {
        parameter.in = "query";
        parameter.required = false;
      }
    }
  }
}

for (const schema of Object.values(description.components.schemas)) {
  for (const key of ["before", "after"]) {
    // What stands at a place in a document can be any JSON value, not only an object.
    const type = [schema.properties?.[key]?.type].flat();
    if (type.includes("object")) schema.properties[key] = {};
  }
}

const types = await openapiTS(description, {
  alphabetize: true,
  emptyObjectsUnknown: true,
  // A field with a default may be left out of a request.
  defaultNonNullable: false,
});
const note = "/** Made by `npm run gen` from the server's description; do not edit. */\n\n";
writeFileSync("src/api/schema.gen.ts", note + astToString(types));
