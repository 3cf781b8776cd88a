import type { PageData } from "../src/report/html/page-data.js";
import { all, element } from "./element.js";
import { sourceTree } from "./source-tree.js";

const HIDE_AFTER = 180;

/**
 * Every figure tells where it comes from, and every number of a footnote what it says: on hover, on focus, and of a
 * figure for good on a click, until Escape.
 */
export function sourceNotes(data: PageData): void {
  const note = element("div", { id: "source-note", role: "tooltip", hidden: "" });
  document.body.append(note);
  let owner: HTMLElement | undefined;
  let waiting = 0;

  const hide = () => {
    owner?.removeAttribute("aria-describedby");
    owner = undefined;
    note.hidden = true;
  };
  const show = (figure: HTMLElement) => {
    clearTimeout(waiting);
    if (figure === owner) return;
    hide();
    owner = figure;
    note.replaceChildren(...told(data, figure));
    note.hidden = false;
    figure.setAttribute("aria-describedby", note.id);
    place(note, figure);
  };
  const hideSoon = () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(() => {
      if (owner !== document.activeElement) hide();
    }, HIDE_AFTER);
  };

  for (const figure of all(document, "span[data-node]")) {
    figure.tabIndex = 0;
    figure.setAttribute("role", "button");
  }
  for (const figure of all(document, "[data-node], [role=doc-noteref]")) {
    figure.addEventListener("pointerenter", () => show(figure));
    figure.addEventListener("pointerleave", hideSoon);
    figure.addEventListener("focus", () => show(figure));
    figure.addEventListener("blur", hideSoon);
  }
  for (const figure of all(document, "[data-node]")) figure.addEventListener("click", () => figure.focus());
  for (const call of all(document, "[role=doc-noteref]")) call.addEventListener("click", hide);
  // The note itself can be pointed at, so that its text can be read and copied.
  note.addEventListener("pointerenter", () => clearTimeout(waiting));
  note.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  addEventListener("resize", hide);
}

/** What stands behind a figure, or what a footnote says. */
function told(data: PageData, owner: HTMLElement): HTMLElement[] {
  const { node } = owner.dataset;
  if (node !== undefined) return sourceTree(data, Number(node), owner.textContent ?? "");
  const text = document.querySelector(`${owner.getAttribute("href")} .text`)?.textContent ?? "";
  return [element("p", {}, text)];
}

const MARGIN = 8;

/** Under the figure, or above it where there is no room below; never beyond the window's edges. */
function place(note: HTMLElement, figure: HTMLElement): void {
  const box = figure.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = note;
  const left = Math.max(MARGIN, Math.min(box.left, document.documentElement.clientWidth - width - MARGIN));
  const below = box.bottom + MARGIN + height <= innerHeight || box.top < height + MARGIN;
  const top = below ? box.bottom + MARGIN : box.top - height - MARGIN;
  note.style.left = `${left + scrollX}px`;
  note.style.top = `${top + scrollY}px`;
}
