/** Links to resumes that their owner gives away. */

import { answer, client, done, type Schemas } from "./client";

export type Share = Schemas["ShareView"];
export type NewShare = Schemas["NewShareBody"];
export type PageGuard = Schemas["PageGuard"];

export const listShares = async (resume: string) =>
  (await answer(client.GET("/api/base-resumes/{id}/shares", at(resume)))).items;

export const createShare = (resume: string, body: NewShare) =>
  answer(client.POST("/api/base-resumes/{id}/shares", { ...at(resume), body }));

export const deleteShare = (id: string) => done(client.DELETE("/api/shares/{id}", at(id)));

function at(id: string) {
  return { params: { path: { id } } };
}
