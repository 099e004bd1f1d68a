import "server-only";
import type { Season } from "@/server/rules/contract";
import type { Cell, Figure, Known } from "../schema";

export type Row = Figure["rows"][number];
export type Dated = {
  readonly status: Known["status"];
  readonly sources: readonly string[];
  readonly checked: string;
};

/** The part of a dated value that says how it is known. */
export const knownOf = ({ status, sources, checked }: Dated): Known => ({
  status,
  sources: [...sources],
  checked,
});

export const usd = (amount: number): Cell => ({ kind: "usd", amount });
export const text = (words: string): Cell => ({ kind: "text", text: words });
export const number = (value: number, unit = ""): Cell => ({ kind: "number", value, unit });
export const day = (date: string, time: string | null = null): Cell => ({ kind: "day", date, time });

/** A row that is known as its dated value is. */
export const row = (dated: Dated, name: string, ...cells: Cell[]): Row => ({
  name,
  cells,
  ...knownOf(dated),
});

/** A table of published values; `season` for those of one season only. */
export const figure = (
  id: string,
  title: string,
  columns: string[],
  rows: Row[],
  season: Season | null = null,
): Figure => ({ id, title, season, columns, rows });

/** Single values of one source, each with its name. */
export const figureOfValues = (
  id: string,
  title: string,
  dated: Dated,
  entries: readonly (readonly [string, Cell])[],
): Figure =>
  figure(
    id,
    title,
    ["What", "Value"],
    entries.map(([name, cell]) => row(dated, name, cell)),
  );
