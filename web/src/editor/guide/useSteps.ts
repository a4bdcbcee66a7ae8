/** Which first steps were taken, seen in the editor; and the way to each of them. */

import { useEffect, useState } from "react";
import { type GuideStep, proven } from "@/lib/guide";
import { onExported } from "@/lib/happenings";
import { equal } from "@/lib/json";
import { useEditor } from "../EditorContext";
import { isPostingReady, usePosting } from "../assist/posting";
import { useKeptReport } from "../assist/useReport";
import { focusSoon } from "../focusSoon";

export function useProven(): GuideStep[] {
  const { resume, document, focused } = useEditor();
  const [posting] = usePosting(resume.id);
  const report = useKeptReport(resume.id).data;
  const [exported, setExported] = useState(false);
  useEffect(() => onExported((id) => id === resume.id && setExported(true)), [resume.id]);
  return proven({
    document,
    focused,
    postingReady: isPostingReady(posting),
    checked: report !== undefined,
    changedSince: report !== undefined && !equal(report.document, document),
    exported,
  });
}

/** Opens the place of a step and puts the focus where it begins. */
export function useStepTaker(): (step: GuideStep) => void {
  const { move, goTo } = useEditor();
  return (step) => {
    if (step === "start" || step === "contact") return goTo("/basics/name");
    if (step === "posting" || step === "score") {
      move({ view: "assist", panel: "ats", draft: "" });
      return focusSoon('#assist-panel [data-path="/posting/text"]', "#assist-panel button");
    }
    if (step === "change") {
      move({ view: "assist", panel: "tailor" });
      return focusSoon("#assist-tab-tailor");
    }
    return focusSoon("[data-guide=download] button");
  };
}
