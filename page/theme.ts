import { element } from "./element.js";

const STORED = "bilat-theme";

/** A button that turns the page dark or light, whatever the system says, and remembers it. */
export function themeButton(): void {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const chosen = recall();
  if (chosen !== undefined) root.dataset["theme"] = chosen;
  const isDark = () => (root.dataset["theme"] ?? (system.matches ? "dark" : "light")) === "dark";
  const button = element("button", { type: "button", class: "theme" });
  const name = () => {
    button.textContent = isDark() ? "Light colours" : "Dark colours";
  };
  button.addEventListener("click", () => {
    root.dataset["theme"] = isDark() ? "light" : "dark";
    remember(root.dataset["theme"]);
    name();
  });
  system.addEventListener("change", name);
  name();
  document.querySelector("header")?.append(button);
}

// A browser may refuse storage to a page from disk; the choice then lasts as long as the page.
function recall(): string | undefined {
  try {
    return localStorage.getItem(STORED) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(STORED, theme);
  } catch {}
}
