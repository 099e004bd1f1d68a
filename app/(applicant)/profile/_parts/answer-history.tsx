"use client";

import { useEffect, useState } from "react";
import { toTrouble } from "@/app/_trpc/trouble";
import { Button } from "@/app/_ui/button";
import { Moment } from "@/app/_ui/moment";
import { sayEntry, sayValue } from "@/app/(public)/start/_words/fact-words";
import type { FactPath } from "@/server/rules/contract";

type Change = {
  readonly id: number;
  readonly was: unknown;
  readonly became: unknown;
  readonly at: string;
  readonly by: { readonly name: string } | null;
};
type State = {
  readonly changes: readonly Change[];
  /** Where the next page begins; undefined before the first, null after the last. */
  readonly next: number | null | undefined;
  readonly trouble: string | null;
  readonly isGoing: boolean;
};

type Asked = Pick<State, "changes" | "next"> | { readonly trouble: string };

async function askHistory(path: FactPath, cursor: number | undefined): Promise<Asked> {
  try {
    const { api } = await import("@/app/_trpc/client");
    return await api.profiles.history.query({ path, ...(cursor === undefined ? {} : { cursor }) });
  } catch (error) {
    return { trouble: toTrouble(error).message };
  }
}

const FIRST: State = { changes: [], next: undefined, trouble: null, isGoing: true };

function take(last: State, asked: Asked): State {
  if ("trouble" in asked) return { ...last, trouble: asked.trouble, isGoing: false };
  return { ...asked, changes: [...last.changes, ...asked.changes], trouble: null, isGoing: false };
}

/** How one answer has changed, newest first. It is asked for when it is unfolded, each time anew. */
export function AnswerHistory({ path }: { path: FactPath }) {
  const [state, setState] = useState(FIRST);
  const { changes, next, trouble, isGoing } = state;
  const hear = (asked: Asked) => setState((last) => take(last, asked));
  const more = () => {
    setState({ ...state, isGoing: true });
    void askHistory(path, next ?? undefined).then(hear);
  };
  useEffect(() => {
    let isHere = true;
    void askHistory(path, undefined).then((asked) => {
      if (isHere) setState(take(FIRST, asked));
    });
    return () => {
      isHere = false;
    };
  }, [path]);

  return (
    <div className="space-y-1 text-note">
      <p className="font-semibold">How it has changed</p>
      {changes.length > 0 ? (
        <ol className="divide-y divide-hairline border-y border-hairline">
          {changes.map((change) => (
            <li key={change.id} className="py-1.5">
              <ChangeLine path={path} change={change} />
            </li>
          ))}
        </ol>
      ) : null}
      {next === null && changes.length === 0 ? (
        <p className="text-muted">It has not been changed since your account was made.</p>
      ) : null}
      {trouble === null ? null : (
        <p role="alert" className="font-semibold text-danger">
          {trouble}
        </p>
      )}
      {isGoing ? <p className="text-muted">Reading the history.</p> : null}
      {!isGoing && (trouble !== null || (next !== null && next !== undefined)) ? (
        <Button variant="quiet" onClick={more}>
          {trouble === null ? "Earlier changes" : "Try again"}
        </Button>
      ) : null}
    </div>
  );
}

function ChangeLine({ path, change: { was, became, at, by } }: { path: FactPath; change: Change }) {
  return (
    <>
      <Moment at={new Date(at)} />, {by === null ? "somebody who is not here any more" : <bdi>{by.name}</bdi>}
      : {was === null || was === undefined ? "entered" : "from"}{" "}
      {was === null || was === undefined ? null : (
        <>
          <bdi>{say(path, was)}</bdi> to{" "}
        </>
      )}
      <bdi>{became === null || became === undefined ? "no answer" : say(path, became)}</bdi>
    </>
  );
}

/** A value, or one entry of a list. */
function say(path: FactPath, value: unknown): string {
  return typeof value === "object" && !Array.isArray(value) ? sayEntry(path, value) : sayValue(path, value);
}
