/** The templates and their designs: who points at one sees their own resume in it, before they choose. */

import { useQuery } from "@tanstack/react-query";
import type { PointerEvent } from "react";
import type { Template } from "@/api/pages";
import { asProblem } from "@/api/problem";
import { meQuery, templatesQuery } from "@/api/queries";
import { PlanLink } from "@/components/PlanLink";
import { ProblemBanner } from "@/components/ProblemBanner";
import { useSaid } from "@/components/useSaid";
import { type Edit, setEdit } from "@/lib/edits";
import { find, type Json } from "@/lib/json";
import { messages } from "@/lib/messages";
import { Button } from "@/ui/Button";
import { Badge, Banner, Skeleton } from "@/ui/Feedback";
import { SvgPicture } from "@/ui/SvgPicture";
import { useEditor } from "../EditorContext";
import styles from "./Forms.module.css";
import { type Looking, useLooks } from "./useLooks";
import { useDesign } from "./useDesign";

const text = messages.design;

export function TemplateChoice() {
  const { value } = useDesign("template");
  const templates = useQuery(templatesQuery);
  if (templates.isPending) return <Skeleton lines={4} />;
  if (templates.error) return <ProblemBanner problem={asProblem(templates.error)} />;
  const all = templates.data;
  const chosen = all.find((template) => template.name === value) ?? all[0];
  return chosen ? <Choice all={all} chosen={chosen} /> : null;
}

function Choice({ all, chosen }: { all: readonly Template[]; chosen: Template }) {
  const { document, change, readOnly } = useEditor();
  const version = useDesign("templateVersion");
  const said = useSaid();
  const limited = useQuery(meQuery).data?.limits.templates;
  const looking = useLooks(chosen);
  const isLocked = ({ tier }: Template) => typeof limited === "number" && tier !== "free";
  // A resume stays in the version of the design that it was made with.
  const choose = (template: Template) => change(...templateEdits(document, template));
  // A document that names none is shown in the first version.
  const used = version.value || chosen.first_version;
  return (
    <>
      <fieldset className={styles.templates} disabled={readOnly}>
        <legend className={styles.legend}>{text.template}</legend>
        <p className={styles.templatesHint}>{text.lookHint}</p>
        {all
          .filter((template) => template.name === template.layout)
          .map((template) => (
            <Layout
              key={template.name}
              template={template}
              isChosen={template.layout === chosen.layout}
              isLocked={isLocked(template)}
              looking={looking}
              onChoose={() => choose(template)}
            />
          ))}
      </fieldset>
      {all.some(isLocked) && (
        <p className={styles.empty}>
          {text.someLocked} <PlanLink plain />
        </p>
      )}
      <fieldset className={styles.designs} disabled={readOnly}>
        <legend className={styles.legend}>{text.designs(chosen.layout)}</legend>
        {all
          .filter((template) => template.layout === chosen.layout)
          .map((design) => (
            <label
              key={design.name}
              className={styles.design}
              title={said(design.description)}
              {...pointing(looking, design)}
            >
              <input
                type="radio"
                name="design"
                checked={design.name === chosen.name}
                aria-disabled={isLocked(design)}
                onChange={() => !isLocked(design) && choose(design)}
              />
              <span className={styles.swatch} style={{ background: design.accent }} />
              <span>
                {design.title}
                <small>{isLocked(design) ? text.locked : design.font}</small>
              </span>
            </label>
          ))}
      </fieldset>
      {used !== chosen.version && (
        <Banner
          tone="accent"
          title={text.newerVersion(chosen.title)}
          actions={
            !readOnly && (
              <Button small onClick={() => choose(chosen)}>
                {text.takeNewer}
              </Button>
            )
          }
        >
          <p>{text.newerDetail(used, chosen.version)}</p>
        </Banner>
      )}
    </>
  );
}

type LayoutProps = {
  template: Template;
  isChosen: boolean;
  isLocked: boolean;
  looking: Looking;
  onChoose: () => void;
};

function Layout({ template, isChosen, isLocked, looking, onChoose }: LayoutProps) {
  const said = useSaid();
  const { wanted, isOpened, pictureOf } = looking;
  const isLookedAt = wanted?.layout === template.layout;
  const picture = pictureOf(isLookedAt && wanted ? wanted : template);
  return (
    <label
      className={styles.template}
      data-opened={isLookedAt && isOpened && picture !== undefined}
      {...pointing(looking, template)}
    >
      <input
        type="radio"
        name="template"
        className="unseen"
        checked={isChosen}
        aria-disabled={isLocked}
        onChange={() => !isLocked && onChoose()}
      />
      <span
        className={styles.templateShape}
        data-structure={template.structure}
        data-waiting={isLookedAt && picture === undefined}
      >
        {picture && <SvgPicture svg={picture} alt="" className={styles.templatePage} />}
      </span>
      <strong>{template.title}</strong>
      <span>{said(template.description)}</span>
      {isLocked && <Badge>{text.locked}</Badge>}
    </label>
  );
}

/** A mouse looks by moving there, a finger by a tap, the keyboard by the focus, which locked ones get, too. A template that moves below a mouse at rest is not looked at. */
function pointing({ look, leave, open }: Looking, template: Template) {
  return {
    onPointerMove: ({ pointerType }: PointerEvent) => pointerType === "mouse" && look(template),
    onPointerLeave: ({ pointerType }: PointerEvent) => pointerType === "mouse" && leave(template),
    onPointerUp: ({ pointerType }: PointerEvent) => pointerType !== "mouse" && open(template),
    onFocus: () => look(template),
    onBlur: () => leave(template),
  };
}

function templateEdits(document: Json, template: Template): Edit[] {
  const options = { template: template.name, templateVersion: template.version };
  return Object.entries(options).map(([key, after]) => {
    const field = ["x-design", key];
    return setEdit({ field }, find(document, field), after);
  });
}
