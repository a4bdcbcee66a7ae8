/** Values and their places: on a scanned PDF, and several of them on one line. */

import { expect, test } from "@playwright/test";
import { scannedPdfOf, twoColumns } from "./material";
import { field, file, markedPlace } from "./review";
import { createResume, register, reviewFile, sample, saveImport, storedResume } from "./steps";

test("a scanned PDF is reviewed beside its picture and stored", async ({ page }) => {
  await register(page);
  const { id } = await createResume(page, "Robin", sample);
  const scan = await scannedPdfOf(page, id);
  expect(scan.buffer.includes("/Font"), "there is no text in it").toBe(false);
  const answer = await page.request.post("/api/resumes/parse", { multipart: { file: scan } });
  test.skip((await answer.text()).includes("OCR_UNAVAILABLE"), "nothing here reads pictures");
  await reviewFile(page, scan);
  await expect(page.getByText(/^Recognised from a picture/)).toBeVisible();
  await expect(page.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  await expect(field(page, "Name")).toHaveValue(sample.basics.name);

  await field(page, "E-mail").focus();
  expect(await markedPlace(page)).toBe("Go to E-mail");
  await file(page).getByTitle("Go to Experience 1 · Employer", { exact: true }).click();
  await expect(field(page, "Employer")).toBeFocused();
  await expect(field(page, "Employer")).toHaveValue("Meadow Analytics");

  const stored = await saveImport(page);
  const { resume } = await storedResume(page, stored);
  expect(resume.basics?.email).toBe(sample.basics.email);
  expect(resume.work?.map(({ name }) => name)).toEqual(["Meadow Analytics", "Clover Retail"]);
});

test("values on one line are each within reach", async ({ page }) => {
  await register(page);
  await reviewFile(page, await twoColumns(page));
  await expect(page.getByRole("img", { name: "Page 1 of 1" })).toBeVisible();
  const areas = file(page).locator("[data-sheet] button");
  const titles = await areas.evaluateAll((all) => all.map((area) => area.getAttribute("title")));
  expect(titles.length).toBeGreaterThan(10);
  const hidden = await areas.evaluateAll((all) =>
    all
      .filter((area) => {
        area.scrollIntoView({ block: "center" });
        const { left, top, width, height } = area.getBoundingClientRect();
        const points = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) =>
          document.elementFromPoint(left + width * share, top + height / 2),
        );
        return !points.includes(area);
      })
      .map((area) => area.getAttribute("title")),
  );
  expect(hidden, "a click somewhere reaches every value").toEqual([]);

  for (const name of ["Position", "Employer", "From", "To"]) {
    await file(page).getByTitle(`Go to Experience 2 · ${name}`, { exact: true }).click();
    await expect(field(page, name).first()).toBeFocused();
  }
});
