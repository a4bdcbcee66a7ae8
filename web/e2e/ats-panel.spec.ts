import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { createResume, expectSaved, register, sample, storedResume } from "./steps";

const posting = [
  "Senior Data Engineer",
  "We are looking for somebody who keeps our nightly pipelines healthy.",
  "Requirements",
  "- 5+ years of experience with Python and SQL",
  "- Experience with Apache Airflow and PostgreSQL",
  "- You have used Terraform in production",
  "Nice to have",
  "- Kafka",
  "- Tableau dashboards",
  "We are an equal opportunity employer and offer a friendly office.",
].join("\n");

const other = [
  "Registered Nurse",
  "For our ward we are looking for a registered nurse who likes to work in a small team.",
  "Requirements",
  "- Registration with the nursing council",
  "- Experience with wound care and medication administration",
  "- Basic Life Support certificate",
  "- Willingness to work in shifts",
].join("\n");

const resume = {
  ...sample,
  work: [
    {
      ...sample.work[0],
      highlights: [
        "Built pipelines in Python and SQL with Airflow on PostgreSQL that load 40 sources every night",
        "Moved reports from spreadsheets to Tableau dashboards for 120 colleagues",
      ],
    },
    sample.work[1],
  ],
};

test("the panel explains, tries edits out, and compares two postings", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Data", resume);
  await page.goto(`/resumes/${id}?panel=ats`);
  await page.getByRole("textbox", { name: "Job posting" }).fill(posting);
  await page.getByRole("button", { name: "Check against this posting" }).click();
  const dial = page.getByRole("img", { name: /^Score \d+ of 100, grade [A-F]$/ });
  await expect(dial).toBeVisible();

  await test.step("evidence leads to its field and is marked on the page", async () => {
    const met = page.getByRole("group").filter({ hasText: /^Met/ });
    if (!(await met.getByRole("listitem").first().isVisible()))
      await met.locator("summary").click();
    const evidence = met.getByRole("button", { name: /Airflow/ }).first();
    await evidence.click();
    await expect(page.locator("[data-marked=true]").first()).toBeVisible();
    await expect(page.locator("[data-path]:focus")).toHaveCount(1);
  });

  await test.step("chosen edits show the score they lead to, and nothing is saved", async () => {
    const choices = page.getByRole("listitem").getByRole("checkbox");
    const tried = page.waitForResponse((reply) => reply.url().endsWith("/api/editor/ats/run"));
    await choices.first().check();
    const answer: { score: number } = await (await tried).json();
    const whatIf = page.getByRole("status").filter({ hasText: "1 chosen." });
    await expect(whatIf).toContainText(`→ ${answer.score}`);
    expect((await storedResume(page, id)).revision).toBe(1);
    await whatIf.getByRole("button", { name: "Apply chosen" }).click();
    await expectSaved(page);
    await expect(page.getByText("Out of date: you have edited since")).toBeVisible();
    await page.getByRole("button", { name: "Check again" }).click();
    await expect(
      page.getByRole("img", { name: new RegExp(`^Score ${answer.score} `) }),
    ).toBeVisible();
  });

  await test.step("a fact that is not there is asked for, never offered as an edit", async () => {
    const row = page
      .getByRole("listitem")
      .filter({ hasText: /Terraform.*\?/ })
      .first();
    await expect(row).toBeVisible();
    await expect(row.getByRole("checkbox")).toHaveCount(0);
  });

  await test.step("a second posting is compared", async () => {
    await page.getByText("Compare with another posting").click();
    await page.getByRole("textbox", { name: "Job posting" }).last().fill(other);
    await page.getByRole("button", { name: "Compare", exact: true }).click();
    const table = page.getByRole("table", { name: "Two postings side by side" });
    await expect(table.getByRole("row", { name: /^Must-haves met/ })).toBeVisible();
    await expect(table.getByRole("columnheader")).toHaveCount(3);
  });

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id: rule, nodes }) => [rule, nodes.map((node) => node.html)])).toEqual(
    [],
  );
  await page.screenshot({ path: process.env["PANEL_PICTURE"] ?? "test-results/ats-panel.png" });
});
