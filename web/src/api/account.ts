/** Who is signed in, and their keys. */

import { answer, client, done, type Schemas } from "./client";

export type Me = Schemas["MeView"];
export type Site = Schemas["Site"];
export type ApiKey = Schemas["ApiKeyView"];
export type NewApiKey = Schemas["ApiKeyMadeView"];
export type Credentials = { email: string; password: string };

export type Security = Schemas["SecurityView"];
export type Session = Schemas["SessionView"];
export type Passkey = Schemas["PasskeyView"];
export type TwoFactorSetup = Schemas["TwoFactorSetup"];

export const findSite = () => answer(client.GET("/api/site"));
export const findMe = () => answer(client.GET("/api/me"));
export const signIn = (body: Credentials) => answer(client.POST("/api/auth/login", { body }));
export const register = (body: Credentials) => answer(client.POST("/api/auth/register", { body }));
export const setUp = (body: Credentials & { token: string }) =>
  answer(client.POST("/api/auth/setup", { body }));
export const signOut = () => done(client.POST("/api/auth/logout"));
export const deleteAccount = (password: string) =>
  done(client.DELETE("/api/me", { body: { password } }));

export const finishSignIn = (code: string) =>
  answer(client.POST("/api/auth/second-step", { body: { code } }));
export const forgotPassword = (email: string) =>
  answer(client.POST("/api/auth/forgot-password", { body: { email } }));
export const resetPassword = (body: { token: string; password: string }) =>
  done(client.POST("/api/auth/reset-password", { body }));
export const verifyEmail = (token: string) =>
  done(client.POST("/api/auth/verify-email", { body: { token } }));
export const sendVerification = () => answer(client.POST("/api/me/verification"));

export const changeProfile = (name: string) => answer(client.PATCH("/api/me", { body: { name } }));
export const findSecurity = () => answer(client.GET("/api/me/security"));
export const changePassword = (body: { current_password: string; new_password: string }) =>
  answer(client.PUT("/api/me/password", { body }));
export const changeAddress = (body: { email: string; password: string }) =>
  answer(client.PUT("/api/me/email", { body }));
export const listSessions = async () => (await answer(client.GET("/api/me/sessions"))).items;
export const endSession = (id: string) =>
  done(client.DELETE("/api/me/sessions/{id}", { params: { path: { id } } }));
export const endOtherSessions = () => answer(client.DELETE("/api/me/sessions"));
export const disconnectProvider = (id: string) =>
  done(client.DELETE("/api/me/identities/{id}", { params: { path: { id } } }));

export const listPasskeys = async () => (await answer(client.GET("/api/me/passkeys"))).items;
export const renamePasskey = ({ id, name }: { id: string; name: string }) =>
  answer(client.PATCH("/api/me/passkeys/{id}", { params: { path: { id } }, body: { name } }));
export const removePasskey = (id: string) =>
  done(client.DELETE("/api/me/passkeys/{id}", { params: { path: { id } } }));

export const setUpTwoFactor = (password: string) =>
  answer(client.POST("/api/me/two-factor", { body: { password } }));
export const confirmTwoFactor = async (code: string) =>
  (await answer(client.POST("/api/me/two-factor/confirm", { body: { code } }))).codes;
export const newRecoveryCodes = async (password: string) =>
  (await answer(client.POST("/api/me/two-factor/recovery-codes", { body: { password } }))).codes;
export const turnOffTwoFactor = (body: { password: string; code: string }) =>
  done(client.DELETE("/api/me/two-factor", { body }));

/** Where the browser goes to sign in with the provider, or to connect the account with it. */
export const providerUrl = (next?: string) =>
  `/api/auth/oidc/start${next ? `?next=${encodeURIComponent(next)}` : ""}`;
export const connectUrl = "/api/auth/oidc/start?connect=true";

export const listKeys = async () => (await answer(client.GET("/api/me/api-keys"))).items;
export const createKey = (name: string) =>
  answer(client.POST("/api/me/api-keys", { body: { name } }));
export const deleteKey = (id: string) =>
  done(client.DELETE("/api/me/api-keys/{id}", { params: { path: { id } } }));

/** Where the archive of all own data is. */
export const archiveUrl = "/api/me/export";
