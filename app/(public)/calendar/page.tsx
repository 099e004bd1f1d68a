import { redirect } from "next/navigation";
import { api } from "@/app/_trpc/server";

/** The calendar of the season that runs now. */
export default async function CalendarPage() {
  const { current } = await api.season.list();
  redirect(`/calendar/${current}`);
}
