import { Chip } from "@/app/_ui/chip";
import { Panel } from "@/app/_ui/panel";
import { sayCause } from "./cause-words";
import { listQuiet, listTexts, type Days, type RecommendationLine } from "./line-words";
import { KINDS } from "./causes";
import { WordDifference } from "./word-difference";

/** One line of the plan that came, went or reads differently: its one cause, and its words as they were and are. */
export function ChangedLine({ line, days }: { line: RecommendationLine; days: Days }) {
  const { kind, before, after, isMaterial, cause, key } = line;
  const quiet = listQuiet(line);
  return (
    <Panel as="article" data-changed={key} className="space-y-3 print:space-y-1 print:p-2">
      <p className="flex flex-wrap gap-2">
        <Chip tone={kind === "added" ? "primary" : "neutral"}>{KINDS[kind]}</Chip>
        {isMaterial ? (
          <Chip tone="caution" mark="triangle">
            Weighs much
          </Chip>
        ) : null}
      </p>
      <h3 className="text-h3 font-semibold">
        <WordDifference
          before={kind === "added" ? (after?.title ?? "") : (before?.title ?? "")}
          after={kind === "removed" ? (before?.title ?? "") : (after?.title ?? "")}
        />
      </h3>
      <p className="text-note">
        <span className="font-semibold">Because: </span>
        <bdi>{sayCause(cause)}</bdi>
      </p>
      <dl className="space-y-2">
        {listTexts(line, days).map((text) => (
          <div key={text.name}>
            <dt className="text-note text-muted">{text.name}</dt>
            <dd className="measure whitespace-pre-line" dir="auto">
              {kind === "changed" ? <WordDifference {...text} /> : (text.after ?? text.before)}
            </dd>
          </div>
        ))}
      </dl>
      {quiet.length === 0 ? null : (
        <p className="text-note text-muted">Also different: {quiet.join(", ")}.</p>
      )}
    </Panel>
  );
}
