/** What administrators see and do. */

import { answer, client, type Schemas } from "./client";
import { problemOf } from "./problem";

export type MonthCosts = Schemas["MonthCosts"];
export type CostSum = Schemas["CostSum"];
export type ModelTest = Schemas["ModelTest"];

export const findCosts = (month: string) =>
  answer(client.GET("/api/admin/costs", { params: { query: { month } } }));

export const testModel = () => answer(client.POST("/api/admin/ai/test"));

export type AdminUser = Schemas["AdminUserView"];
export type Support = Schemas["SupportView"];
export type Orders = Schemas["UserOrdersBody"];
export type Tier = Schemas["Tier"];
export type Flag = Schemas["FlagView"];
export type Rollout = Schemas["RolloutState"];
export type AuditEntry = Schemas["AuditView"];

export type UserSearch = {
  search?: string;
  tier?: Tier;
  suspended?: boolean;
  internal?: boolean;
  role?: string;
  offset: number;
  limit: number;
};

export const listUsers = (query: UserSearch) =>
  answer(client.GET("/api/admin/users", { params: { query } }));
export const findAccount = (id: string) =>
  answer(client.GET("/api/admin/users/{id}", { params: { path: { id } } }));
export const changeUser = (id: string, body: Orders) =>
  answer(client.PATCH("/api/admin/users/{id}", { params: { path: { id } }, body }));
export const makeResetLink = (id: string, reason: string) =>
  answer(
    client.POST("/api/admin/users/{id}/reset-link", { params: { path: { id } }, body: { reason } }),
  );

export const listFlags = async () => (await answer(client.GET("/api/admin/flags"))).items;
export const setFlag = (name: string, value: boolean | string | null, reason: string) =>
  answer(
    client.PUT("/api/admin/flags/{name}", { params: { path: { name } }, body: { value, reason } }),
  );
export const resetFlag = (name: string, reason: string) =>
  answer(
    client.DELETE("/api/admin/flags/{name}", { params: { path: { name } }, body: { reason } }),
  );
export const findRollout = () => answer(client.GET("/api/admin/rollout"));

export type AuditSearch = { action?: string; target?: string; offset: number; limit: number };
export const listAudit = (query: AuditSearch) =>
  answer(client.GET("/api/admin/audit", { params: { query } }));

/** Whether the server can work, and which parts do not answer. */
export async function findReadiness(): Promise<{ ready: boolean; degraded: string[] }> {
  const { data, error } = await client.GET("/readyz");
  return data ?? error ?? { ready: false, degraded: [] };
}

/** The server's series as text; nothing where they are switched off or locked. */
export async function findMetrics(): Promise<string | null> {
  const response = await fetch("/metrics");
  if (response.status === 404 || response.status === 401) return null;
  if (!response.ok) throw problemOf(response, {});
  return response.text();
}
