"use client";

import Link from "next/link";
import { useReady } from "@/app/_ui/use-ready";

/** The zone of this device, where the page does not know it yet. Its place is kept, so that nothing moves. */
export function DeviceZone({ known }: { known: readonly (string | null)[] }) {
  const isReady = useReady();
  const zone = isReady ? new Intl.DateTimeFormat().resolvedOptions().timeZone : "";
  return (
    <p className="flex min-h-11 items-center text-note">
      {zone === "" || known.includes(zone) ? null : (
        <Link
          href={`/timeline?zone=${encodeURIComponent(zone)}`}
          className="link inline-flex min-h-11 items-center"
        >
          Show in the time of this device ({zone.replaceAll("_", " ")})
        </Link>
      )}
    </p>
  );
}
