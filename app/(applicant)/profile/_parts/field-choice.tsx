"use client";

import { Button } from "@/app/_ui/button";
import { sayFact, sayValue } from "@/app/(public)/start/_words/fact-words";

/** One answer that was changed here and elsewhere: both values, and a choice. */
export function FieldChoice({
  path,
  mine,
  theirs,
  onKeep,
  onTake,
}: {
  path: string;
  mine: unknown;
  theirs: unknown;
  onKeep: () => void;
  onTake: () => void;
}) {
  const label = sayFact(path);
  return (
    <div role="alert" data-field-save="conflict" className="mt-2 space-y-2 border-s-4 border-caution ps-3">
      <p className="text-note">
        <span className="font-semibold text-caution">Changed elsewhere: </span>
        <bdi>{sayValue(path, theirs)}</bdi>. Here it is <bdi>{sayValue(path, mine)}</bdi>. Both are kept until
        you choose.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button aria-label={`Keep this one, ${label}`} onClick={onKeep}>
          Keep this one
        </Button>
        <Button aria-label={`Take the other one, ${label}`} onClick={onTake}>
          Take the other one
        </Button>
      </div>
    </div>
  );
}
