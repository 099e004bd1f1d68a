import { has } from "../engine/condition";

export const usExposureMissing = has(
  "no US clinical experience is done",
  (view) => view.derived.usExposure,
  (isMet) => (isMet === null ? null : !isMet),
);
