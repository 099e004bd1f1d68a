import { isFields } from "@/app/(public)/start/_profile/fact-access";
import { parseJson } from "@/app/(public)/start/_profile/stored";
import type { Draft, Drafted, EntryWas, Form } from "@/app/(public)/start/_fields/form-field";

const NOTHING: Drafted = { typed: null, form: null, was: null };

function read(key: string): Drafted {
  try {
    const input = parseJson(window.sessionStorage.getItem(key));
    if (!isFields(input)) return NOTHING;
    const { typed, form, was } = input;
    return { typed: typeof typed === "string" ? typed : null, form: toForm(form), was: toWas(was) };
  } catch {
    return NOTHING;
  }
}

function toForm(input: unknown): Form | null {
  if (!isFields(input)) return null;
  return Object.fromEntries(
    Object.entries(input).filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}

function toWas(input: unknown): EntryWas | null {
  if (!isFields(input) || typeof input["place"] !== "number") return null;
  const form = toForm(input["form"]);
  return form && { form, place: input["place"] };
}

/**
 * What is half typed into one field, kept over a reload. It lives as long as the tab and under the person's own place,
 * because others may use the device.
 */
export function openDraft(place: string, page: string, path: string): Draft {
  const key = `airway.draft.v1.${place}.${page}.${path}`;
  return {
    ...read(key),
    keep: (drafted) => {
      try {
        if (drafted === null) window.sessionStorage.removeItem(key);
        else window.sessionStorage.setItem(key, JSON.stringify(drafted));
      } catch {
        // Then it lives as long as the page.
      }
    },
  };
}
