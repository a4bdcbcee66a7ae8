/** The user's own resume in a template that somebody points at: asked for one at a time, and kept until the resume changes. */

import { useEffect, useMemo, useState } from "react";
import { type Preview, previewResume, type Template } from "@/api/pages";
import { isObject, type Json } from "@/lib/json";
import { useEditor } from "../EditorContext";

export type Looking = {
  /** The template that is pointed at. */
  wanted: Template | undefined;
  /** Whether it was tapped: where the page is not beside the templates, it is shown among them. */
  isOpened: boolean;
  /** The first page in a template, once it was looked at. */
  pictureOf: (template: Template) => string | undefined;
  look: (template: Template) => void;
  leave: (template: Template) => void;
  open: (template: Template) => void;
};

/** Who only moves across a template does not ask for it. */
const REST_MS = 150;

/** What was drawn of the resume as it is now, by template; other windows of the editor do not lose it. */
let drawn: { of: string; previews: ReadonlyMap<string, Preview> } = { of: "", previews: new Map() };

export function useLooks(chosen: Template): Looking {
  const { document, setLook } = useEditor();
  const [wanted, setWanted] = useState<Template>();
  const [isOpened, setOpened] = useState(false);
  const [, setDrawn] = useState(drawn);
  const bare = useMemo(() => JSON.stringify(inTemplate(document)), [document]);
  const previews = drawn.of === bare ? drawn.previews : NONE;
  const here = wanted && previews.get(keyOf(wanted));

  useEffect(() => {
    if (!wanted || here) return;
    const control = new AbortController();
    const draw = async () => {
      try {
        const preview = await previewResume(inTemplate(document, wanted), control.signal);
        const known = drawn.of === bare ? drawn.previews : NONE;
        drawn = { of: bare, previews: new Map([...known, [keyOf(wanted), preview]]) };
        setDrawn(drawn);
      } catch {
        // The drawing of the template remains; pointing at it again asks again.
      }
    };
    const timer = setTimeout(() => void draw(), REST_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [wanted, here, bare, document]);

  // The page beside the forms shows it, as long as it is not the template that the resume has anyway.
  const isOther = wanted !== undefined && wanted.name !== chosen.name;
  useEffect(() => {
    if (!isOther || !here) return;
    setLook({ title: wanted.title, preview: here });
    return () => setLook(undefined);
  }, [isOther, wanted, here, setLook]);

  return {
    wanted,
    isOpened,
    pictureOf: (template) => previews.get(keyOf(template))?.pages[0]?.svg,
    look: setWanted,
    leave: (left) => setWanted((now) => (now === left && !isOpened ? undefined : now)),
    open: (opened) => {
      setWanted(opened);
      setOpened(true);
    },
  };
}

const NONE: ReadonlyMap<string, Preview> = new Map();

function keyOf({ name, version }: Template): string {
  return `${name} ${version}`;
}

/** The document in another template; without one, what it is apart from its template. */
function inTemplate(document: Json, template?: Template): Json {
  if (!isObject(document)) return document;
  const { "x-design": design, ...content } = document;
  const { template: _name, templateVersion: _version, ...options } = isObject(design) ? design : {};
  if (!template) return { ...content, "x-design": options };
  const named = { template: template.name, templateVersion: template.version };
  return { ...content, "x-design": { ...options, ...named } };
}
