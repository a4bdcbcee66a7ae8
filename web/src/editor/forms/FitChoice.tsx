/** Making the resume fit one or two pages: found options become one change, what is too much is named. */

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Fit, fitResume } from "@/api/pages";
import { fitQuery } from "@/api/queries";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { type Edit, pathOfItem, setEdit } from "@/lib/edits";
import { equal, find, isList, type Json } from "@/lib/json";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Banner } from "@/ui/Feedback";
import { isPostingReady, toPosting, usePosting } from "../assist/posting";
import { useEditor } from "../EditorContext";
import styles from "./Forms.module.css";

const PAGES = [1, 2];

export function FitChoice() {
  const { document, change, readOnly, resume } = useEditor();
  const [posting] = usePosting(resume.id);
  const queries = useQueryClient();
  const found = useQuery(fitQuery(resume.id)).data;
  const fitting = useMutation({
    mutationFn: (pages: number) =>
      fitResume(document, pages, isPostingReady(posting) ? toPosting(posting) : undefined),
    onSuccess: (fit) => {
      queries.setQueryData(fitQuery(resume.id).queryKey, fit);
      const edits = editsOf(document, fit);
      if (edits.length > 0) change(...edits);
    },
  });
  const text = messages.fit;
  return (
    <fieldset className={styles.fit} disabled={readOnly}>
      <legend className={styles.legend}>{text.title}</legend>
      <div className={styles.fitButtons}>
        {PAGES.map((pages) => (
          <Button
            key={pages}
            small
            busy={fitting.isPending && fitting.variables === pages}
            onClick={() => fitting.mutate(pages)}
          >
            {text.fitTo(pages)}
          </Button>
        ))}
      </div>
      <p className={styles.empty}>{text.detail}</p>
      {fitting.error && <ProblemBanner problem={asProblem(fitting.error)} />}
      <div aria-live="polite">{found && <Found fit={found} />}</div>
    </fieldset>
  );
}

function Found({ fit }: { fit: Fit }) {
  const text = messages.fit;
  if (fit.fits) {
    const changed = fit.pages_before > fit.pages_wanted;
    return (
      <Banner
        tone="good"
        title={changed ? text.fits(fit.page_count) : text.fitted(fit.pages_before)}
      />
    );
  }
  return (
    <Banner tone="warn" title={text.over(fit.lines_over, fit.pages_wanted)}>
      <p>{fit.fits_without_cuts ? text.cutsHelp : text.cutsAreNotEnough}</p>
      <Cuts cuts={fit.cuts} />
    </Banner>
  );
}

/** What is gone from the document meanwhile is not listed any more. */
function Cuts({ cuts }: { cuts: Fit["cuts"] }) {
  const { document, goTo } = useEditor();
  const text = messages.fit;
  const left = cuts.flatMap((cut) => {
    const pointer = pointerOf(document, cut);
    return pointer === undefined ? [] : [{ cut, pointer }];
  });
  return (
    <ol className={styles.cuts}>
      {left.map(({ cut, pointer }) => (
        <li key={pointer}>
          <button type="button" className={styles.cut} onClick={() => goTo(pointer)}>
            {cut.text}
          </button>
          <small>{cut.reasons.flatMap((reason) => why(reason)).join(", ") || text.otherwise}</small>
        </li>
      ))}
    </ol>
  );
}

function why(reason: string): string[] {
  const known = Object.entries(messages.fit.reasons).find(([key]) => key === reason);
  return known ? [known[1]] : [];
}

/** Where a bullet stands now. */
function pointerOf(document: Json, cut: Fit["cuts"][number]): string | undefined {
  const item = pathOfItem(document, cut.item_id);
  if (!item) return undefined;
  const bullets = find(document, [...item, "highlights"]);
  const at = isList(bullets) ? bullets.indexOf(cut.text) : -1;
  return at < 0 ? undefined : `/${[...item, "highlights", at].join("/")}`;
}

/** What must change for the design to have these options; nothing when it has enough room as it is. */
function editsOf(document: Json, fit: Fit): Edit[] {
  if (fit.pages_before <= fit.pages_wanted) return [];
  const options = { sizePt: fit.size_pt, spacing: fit.spacing, marginMm: fit.margin_mm };
  return Object.entries(options).flatMap(([key, after]) => {
    const field = ["x-design", key];
    const before = find(document, field);
    return equal(before, after) ? [] : [setEdit({ field }, before, after)];
  });
}
