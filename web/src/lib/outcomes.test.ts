import { expect, test } from "vitest";
import { outcomesOf } from "./outcomes";

const series = `
# TYPE rolerabbit_resume_parses_total counter
rolerabbit_resume_parses_total{method="rules",source="pdf",outcome="success"} 6
rolerabbit_resume_parses_total{method="model",source="pdf",outcome="success"} 1
rolerabbit_resume_parses_total{method="rules",source="pdf",outcome="failure"} 1
rolerabbit_resume_parses_total{method="rules",source="docx",outcome="success"} 2
rolerabbit_resume_parses_total{method="rules",source="text",outcome="success"} 0
rolerabbit_resume_parses_total{method="rules",source="text",outcome="failure"} 0
rolerabbit_resume_parse_duration_seconds_sum{method="rules",source="pdf"} 1.6
rolerabbit_resume_parse_duration_seconds_count{method="rules",source="pdf"} 8
`;

test("outcomes are summed by what was done, with the mean time", () => {
  const wanted = {
    counter: "rolerabbit_resume_parses_total",
    label: "source",
    duration: "rolerabbit_resume_parse_duration_seconds",
  };
  expect(outcomesOf(series, wanted)).toEqual([
    { name: "pdf", success: 7, failure: 1, mean_ms: 200 },
    { name: "docx", success: 2, failure: 0 },
  ]);
  expect(outcomesOf("", wanted)).toEqual([]);
});
