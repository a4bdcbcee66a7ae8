import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { startModel, startServer } from "./servers";
import {
  createResume,
  expectSaved,
  newEmail,
  password,
  register,
  sample,
  storedResume,
} from "./steps";

const resume = {
  ...sample,
  work: [
    {
      ...sample.work[0],
      endDate: "2024-03",
      highlights: [
        "Was responsible for pipelines in Python and SQL that load 40 sources every night",
        "Moved reports from spreadsheets to dashboards for 120 colleagues",
      ],
    },
    sample.work[1],
  ],
};

test("the built-in rules write a summary that is decided on edit by edit", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Data", resume);
  await page.goto(`/resumes/${id}?panel=write`);
  await expect(page.getByText("this server has no language model")).toBeVisible();
  await page.getByLabel("What to write").selectOption({ label: "Summary" });
  await page.getByRole("combobox", { name: "Length" }).selectOption("long");
  await page.getByRole("button", { name: "Make a draft" }).click();
  await expect(page.getByText("Rule-based")).toBeVisible();
  const before = (await storedResume(page, id)).resume.basics?.summary;
  expect(before, "nothing is applied unseen").toBe(sample.basics.summary);
  await page.getByRole("button", { name: /^Apply 1 edit/ }).click();
  await expectSaved(page);
  expect((await storedResume(page, id)).resume.basics?.summary).not.toBe(before);
  // The choice is remembered for this resume.
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Length" })).toHaveValue("long");
});

test("a model's words are looked at before they are sent and after they come", async ({
  browser,
}) => {
  const model = await startModel();
  const server = await startServer({ OPENAI_BASE_URL: model.url, DEFAULT_TIER: "free" });
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  try {
    const account = { email: newEmail(), password };
    await page.request.post("/api/auth/register", { data: account });
    const { id } = await createResume(page, "Data", resume);
    await page.goto(`/resumes/${id}?panel=write`);
    await expect(page.getByText("5 of 5 AI uses left this month.")).toBeVisible();
    await page.getByLabel("What to write").selectOption({ label: "Experience" });
    await page.getByRole("checkbox", { name: /^Hide name/ }).check();
    await page.getByText("What would be sent to the model").click();
    await expect(page.getByText(/1 call, about [\d,.]+ tokens/)).toBeVisible();
    const sent = page.getByRole("textbox", { name: /^Data Engineer/ });
    await expect(sent).toContainText("40 sources");
    await expect(sent).not.toContainText("Meadow Analytics");
    await page.getByRole("button", { name: "Make a draft" }).click();
    await expect(page.getByText("Written by gpt-4o-mini")).toBeVisible();
    const edits = page.getByRole("checkbox", { name: /^Accept edit/ });
    const [honest, invented] = [edits.first(), edits.nth(1)];
    await expect(honest).toBeChecked();
    await expect(invented, "an unsupported edit is off by default").not.toBeChecked();
    await expect(page.getByText("Not backed by your resume")).toBeVisible();
    await page.getByRole("button", { name: "Accept all supported" }).click();
    await expect(invented, "and never accepted in bulk").not.toBeChecked();
    const checked = await new AxeBuilder({ page }).analyze();
    expect(checked.violations).toEqual([]);
    await page.screenshot({ path: "test-results/writing-draft.png", fullPage: true });
    await page.getByRole("button", { name: /^Apply 1 edit/ }).click();
    await expect(page.getByText(/1 edit applied/)).toBeVisible();
    await expectSaved(page);
    const stored = await storedResume(page, id);
    expect(stored.resume.work?.[0]?.highlights?.[0]).toMatch(/every night\.$/);
    expect(JSON.stringify(stored.resume)).not.toContain("Google");
    await expect(page.getByText("4 of 5 AI uses left this month.")).toBeVisible();
  } finally {
    await context.close();
    server.stop();
    model.stop();
  }
});

test("a draft that would lower the score says so, and nothing of it is chosen", async ({
  page,
}) => {
  await register(page);
  const summary = "Runs Kubernetes, Terraform, Kafka and Snowflake platforms for banks.";
  const { id } = await createResume(page, "Data", {
    ...resume,
    basics: { ...resume.basics, summary },
  });
  const posting = `Platform Engineer\n\nRequirements:\n- Kubernetes\n- Terraform\n- Kafka\n- Snowflake\n\nYou look after the platform that our bank's applications run on, together with a team of six people who share what they know.`;
  await page.goto(`/resumes/${id}?panel=ats`);
  await page.getByRole("textbox", { name: "Job posting" }).fill(posting);
  await page.getByRole("button", { name: "Check against this posting" }).click();
  await expect(page.getByRole("img", { name: /^Score \d+ of 100/ })).toBeVisible();
  await page.getByRole("tab", { name: "Write" }).click();
  await page.getByLabel("What to write").selectOption({ label: "Summary" });
  await page.getByRole("button", { name: "Make a draft" }).click();
  await expect(page.getByText("With all of these edits the score would fall")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^Accept edit/ })).not.toBeChecked();
  await expect(page.getByRole("button", { name: /^Apply 0 edits/ })).toBeDisabled();
  await page.screenshot({ path: "screenshots/light-draft-lower.png" });
});
