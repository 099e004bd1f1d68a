import type { Message } from "@/server/lib/mail";

/** What a message says: short paragraphs, perhaps one link, and what to do if it came by mistake. */
interface Content {
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly link?: { readonly label: string; readonly url: string };
  readonly closing: string;
}

const LINE = 72;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that stands for itself in HTML, in an attribute too. */
function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

const paragraph = (text: string) => `<p style="margin:0 0 16px">${escape(text)}</p>`;

function toHtml({ paragraphs, link, closing }: Content): string {
  const button =
    link === undefined
      ? ""
      : `<p style="margin:24px 0"><a href="${escape(link.url)}" style="color:#0b5c8a">${escape(link.label)}</a></p>`;
  return `<!doctype html>
<html lang="en"><body style="font:16px/1.5 sans-serif;color:#1a1a1a;max-width:36em;margin:24px auto;padding:0 16px">
${paragraphs.map(paragraph).join("\n")}
${button}
<p style="margin:24px 0 0;color:#555">${escape(closing)}</p>
</body></html>
`;
}

/** Short lines go through every server as they are, so that a message in the folder can be read without tools. */
function wrap(text: string): string {
  let width = 0;
  return text
    .split(" ")
    .map((word, index) => {
      const fits = index === 0 || width + 1 + word.length <= LINE;
      width = fits && index > 0 ? width + 1 + word.length : word.length;
      return index === 0 ? word : `${fits ? " " : "\n"}${word}`;
    })
    .join("");
}

function toText({ paragraphs, link, closing }: Content): string {
  const middle = link === undefined ? [] : [`${link.label}:\n${link.url}`];
  return `${[...paragraphs.map(wrap), ...middle, wrap(closing)].join("\n\n")}\n`;
}

/**
 * Writes a message as text and as plain HTML, without images, styles or scripts from elsewhere. Small functions are
 * enough for a handful of short messages; what came from a person is escaped in this one place.
 */
export function write(content: Content): Message {
  const { to, subject } = content;
  return { to, subject, text: toText(content), html: toHtml(content) };
}
