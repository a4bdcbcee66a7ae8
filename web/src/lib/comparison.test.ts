import { expect, test } from "vitest";
import { compare, mustsMet } from "./comparison";

const asked = (text: string, importance: string, verdict: string) => ({
  text,
  importance,
  verdict,
});

const first = {
  score: 70,
  requirements: [asked("Python", "must", "met"), asked("Kafka", "nice", "missing")],
};
const second = {
  score: 50,
  requirements: [asked("Terraform", "must", "missing"), asked("python", "nice", "met")],
};

test("what both postings ask comes first, then what one insists on", () => {
  expect(compare(first, second)).toEqual([
    { text: "Python", first: "met", second: "met", must: true },
    { text: "Terraform", second: "missing", must: true },
    { text: "Kafka", first: "missing", must: false },
  ]);
});

test("must-haves are counted per posting", () => {
  expect(mustsMet(first)).toEqual({ met: 1, of: 1 });
  expect(mustsMet(second)).toEqual({ met: 0, of: 1 });
});
