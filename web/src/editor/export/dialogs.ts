/** The dialogs behind the export menu, fetched when one of them is opened. */

export { MissingDialog } from "./MissingDialog";
export { PasteDialog } from "./PasteDialog";
export { ReportDialog } from "./ReportDialog";
export { ShareDialog } from "./ShareDialog";
