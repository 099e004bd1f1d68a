import Link from "next/link";
import { Fragment } from "react";

/** The numbers of sources, each a link to its page. */
export function SourceLinks({ ids }: { ids: readonly string[] }) {
  return (
    <span>
      {ids.map((id, index) => (
        <Fragment key={id}>
          {index > 0 ? ", " : null}
          <Link href={`/sources/${id}`} className="link">
            {id}
          </Link>
        </Fragment>
      ))}
    </span>
  );
}
