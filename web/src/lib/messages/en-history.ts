/** The texts of saved versions. */

export const history = {
  history: {
    emptyTitle: "No saved versions yet",
    emptyDetail: "Versions are kept as you work and before every import, restore and draft.",
    look: "Look",
    restore: "Restore",
    restored: "Restored. You can undo it.",
    saveNamed: "Save a named version",
    nameTitle: "Name this version",
    nameNow: "The resume as it is now, kept under a name of your own.",
    nameLabel: "Name of the version",
    nameHint: "Blank takes the name away; the version stays.",
    name: (revision: number) => `Name revision ${revision}`,
    saveName: "Save",
    named: "Named",
    others: "Other versions",
    older: "Show older versions",
    onlyNamed: "Only named versions",
    noneNamed: "No version has a name yet.",
    namedAs: (name: string) => `Kept as “${name}”.`,
    unnamed: "The name is taken away.",
    revision: (revision: number) => `Revision ${revision}`,
    reasons: {
      create: "Created",
      duplicate: "Duplicated",
      import: "Imported",
      edit: "Edited",
      draft: "Draft applied",
      restore: "Restored",
    },
  },
};
