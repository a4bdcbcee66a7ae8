/** Applications: tailored versions with how far they are, and the files that went out. */

import { answer, client, done, type Schemas } from "./client";

export type Application = Schemas["TailoredVersionItem"];
export type ApplicationChanges = Schemas["ApplicationChanges"];
export type SentFile = Schemas["SentFileView"];

export const trackApplication = (id: string, body: ApplicationChanges) =>
  answer(client.PATCH("/api/tailored-versions/{id}", { params: { path: { id } }, body }));

/** Makes the file that goes out, and keeps it. */
export const keepSentFile = (id: string, format: "pdf" | "docx", applied_on: string) =>
  answer(
    client.POST("/api/tailored-versions/{id}/sent-files", {
      params: { path: { id } },
      body: { format, applied_on },
    }),
  );

export const deleteSentFile = (id: string, file_id: string) =>
  done(
    client.DELETE("/api/tailored-versions/{id}/sent-files/{file_id}", {
      params: { path: { id, file_id } },
    }),
  );

/** Where a browser finds a file that went out. */
export const sentFileUrl = (id: string, file_id: string) =>
  `/api/tailored-versions/${encodeURIComponent(id)}/sent-files/${encodeURIComponent(file_id)}`;
