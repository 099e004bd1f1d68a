"use client";

import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/select-field";
import { useReady } from "@/app/_ui/use-ready";

const nameOf = (zone: string) => zone.replaceAll("_", " ");

/** The zone in which a person's days begin. The one of the device is offered where another is kept. */
export function ZoneField({
  id,
  zones,
  kept,
  error,
}: {
  id: string;
  zones: readonly string[];
  kept: string | null;
  error: string | undefined;
}) {
  const isReady = useReady();
  const [zone, setZone] = useState(kept ?? "");
  const here = isReady ? new Intl.DateTimeFormat().resolvedOptions().timeZone : null;
  const isOffered = here !== null && here !== zone && zones.includes(here);
  return (
    <div className="space-y-2">
      <SelectField
        id={id}
        name="timeZone"
        label="Time zone"
        hint="Your days and hours follow it. Official times are Eastern wherever you are."
        empty="Not chosen: UTC"
        options={zones.map((value) => ({ value, label: nameOf(value) }))}
        value={zone}
        onChange={(event) => setZone(event.target.value)}
        error={error}
      />
      {isOffered ? (
        <Button variant="quiet" className="-ms-2" onClick={() => setZone(here)}>
          Use the zone of this device: {nameOf(here)}
        </Button>
      ) : null}
    </div>
  );
}
