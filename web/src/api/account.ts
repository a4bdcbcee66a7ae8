/** Who is signed in, and their keys. */

import { answer, client, done, type Schemas } from "./client";

export type Me = Schemas["MeView"];
export type Site = Schemas["Site"];
export type ApiKey = Schemas["ApiKeyView"];
export type NewApiKey = Schemas["ApiKeyMadeView"];
export type Credentials = { email: string; password: string };

export const findSite = () => answer(client.GET("/api/site"));
export const findMe = () => answer(client.GET("/api/me"));
export const signIn = (body: Credentials) => answer(client.POST("/api/auth/login", { body }));
export const register = (body: Credentials) => answer(client.POST("/api/auth/register", { body }));
export const setUp = (body: Credentials & { token: string }) =>
  answer(client.POST("/api/auth/setup", { body }));
export const signOut = () => done(client.POST("/api/auth/logout"));
export const deleteAccount = (password: string) =>
  done(client.DELETE("/api/me", { body: { password } }));

export const listKeys = async () => (await answer(client.GET("/api/me/api-keys"))).items;
export const createKey = (name: string) =>
  answer(client.POST("/api/me/api-keys", { body: { name } }));
export const deleteKey = (id: string) =>
  done(client.DELETE("/api/me/api-keys/{id}", { params: { path: { id } } }));

/** Where the archive of all own data is. */
export const archiveUrl = "/api/me/export";
