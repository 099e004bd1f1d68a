"use client";

import { SectionHeading } from "@/app/_ui/page-heading";
import type { Facts } from "@/server/rules/contract";
import { sayChanges } from "../_words/change-words";
import { useChanges } from "./use-changes";

/** The changes that would alter this plan most. A hint only: where none can be told, nothing stands here. */
export function StrongestChanges({ facts }: { facts: Facts }) {
  const found = useChanges(facts);
  const sentences = found === null ? [] : sayChanges(found.changes, found.facts);
  if (sentences.length === 0) return null;
  return (
    <div className="space-y-1">
      <SectionHeading level={3}>
        {sentences.length === 3 ? "The three changes that matter most" : "What matters most"}
      </SectionHeading>
      <ul className="list-disc space-y-1 ps-5 text-note">
        {sentences.map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
