"use client";

import type { OwnStatus } from "../../_plan/own-lines";
import { statusDeed } from "../../_plan/set-status";
import { NextStepActs } from "./next-step-acts";

/** Says of a line of the plan that it is done, or puts it off. */
export function NextLineActs({
  code,
  title,
  status,
  today,
}: {
  code: string;
  title: string;
  status: OwnStatus;
  today: string;
}) {
  return (
    <NextStepActs
      id={code}
      today={today}
      done={() => statusDeed(code, status, { status: "done", reason: "", movedTo: null }, `Done: ${title}`)}
      move={(movedTo) =>
        statusDeed(code, status, { status: status.status, reason: "", movedTo }, `Put off: ${title}`)
      }
    />
  );
}
