/** Writing: content for a part of the resume, or what the check recommends, as a draft. */

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/api/problem";
import { meQuery } from "@/api/queries";
import type { Wanted, Wishes } from "@/api/writing";
import { ProblemBanner } from "@/components/ProblemBanner";
import { isText, type Json, objectsAt } from "@/lib/json";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Empty } from "@/ui/Feedback";
import { SelectField, TextArea } from "@/ui/Field";
import { useEditor } from "../EditorContext";
import { DraftPlace, OpenDrafts } from "./DraftPlace";
import { PostingForm, type PostingState } from "./PostingForm";
import { isPostingReady, toPosting } from "./posting";
import { Progress } from "./Progress";
import { useProposing } from "./useProposing";
import { useWishes } from "./wishes";
import { SentToModel, UsesLeft, WritingOptions } from "./WritingOptions";

const text = messages.writing;

export function WritePanel({ posting }: { posting: PostingState }) {
  const me = useQuery(meQuery).data;
  if (me && !me.flags.ai_features_enabled) {
    return (
      <Empty icon="pencil" title={messages.tailor.aiOff}>
        {messages.tailor.aiOffDetail}
      </Empty>
    );
  }
  return (
    <DraftPlace>
      <NewContent posting={posting} />
      <OpenDrafts kinds={["content", "recommendations"]} />
    </DraftPlace>
  );
}

function NewContent({ posting }: { posting: PostingState }) {
  const { resume, document, readOnly, state } = useEditor();
  const me = useQuery(meQuery).data;
  const [what, setWhat] = useState("summary");
  const [instructions, setInstructions] = useState("");
  const [kept, keep] = useWishes(resume.id);
  const proposing = useProposing();
  const ready = isPostingReady(posting[0]);
  const recommended = what === RECOMMENDED;
  const wanted = wantedOf(what, resume.id, ready ? toPosting(posting[0]) : undefined);
  const { mode: _, ...wishes } = kept;
  const all: Wishes = {
    ...wishes,
    again: false,
    ...(instructions.trim() ? { instructions: instructions.trim() } : {}),
  };
  return (
    <>
      <SelectField
        label={text.what}
        value={what}
        options={[...parts(document), { value: RECOMMENDED, label: text.recommended }]}
        onChange={setWhat}
      />
      <PostingForm posting={posting} folds />
      <p>{recommended ? text.postingNeeded : text.postingHelps}</p>
      <WritingOptions wishes={kept} model={me?.ai_model ?? undefined} onChange={keep} />
      <TextArea
        label={text.instructions}
        hint={me?.ai_model ? text.instructionsHint : text.instructionsRules}
        value={instructions}
        maxLength={2000}
        rows={2}
        grows
        onChange={setInstructions}
      />
      {me?.ai_model && kept.writer !== "rules" && (
        <>
          <UsesLeft used={me.usage.resume_ai} limit={me.limits.resume_ai_per_month} />
          {wanted && <SentToModel wanted={wanted} wishes={all} revision={state.session.revision} />}
        </>
      )}
      {proposing.running ? (
        <Progress proposing={proposing} />
      ) : (
        <Button
          look="primary"
          icon="pencil"
          disabled={!wanted || readOnly}
          onClick={() => wanted && proposing.start(wanted, all)}
        >
          {messages.tailor.run}
        </Button>
      )}
      {proposing.error && <ProblemBanner problem={asProblem(proposing.error)} />}
      {!proposing.running && !proposing.error && (
        <Empty icon="pencil" title={text.emptyTitle}>
          {text.emptyDetail}
        </Empty>
      )}
    </>
  );
}

const RECOMMENDED = "recommended";

function wantedOf(
  what: string,
  resume_id: string,
  posting: ReturnType<typeof toPosting> | undefined,
): Wanted | undefined {
  if (what === RECOMMENDED) {
    return posting && { action: "apply_recommendations", resume_id, posting };
  }
  const [section = "", item] = what.split("/", 2);
  return {
    action: "generate_content",
    resume_id,
    section,
    ...(item ? { item } : {}),
    ...(posting ? { posting } : {}),
  };
}

/** The parts that can be written: headline, summary, sections and their entries. */
function parts(document: Json) {
  const found = [
    { value: "headline", label: text.parts.headline },
    { value: "summary", label: text.parts.summary },
  ];
  for (const section of ["work", "projects", "volunteer", "education", "skills"] as const) {
    const items = objectsAt(document, section);
    if (items.length === 0) continue;
    found.push({ value: section, label: text.parts[section] });
    if (section === "skills") continue;
    for (const item of items) {
      if (!isText(item["x-id"])) continue;
      const names = ["position", "name", "organization", "studyType", "institution"];
      const label = names.flatMap((key) => (isText(item[key]) ? [item[key]] : [])).slice(0, 2);
      found.push({
        value: `${section}/${item["x-id"]}`,
        label: `${text.parts[section]}: ${label.join(", ") || messages.home.untitled}`,
      });
    }
  }
  return found;
}
