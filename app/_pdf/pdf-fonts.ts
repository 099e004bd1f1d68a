import "server-only";
import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

// The renderer reads woff and ttf, not the variable woff2 of the pages. The server runs in the project's own folder.
const FOLDER = join(process.cwd(), "node_modules/@fontsource");
const ATKINSON = "atkinson-hyperlegible-next";

const FAMILIES = [
  { family: "Atkinson", name: ATKINSON, script: "latin", weights: [400, 700] },
  { family: "Atkinson Ext", name: ATKINSON, script: "latin-ext", weights: [400, 700] },
  { family: "Noto Arabic", name: "noto-sans-arabic", script: "arabic", weights: [400] },
  { family: "Noto Devanagari", name: "noto-sans-devanagari", script: "devanagari", weights: [400] },
  { family: "Noto Bengali", name: "noto-sans-bengali", script: "bengali", weights: [400] },
] as const;

/** The families in the order in which each letter is looked for. */
export const FONT_FAMILY = FAMILIES.map(({ family }) => family);

/** What stands where letters have no font here. */
export const NO_FONT = "[…]";

let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  // Words are never cut with hyphens: the rules' terms and people's names stay whole.
  Font.registerHyphenationCallback((word) => [word]);
  for (const { family, name, script, weights } of FAMILIES) {
    const fonts = weights.map((fontWeight) => ({
      src: join(FOLDER, name, "files", `${name}-${script}-${fontWeight}-normal.woff`),
      fontWeight,
    }));
    Font.register({ family, fonts });
  }
  await Promise.all(FAMILIES.map(({ family }) => Font.load({ fontFamily: family, fontWeight: 400 })));
}

interface Letters {
  readonly hasGlyphForCodePoint: (point: number) => boolean;
}

const isLetters = (data: unknown): data is Letters =>
  typeof data === "object" && data !== null && "hasGlyphForCodePoint" in data;

function canDraw(letter: string): boolean {
  const point = letter.codePointAt(0) ?? 0;
  return FAMILIES.some(({ family }) => {
    const { data }: { readonly data: unknown } = Font.getFont({ fontFamily: family, fontWeight: 400 });
    return isLetters(data) && data.hasGlyphForCodePoint(point);
  });
}

/** Marks that are never drawn: joiners, directions, variants. */
const INVISIBLE = /[\p{Cf}\p{Cc}\uFE00-\uFE0F]/u;

/** The renderer loses a part of the letter with which a line of Arabic begins, unless a mark of direction stands before it. */
const ARABIC_WORD = /(?<![\p{Script=Arabic}\p{M}])(?=\p{Script=Arabic})/gu;

/** Text as the fonts here can set it, with a note of whether any letter had to be left out. */
export interface Setter {
  readonly set: (text: string) => string;
  readonly hasGaps: () => boolean;
}

/** Opens the fonts, once for the process. */
export async function openFonts(): Promise<Setter> {
  await (loading ??= load());
  let hasGaps = false;
  const set = (text: string) => {
    let out = "";
    for (const letter of text) {
      if (/\s/.test(letter)) out += " ";
      else if (canDraw(letter)) out += letter;
      else if (!INVISIBLE.test(letter) && !out.endsWith(NO_FONT)) {
        out += NO_FONT;
        hasGaps = true;
      }
    }
    return out.replace(ARABIC_WORD, "\u200F");
  };
  return { set, hasGaps: () => hasGaps };
}
