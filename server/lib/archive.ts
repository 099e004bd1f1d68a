import { setImmediate as yieldToOthers } from "node:timers/promises";
import { strToU8, Zip, ZipDeflate } from "fflate";
import Papa from "papaparse";

type Row = Readonly<Record<string, unknown>>;

/** One list of an archive: whole in its JSON, and as one sheet of cells. */
export interface ArchiveList {
  readonly name: string;
  readonly pages: () => AsyncIterable<readonly Row[]>;
  readonly columns: readonly string[];
  /** The lines of the sheet that a row stands for; the row itself when absent. */
  readonly toLines?: (row: Row) => readonly Row[];
}

interface Archive {
  readonly readme: string;
  /** What the JSON says before its lists. */
  readonly head: Row;
  readonly lists: readonly ArchiveList[];
  readonly now: Date;
}

/**
 * Cells that a sheet would take for a formula. The library's own pattern stops at the first line break, and so lets a
 * formula of two lines through.
 */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell as text; what is no text or number is written as JSON. */
function toCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Lines of CSV in which no cell is a formula to any sheet; every cell stands in quotes. */
function toCsv(lines: readonly (readonly unknown[])[]): string {
  const cells = lines.map((line) => line.map(toCell));
  if (cells.length === 0) return "";
  return `${Papa.unparse(cells, { quotes: true, escapeFormulae: FORMULA, newline: "\r\n" })}\r\n`;
}

/** Tells sheets that the file is UTF-8. */
const BOM = "\uFEFF";

/**
 * Packs lists into one zip: `airway.json` with all of it, a sheet for each list, and a note. Rows are packed page by page,
 * and others have their turn between two pages.
 */
export async function writeArchive({ readme, head, lists, now }: Archive): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  const open = (name: string) => {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = now;
    zip.add(file);
    return {
      write: (text: string) => file.push(strToU8(text)),
      end: () => file.push(new Uint8Array(), true),
    };
  };
  const note = open("README.txt");
  note.write(readme);
  note.end();
  const json = open("airway.json");
  json.write(JSON.stringify(head).slice(0, -1));
  for (const { name, pages, columns, toLines } of lists) {
    const sheet = open(`${name}.csv`);
    sheet.write(BOM + toCsv([columns]));
    json.write(`,\n${JSON.stringify(name)}:[`);
    let isFirst = true;
    for await (const page of pages()) {
      for (const row of page) {
        json.write(`${isFirst ? "" : ","}\n${JSON.stringify(row)}`);
        isFirst = false;
      }
      const lines = page.flatMap((row) => toLines?.(row) ?? [row]);
      sheet.write(toCsv(lines.map((line) => columns.map((column) => line[column]))));
      await yieldToOthers();
    }
    json.write("]");
    sheet.end();
  }
  json.write("}\n");
  json.end();
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}
