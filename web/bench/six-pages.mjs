/** A long resume of nobody: it fills six pages. */

const TASKS = [
  "Planned the releases of a system for timetables together with eleven colleagues",
  "Moved the nightly import of 40 sources to a queue, which made it 3 hours shorter",
  "Wrote the handbook with which nine new colleagues were trained in their first month",
  "Measured what each page costs, and told the figures to the teams every Monday",
  "Looked after three apprentices, two of whom stayed in the company",
  "Agreed with 14 suppliers on one format for orders, invoices and complaints",
];

export const sixPages = {
  basics: {
    name: "Sandy Sample",
    label: "Project Coordinator",
    email: "sandy.sample@example.org",
    summary:
      "A made-up person with a long made-up history, to measure a page that is slow to draw.",
  },
  work: Array.from({ length: 30 }, (_, index) => ({
    name: `Made-up Company ${index + 1}`,
    position: "Project Coordinator",
    location: "Sampleton",
    startDate: `${2025 - index}-01`,
    endDate: `${2025 - index}-12`,
    summary: "Looked after the plans of a department that does not exist.",
    highlights: TASKS,
  })),
  education: [{ institution: "University of Sampleton", studyType: "BA", area: "Planning" }],
  skills: [{ name: "Planning", keywords: ["Scheduling", "Budgeting", "Excel"] }],
};
