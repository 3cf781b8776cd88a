type Attributes = Readonly<Record<string, string>>;

/** A new element; what it holds is text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

/** All elements below a root that a selector names. */
export function all<Kind extends HTMLElement = HTMLElement>(
  root: ParentNode,
  selector: string,
): readonly Kind[] {
  return [...root.querySelectorAll<Kind>(selector)];
}
