/** The texts of what is used again from other resumes. */

export const library = {
  library: {
    entries: (section: string) => `${section} from your other resumes`,
    bullets: "Bullets from your other resumes",
    detail: "A copy is put at the end of the list. The other resume stays as it is.",
    search: "Search",
    loading: "Reading your resumes…",
    found: (shown: number, all: number) =>
      shown < all ? `The first ${shown} of ${all}` : `${all}`,
    count: (count: string) => `Found: ${count}`,
    none: "Nothing found.",
    emptyTitle: "Nothing to take over",
    emptyDetail:
      "Your other resumes and copies for postings have nothing here that this one lacks.",
    from: (names: string) => `From: ${names}`,
    insert: "Insert",
    insertNamed: (what: string) => `Insert: ${what}`,
    inserted: "Inserted. You can undo it.",
    bounded: (count: number) => `Of your copies for postings, the newest ${count} are looked at.`,
  },
};
