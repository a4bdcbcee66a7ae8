/** What every part of the review shares: the document, what was found, what is left, the field in focus. */

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useSearchParams } from "react-router";
import type { Parsed } from "@/api/imports";
import { focusField, openFormOf } from "@/editor/EditorContext";
import { type Forms, FormsProvider, type OpenForm } from "@/editor/forms/FormsContext";
import { newId } from "@/editor/tab";
import { type Edit, EditError } from "@/lib/edits";
import { countIn, toCheck, trace, type Traced } from "@/lib/evidence";
import { fromPointer, textAt } from "@/lib/json";
import { messages } from "@/lib/messages";
import type { Spot } from "@/lib/placement";
import * as reviews from "@/lib/review";
import { useSay } from "@/ui/Toasts";
import { type Draft, findReview, keepReview } from "./draftStore";
import { countMark, fieldNote } from "./FieldNote";

const views = ["form", "page", "leftovers"] as const;
export type View = (typeof views)[number];

export type ReviewState = {
  userId: string;
  draft: Draft;
  parsed: Parsed;
  review: reviews.Review;
  traced: readonly Traced[];
  /** What is still to be checked, the least certain first. */
  open: readonly Traced[];
  name: string;
  setName: (name: string) => void;
  view: View;
  setView: (view: View) => void;
  openForm: (changes: Partial<OpenForm>) => void;
  focused: string;
  goTo: (pointer: string) => void;
  change: (...edits: Edit[]) => boolean;
  confirm: (...ids: string[]) => void;
  put: (id: string, spot: Spot, text: string) => string | undefined;
  ignore: (id: string, ignored: boolean) => void;
  keepAllAsNotes: () => reviews.Review;
  undo: () => void;
  redo: () => void;
};

const ReviewContext = createContext<ReviewState | undefined>(undefined);

export function useReview(): ReviewState {
  const review = useContext(ReviewContext);
  if (!review) throw new Error("useReview outside of ReviewProvider");
  return review;
}

type ProviderProps = { userId: string; draft: Draft; parsed: Parsed; children: ReactNode };

/** Takes up an earlier visit's review, or begins one. */
export function ReviewProvider(props: ProviderProps) {
  const { userId, draft, parsed } = props;
  const [start, setStart] = useState<Start>();
  useEffect(() => {
    let gone = false;
    void findReview(userId).then((kept) => {
      if (gone) return;
      setStart(
        kept
          ? { review: reviews.open(kept.snapshot, kept.found), name: kept.name }
          : {
              review: reviews.begin(parsed.resume, parsed.report, newId),
              name: suggestName(draft, parsed),
            },
      );
    });
    return () => {
      gone = true;
    };
  }, [userId, draft, parsed]);
  return start ? <Provider {...props} start={start} /> : null;
}

type Start = { review: reviews.Review; name: string };

function Provider({ userId, draft, parsed, start, children }: ProviderProps & { start: Start }) {
  const [review, setReview] = useState(start.review);
  const [name, setName] = useState(start.name);
  const [focused, setFocused] = useState("");
  const { place, view, move } = useReviewPlace();
  const target = useRef("");
  const say = useSay();
  const { document, found, confirmed } = review;

  useEffect(() => {
    const snapshot = reviews.snapshotOf(review);
    void keepReview(userId, { snapshot, found: review.found, name });
  }, [userId, review, name]);

  const traced = useMemo(() => trace(document, found), [document, found]);
  const open = useMemo(() => toCheck(traced, confirmed), [traced, confirmed]);

  const goTo = useCallback(
    (pointer: string) => {
      target.current = pointer;
      setFocused(pointer);
      move({ view: "form", ...openFormOf(document, fromPointer(pointer)) });
    },
    [move, document],
  );
  // The form may only be there after it was opened, so the focus follows each drawing.
  useEffect(() => {
    if (target.current && focusField(target.current)) target.current = "";
  });

  const attempt = useCallback(
    (make: () => reviews.Review): boolean => {
      try {
        setReview(make());
        return true;
      } catch (error) {
        if (!(error instanceof EditError)) throw error;
        say(messages.review.doesNotFit, "bad");
        return false;
      }
    },
    [say],
  );

  const state = useMemo<ReviewState>(
    () => ({
      userId,
      draft,
      parsed,
      review,
      traced,
      open,
      name,
      setName,
      view,
      setView: (next) => move({ view: next }),
      openForm: move,
      focused,
      goTo,
      change: (...edits) => attempt(() => reviews.change(review, edits, Date.now())),
      confirm: (...ids) => setReview(reviews.confirm(review, ids)),
      put: (id, spot, text) => {
        let pointer: string | undefined;
        attempt(() => {
          const put = reviews.put(review, id, spot, text, newId);
          pointer = put.pointer;
          return put.review;
        });
        return pointer;
      },
      ignore: (id, ignored) => setReview(reviews.ignore(review, [id], ignored)),
      keepAllAsNotes: () => reviews.keepAllAsNotes(review, newId),
      undo: () => setReview(reviews.undo(review)),
      redo: () => setReview(reviews.redo(review)),
    }),
    [userId, draft, parsed, review, traced, open, name, view, move, focused, goTo, attempt],
  );

  const forms = useMemo<Forms>(
    () => ({
      document,
      readOnly: false,
      place,
      move,
      change: state.change,
      setFocused,
      note: (pointer) => fieldNote(state, pointer),
      mark: (part) => countMark(countIn(open, part)),
    }),
    [document, place, move, state, open],
  );
  return (
    <ReviewContext value={state}>
      <FormsProvider value={forms}>{children}</FormsProvider>
    </ReviewContext>
  );
}

/** What is open is kept in the address. */
function useReviewPlace() {
  const [search, setSearch] = useSearchParams();
  const place = useMemo<OpenForm>(
    () => ({ section: search.get("section") ?? "basics", item: search.get("item") ?? "" }),
    [search],
  );
  const view = views.find((one) => one === search.get("view")) ?? "form";
  const move = useCallback(
    (changes: Partial<OpenForm & { view: View }>) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [key, value] of Object.entries(changes)) next.set(key, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  return { place, view, move };
}

function suggestName(draft: Draft, parsed: Parsed): string {
  return textAt(parsed.resume, "basics", "name") || draft.file.name.replace(/\.[^.]+$/, "");
}
