import type { Place } from "@/server/features/accounts/schema";
import { isOwnPlace, sayRole } from "./places";

/** A place in words: "Your own place", or the organization with what you are there. */
export function PlaceName({ place }: { place: Place }) {
  if (isOwnPlace(place)) return "Your own place";
  return (
    <>
      <bdi>{place.organizationName}</bdi>, as {sayRole(place.role)}
    </>
  );
}
