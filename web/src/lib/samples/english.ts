/** The sample in English. Nobody and nothing in it exists. */

import type { Sample } from "./kind";

export const sample: Sample = {
  name: "Sample",
  resume: {
    "x-sample": true,
    basics: {
      name: "Sandy Sample",
      label: "Project Coordinator",
      email: "sandy.sample@example.org",
      phone: "+44 20 7946 0000",
      location: { city: "Sampleton", countryCode: "GB" },
      summary:
        "Project coordinator who keeps schedules, budgets and people together. Eight years in a made-up garden company and a made-up event agency.",
    },
    work: [
      {
        name: "Clover & Thicket Gardens (made up)",
        position: "Project Coordinator",
        location: "Sampleton",
        startDate: "2021-04",
        highlights: [
          "Responsible for the schedules of 14 public gardens, from the first drawing to the opening",
          "Keep a budget of £640,000 in Excel and report on it every month",
          "Introduced a weekly risk review; late deliveries fell from 9 to 2 in a year",
          "Wrote the handbook with which five new colleagues were trained",
        ],
      },
      {
        name: "Lantern Street Events (made up)",
        position: "Event Assistant",
        location: "Sampleton",
        startDate: "2018-09",
        endDate: "2021-03",
        highlights: [
          "Planned 30 events with up to 400 guests together with two colleagues",
          "Negotiated with 25 suppliers and checked their invoices",
          "Helped with the newsletter for 3,000 readers",
        ],
      },
    ],
    education: [
      {
        institution: "University of Sampleton (made up)",
        studyType: "BA",
        area: "Business Administration",
        startDate: "2015-10",
        endDate: "2018-07",
      },
    ],
    skills: [
      { name: "Planning", keywords: ["Project management", "Scheduling", "Budgeting", "Jira"] },
      { name: "Office", keywords: ["Excel", "PowerPoint"] },
    ],
    languages: [
      { language: "English", fluency: "Native" },
      { language: "Spanish", fluency: "B2" },
    ],
  },
  posting: {
    title: "Project Manager",
    company: "Brookside Parks (made up)",
    text: `Project Manager (made-up posting, to try things out)

Brookside Parks builds and looks after parks in three towns. We are looking for a project manager who leads projects from the first idea to the opening.

What you will do
- Lead several projects at the same time and keep their schedules and budgets
- Manage risks and report to the board every month
- Negotiate with suppliers and work with the town's offices

What you bring
- At least five years of experience in project management
- A degree in business administration or a similar subject
- Experience with budgeting, risk management and Jira
- Very good Excel skills
- Stakeholder management

Nice to have
- Spanish
- Scrum
`,
  },
};
