/** The original file beside the form: its pages, or its text; a click on a value opens its field. */

import { useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { showFile, type ShownFile } from "@/api/imports";
import { asProblem } from "@/api/problem";
import { ProblemBanner } from "@/components/ProblemBanner";
import { nearestPlaced } from "@/lib/evidence";
import { messages } from "@/lib/messages";
import { Button, IconButton } from "@/ui/Button";
import { Banner, Waiting } from "@/ui/Feedback";
import { FilePage } from "./FilePage";
import { FileText } from "./FileText";
import styles from "./FileView.module.css";
import { useReview } from "./ReviewContext";
import { scrolling } from "@/ui/motion";

const text = messages.review;
const ZOOMS = [50, 75, 100, 125, 150, 200, 300];

export function FileView() {
  const { userId, draft } = useReview();
  const file = useQuery({
    queryKey: ["file-pages", userId, draft.at_ms],
    queryFn: ({ signal }) => showFile(draft.file, signal),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });
  return (
    <div className={styles.view}>
      {file.isPending && (
        <div className={styles.middle}>
          <Waiting label={text.drawing} />
        </div>
      )}
      {file.error && (
        <div className={styles.middle}>
          <ProblemBanner
            problem={asProblem(file.error)}
            title={text.pagesFailed}
            actions={<Button onClick={() => void file.refetch()}>{messages.app.retry}</Button>}
          />
        </div>
      )}
      {file.data && <Shown file={file.data} />}
    </div>
  );
}

function Shown({ file }: { file: ShownFile }) {
  const { parsed, traced, focused, view } = useReview();
  const [zoom, setZoom] = useState(100);
  const desk = useRef<HTMLDivElement>(null);
  const { page, turn, onScroll } = usePages(desk);
  const { pages } = parsed.report;
  const placed = useMemo(() => traced.filter(({ place }) => place), [traced]);
  const marked = nearestPlaced(placed, focused)?.id ?? "";

  // Whatever moves the page, the marked place stays in sight.
  const look = marked && `${marked} ${zoom} ${view}`;
  useEffect(() => {
    const mark = look && desk.current?.querySelector("[data-marked=true]");
    if (mark) mark.scrollIntoView({ block: "center", behavior: scrolling() });
  }, [look]);

  const count = file.pages.length;
  if (count === 0 && file.text.length === 0) {
    return (
      <div className={styles.middle}>
        <Banner title={text.noPicture} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.tools}>
        {count > 1 && (
          <span className={styles.group}>
            <IconButton
              icon="up"
              label={text.previousPage}
              disabled={page === 0}
              onClick={() => turn(page - 1)}
            />
            <span aria-live="polite">{text.pageOf(page + 1, count)}</span>
            <IconButton
              icon="down"
              label={text.nextPage}
              disabled={page >= count - 1}
              onClick={() => turn(page + 1)}
            />
          </span>
        )}
        <span className={styles.hint}>
          <span className={styles.wide}>{text.pageHint}</span>
          <span className={styles.narrow}>{text.pageHintTouch}</span>
        </span>
        <ZoomTools zoom={zoom} onChange={setZoom} />
      </div>
      {/* It scrolls, so the keyboard must reach it. */}
      <section
        ref={desk}
        className={styles.desk}
        tabIndex={0}
        aria-label={text.original}
        onScroll={onScroll}
      >
        {count > 0 && count < pages && (
          <Banner tone="warn" title={text.missingPages(count, pages)} />
        )}
        <div className={styles.sheets} style={{ width: `${zoom}%` }}>
          {file.pages.map((one, index) => (
            <FilePage
              key={index}
              page={one}
              label={text.pageOf(index + 1, count)}
              values={placed.filter(({ place }) => place?.page === index)}
              marked={marked}
            />
          ))}
          {count === 0 && <FileText lines={file.text} />}
        </div>
      </section>
    </>
  );
}

function ZoomTools({ zoom, onChange }: { zoom: number; onChange: (zoom: number) => void }) {
  const smaller = ZOOMS.findLast((one) => one < zoom);
  const larger = ZOOMS.find((one) => one > zoom);
  return (
    <span className={styles.group}>
      <IconButton
        icon="minus"
        label={text.zoomOut}
        disabled={smaller === undefined}
        onClick={() => onChange(smaller ?? zoom)}
      />
      <button
        type="button"
        className={styles.zoom}
        aria-label={`${text.zoomFit}, ${text.zoom(zoom)}`}
        title={text.zoomFit}
        onClick={() => onChange(100)}
      >
        {text.zoom(zoom)}
      </button>
      <IconButton
        icon="plus"
        label={text.zoomIn}
        disabled={larger === undefined}
        onClick={() => onChange(larger ?? zoom)}
      />
    </span>
  );
}

/** Which page is looked at, and a way to another one. */
function usePages(desk: { current: HTMLDivElement | null }) {
  const [page, setPage] = useState(0);
  const sheets = useCallback(
    () => [...(desk.current?.querySelectorAll<HTMLElement>("[data-sheet]") ?? [])],
    [desk],
  );
  const onScroll = () => {
    const frame = desk.current?.getBoundingClientRect();
    if (!frame) return;
    const middle = frame.top + frame.height / 2;
    const index = sheets().findLastIndex((sheet) => sheet.getBoundingClientRect().top <= middle);
    setPage(Math.max(0, index));
  };
  const turn = (to: number) => {
    setPage(to);
    sheets()[to]?.scrollIntoView({ block: "start", behavior: scrolling() });
  };
  return { page, turn, onScroll };
}
