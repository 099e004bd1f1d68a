/** Height of one line of text on a chart. */
export const LINE = 18;

// Widths in ems, rounded up from Atkinson Hyperlegible Next in bold; Asian letters and pictures are squares.
const SQUARE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const WIDTHS: readonly (readonly [letters: RegExp, ems: number])[] = [
  [/[ .,:;'!|()ijlftr-]/, 0.33],
  [/[mMW%@]/, 0.9],
  [/[\p{Lu}\dw&]/u, 0.67],
];

/** Breaks what a person may have typed into lines that fit a width; a word that is too long is cut into pieces. */
export function fitText(text: string, width: number, fontSize: number): string[] {
  const pieces = text
    .trim()
    .split(/\s+/)
    .flatMap((word) => cutWord(word, width / fontSize));
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    const longer = line === "" ? piece : `${line} ${piece}`;
    if (line !== "" && fitWidth(longer, fontSize) > width) {
      lines.push(line);
      line = piece;
    } else line = longer;
  }
  return [...lines, line];
}

/** As textWidth, for words of any script. */
export function fitWidth(text: string, fontSize: number): number {
  let ems = 0;
  for (const letter of text) ems += letterWidth(letter);
  return ems * fontSize;
}

function letterWidth(letter: string): number {
  const known = WIDTHS.find(([letters]) => letters.test(letter));
  if (known) return known[1];
  return SQUARE.test(letter) ? 1.05 : 0.57;
}

function cutWord(word: string, ems: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const letter of word) {
    const size = letterWidth(letter);
    if (piece !== "" && used + size > ems) {
      pieces.push(piece);
      piece = "";
      used = 0;
    }
    piece += letter;
    used += size;
  }
  return [...pieces, piece];
}
