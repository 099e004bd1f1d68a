import { isFields } from "@/app/(public)/start/_profile/fact-access";
import { parseJson } from "@/app/(public)/start/_profile/stored";
import type { Draft, Form } from "@/app/(public)/start/_fields/form-field";

const NOTHING = { typed: null, form: null };

function read(key: string): Pick<Draft, "typed" | "form"> {
  try {
    const input = parseJson(window.sessionStorage.getItem(key));
    if (!isFields(input)) return NOTHING;
    const { typed, form } = input;
    return { typed: typeof typed === "string" ? typed : null, form: isFields(form) ? toForm(form) : null };
  } catch {
    return NOTHING;
  }
}

function toForm(input: Readonly<Record<string, unknown>>): Form {
  return Object.fromEntries(
    Object.entries(input).filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}

/**
 * What is half typed into one field, kept over a reload. It lives as long as the tab and under the person's own place,
 * because others may use the device.
 */
export function openDraft(place: string, page: string, path: string): Draft {
  const key = `airway.draft.v1.${place}.${page}.${path}`;
  return {
    ...read(key),
    keep: (typed, form) => {
      try {
        if (typed === null && form === null) window.sessionStorage.removeItem(key);
        else window.sessionStorage.setItem(key, JSON.stringify({ typed, form }));
      } catch {
        // Then it lives as long as the page.
      }
    },
  };
}
