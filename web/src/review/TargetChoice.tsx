/** Where an import goes: a new slot, or in the place of what is in a slot. */

import type { ResumeSummary } from "@/api/resumes";
import { messages } from "@/lib/messages";
import { CheckField, RadioField } from "@/ui/Field";

const text = messages.review;

export const NEW_SLOT = "new";

/** A resume to replace, or `NEW_SLOT`; replacing needs a yes of its own. */
export type Target = { id: string; confirmed: boolean };

type Props = {
  items: readonly ResumeSummary[];
  slots: number;
  target: Target;
  onChange: (target: Target) => void;
};

export function TargetChoice({ items, slots, target, onChange }: Props) {
  const chosen = items.find((item) => item.id === target.id);
  const full = items.length >= slots;
  return (
    <>
      <RadioField
        legend={text.where}
        value={full && !chosen ? "" : (chosen?.id ?? NEW_SLOT)}
        onChange={(id) => onChange({ id, confirmed: false })}
        options={[
          {
            value: NEW_SLOT,
            label: full ? text.newSlotFull : text.newSlot,
            hint: text.newSlotHint(items.length, slots),
            disabled: full,
          },
          ...items.map((item) => ({
            value: item.id,
            label: text.replace(item.slot, nameOf(item)),
          })),
        ]}
      />
      {chosen && (
        <CheckField
          label={text.replaceConfirm(nameOf(chosen))}
          checked={target.confirmed}
          onChange={(confirmed) => onChange({ ...target, confirmed })}
        />
      )}
    </>
  );
}

export function nameOf(item: ResumeSummary): string {
  return item.name || messages.home.untitled;
}
