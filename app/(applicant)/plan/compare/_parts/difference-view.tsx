import { SectionHeading } from "@/app/_ui/page-heading";
import type { Difference } from "@/server/rules/contract";
import { sayCause } from "./cause-words";
import { ChangedLine } from "./changed-line";
import { isHeard, listQuiet, sayEffect, sayName, type Line } from "./line-words";
import { KINDS } from "./causes";
import { DifferencePicture } from "./picture";

/** What differs between two plans: the picture of causes, the lines that weigh most first, and the rest in short. */
export function DifferenceView({ difference }: { difference: Difference }) {
  const { lines, from, to } = difference;
  const own = lines
    .filter(isHeard)
    .toSorted((one, other) => Number(other.isMaterial) - Number(one.isMaterial));
  const rest = lines.filter((line) => !isHeard(line));
  return (
    <>
      <DifferencePicture lines={lines} />
      {own.length === 0 ? null : (
        <section aria-labelledby="lines-title" className="space-y-4">
          <SectionHeading id="lines-title">
            Lines of the plan <span className="text-muted">({own.length})</span>
          </SectionHeading>
          {own.map((line) => (
            <ChangedLine key={line.key} line={line} days={{ from: from.asOf, to: to.asOf }} />
          ))}
        </section>
      )}
      {rest.length === 0 ? null : (
        <section aria-labelledby="rest-title" className="space-y-3">
          <SectionHeading id="rest-title">
            Dates, figures, questions and reasons <span className="text-muted">({rest.length})</span>
          </SectionHeading>
          <ul className="divide-y divide-hairline border-y border-hairline text-note print:columns-2">
            {rest.map((line) => (
              <ShortLine key={`${line.part} ${line.key}`} line={line} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function ShortLine({ line }: { line: Line }) {
  const said = sayEffect(line);
  // Parts may differ under the same words: then its name and its cause are all there is to tell.
  const effect = said?.before === said?.after ? null : said;
  return (
    <li data-changed={`${line.part} ${line.key}`} className="space-y-0.5 py-2 print:break-inside-avoid">
      <p>
        <span className="font-semibold">{KINDS[line.kind]}: </span>
        <bdi>{sayName(line)}</bdi>
        {line.part === "recommendation" ? <>. It reads the same; new: {listQuiet(line).join(", ")}.</> : null}
        {effect === null ? null : (
          <>
            {": "}
            <del className="text-muted">
              <span className="sr-only">was </span>
              {effect.before}
            </del>{" "}
            <ins className="underline-offset-[0.2em]">
              <span className="sr-only">is </span>
              {effect.after}
            </ins>
          </>
        )}
      </p>
      <p className="text-muted">
        Because: <bdi>{sayCause(line.cause)}</bdi>
      </p>
    </li>
  );
}
