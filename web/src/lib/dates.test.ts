import { describe, expect, test } from "vitest";
import { readDate, storedDate } from "./dates";

describe("dates as people type them", () => {
  test.each([
    ["2019", "2019"],
    ["2019-09", "2019-09"],
    ["2019-09-03", "2019-09-03"],
    ["Sept 2019", "2019-09"],
    ["Sept. 2019", "2019-09"],
    ["september 2019", "2019-09"],
    ["2019 September", "2019-09"],
    ["03/2018", "2018-03"],
    ["3/2018", "2018-03"],
    ["3.2018", "2018-03"],
    ["03-2018", "2018-03"],
    ["2018/3", "2018-03"],
    ["201803", "2018-03"],
    ["03/18", "2018-03"],
    ["Mar ’18", "2018-03"],
    ["März 2018", "2018-03"],
    ["Okt. 2020", "2020-10"],
    ["Dez 1999", "1999-12"],
    ["Jänner 2021", "2021-01"],
    ["août 2021", "2021-08"],
    ["enero de 2020", "2020-01"],
    ["juillet 2014", "2014-07"],
    ["juin 2014", "2014-06"],
    ["5.3.2018", "2018-03-05"],
    ["25/12/2018", "2018-12-25"],
    ["12/25/2018", "2018-12-25"],
    ["March 5th, 2018", "2018-03-05"],
    ["5 March 2018", "2018-03-05"],
    ["29.2.2020", "2020-02-29"],
    ["seit 2016", "2016"],
  ])("%s is %s", (typed, iso) => expect(readDate(typed)).toEqual({ kind: "date", iso }));

  test.each(["heute", "Present", "bis heute", "jetzt", "ongoing", "today", "aujourd’hui"])(
    "%s goes on",
    (typed) => expect(readDate(typed)).toEqual({ kind: "present" }),
  );

  test.each([
    "",
    "soon",
    "13/2018",
    "31.2.2019",
    // Nobody can tell which of the two is the month.
    "04/05/2018",
    "3 18",
    "2018-2019",
    "Spring 2019",
    "Marketing 2019",
    "Jui 2019",
    "42",
    "Mar Apr 2019",
  ])("%s is kept as it was typed", (typed) => {
    expect(readDate(typed)).toEqual({ kind: "unknown" });
    expect(storedDate(typed)).toBe(typed);
  });

  test("what goes on is stored as a word that every export knows", () => {
    expect(storedDate("heute")).toBe("present");
  });
});
