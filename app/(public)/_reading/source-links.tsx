import Link from "next/link";

/** The numbers of sources, each a link to its page. */
export function SourceLinks({ ids }: { ids: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {ids.map((id) => (
        <Link key={id} href={`/sources/${id}`} className="link">
          {id}
        </Link>
      ))}
    </span>
  );
}
