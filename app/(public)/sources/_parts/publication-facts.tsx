import { formatDay } from "@/app/_ui/dates";
import { FactsList } from "@/app/_ui/facts-list";
import type { Publication } from "@/server/features/methods/schema";
import { StatusWord } from "../../_reading/status-word";

/** Who published a source, how well its values are known, and what to bear in mind. */
export function PublicationFacts({ publication }: { publication: Publication }) {
  const { publisher, published, status, statusNote, checked, notes } = publication;
  return (
    <FactsList
      facts={[
        { name: "Publisher", value: publisher ?? "not named in our season facts" },
        ...(published === null ? [] : [{ name: "Published", value: published }]),
        {
          name: "Status",
          value: (
            <>
              <p>
                <StatusWord status={status} />, at the weakest of its values
              </p>
              <p className="measure">{statusNote}</p>
            </>
          ),
        },
        { name: "Checked", value: formatDay(checked) },
        {
          name: "Bear in mind",
          value: (
            <ul className="measure list-disc space-y-1 ps-5 marker:text-muted">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
