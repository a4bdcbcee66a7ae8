/** What administrators see and do. */

import { answer, client, type Schemas } from "./client";

export type MonthCosts = Schemas["MonthCosts"];
export type CostSum = Schemas["CostSum"];
export type ModelTest = Schemas["ModelTest"];

export const findCosts = (month: string) =>
  answer(client.GET("/api/admin/costs", { params: { query: { month } } }));

export const testModel = () => answer(client.POST("/api/admin/ai/test"));
