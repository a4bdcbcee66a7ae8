/** Makes `src/api/schema.gen.ts` of the server's description, `../docs/reference/openapi.json` or the file named. */

import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = process.argv[2] ?? "../docs/reference/openapi.json";
const description = JSON.parse(readFileSync(source, "utf8"));

const types = await openapiTS(description, {
  alphabetize: true,
  emptyObjectsUnknown: true,
  // A field with a default may be left out of a request.
  defaultNonNullable: false,
});
const note = "/** Made by `npm run gen` from the server's description; do not edit. */\n\n";
writeFileSync("src/api/schema.gen.ts", note + astToString(types));
