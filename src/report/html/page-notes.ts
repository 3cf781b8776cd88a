import type { FootnoteTopic } from "../blocks.js";
import type { Footnote } from "../footnotes.js";
import { html } from "./escape.js";

/** The footnotes of a page, and where they are called. */
export interface PageNotes {
  /** The number that leads to a footnote; nothing where there is none on that topic. */
  call(topic: FootnoteTopic): string;
  /** All footnotes with the ways back to their calls, once the calls are set; nothing where there are none. */
  list(): string;
}

/** Number the calls of footnotes as they are set, so that each footnote leads back to every one of them. */
export function pageNotes(footnotes: readonly Footnote[]): PageNotes {
  const calls = new Map<number, number>();
  return {
    call(topic) {
      const number = footnotes.find((note) => note.topic === topic)?.number;
      if (number === undefined) return "";
      const time = (calls.get(number) ?? 0) + 1;
      calls.set(number, time);
      return `<sup><a id="${callId(number, time)}" href="#note-${number}" role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`;
    },
    list: () => (footnotes.length === 0 ? "" : listHtml(footnotes, calls)),
  };
}

function callId(number: number, time: number): string {
  return `call-${number}-${time}`;
}

function listHtml(footnotes: readonly Footnote[], calls: ReadonlyMap<number, number>): string {
  const items = footnotes.map(({ number, text }) => {
    const times = Array.from({ length: calls.get(number) ?? 0 }, (_, index) => index + 1);
    const back = times.map((time) => backHtml({ number, time, of: times.length }));
    return `<li id="note-${number}"><span class="text">${html(text)}</span> <span class="back">${back.join(" ")}</span></li>`;
  });
  return `<section id="notes" role="doc-endnotes" aria-labelledby="notes-title">
<h2 id="notes-title">Notes</h2>
<ol>
${items.join("\n")}
</ol>
</section>`;
}

interface Call {
  readonly number: number;
  readonly time: number;
  readonly of: number;
}

function backHtml({ number, time, of }: Call): string {
  const name =
    of === 1 ? `Back to note ${number} in the text` : `Back to note ${number} in the text, place ${time}`;
  const mark = of === 1 ? "↩" : `↩<sub>${time}</sub>`;
  return `<a href="#${callId(number, time)}" role="doc-backlink" aria-label="${name}">${mark}</a>`;
}
