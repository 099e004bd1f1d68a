/** A cohort by its name, with the season where the name does not say it. */
export function sayCohort({ name, season }: { readonly name: string; readonly season: number }): string {
  return name.includes(String(season)) ? name : `${name} (${season} Match)`;
}
