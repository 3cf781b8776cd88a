import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CURRENCY_CODES, moneyLabel, nameIn } from "../../src/core/currencies.js";
import { unitFor } from "../../src/core/money-columns.js";
import { money, tableNumber, unitLabel } from "../../src/core/numbers.js";

describe("money", () => {
  it.each([
    [21_352_755_000, "USD", "$21.4 billion"],
    [2_357_839_092_699, "JPY", "¥2.4 trillion"],
    [-73_600_000, "EUR", "−€73.6 million"],
    [95_309, "RUB", "₽95,300"],
    [0, "CNY", "CN¥0"],
  ] as const)("writes %d %s as %s", (amount, currency, text) => {
    expect(money(amount, currency)).toBe(text);
  });
});

describe("a column of money", () => {
  it("prints millions of dollars unless told otherwise", () => {
    expect(tableNumber(1_234_567, { unit: "usd", decimals: 1 })).toBe("1.2");
    expect(unitLabel({ unit: "usd" })).toBe("US$ million");
  });

  it.each([
    ["thousand", "1,234.6", "€ thousand"],
    ["million", "1.2", "€ million"],
    ["billion", "0.0", "€ billion"],
  ] as const)("prints in %ss", (unit, text, label) => {
    const column = { unit: "usd", decimals: 1, money: { currency: "EUR", unit } } as const;
    expect(tableNumber(1_234_567, column)).toBe(text);
    expect(unitLabel(column)).toBe(label);
    expect(moneyLabel(column.money)).toBe(label);
  });

  it("bears its currency in its name, at the end only", () => {
    expect(nameIn("JPY", "exports_usd")).toBe("exports_jpy");
    expect(nameIn("USD", "exports_usd")).toBe("exports_usd");
    fc.assert(
      fc.property(
        fc.constantFrom(...CURRENCY_CODES),
        fc.stringMatching(/^[a-z_]{1,12}$/),
        (currency, name) => {
          fc.pre(!name.endsWith("_usd"));
          expect(nameIn(currency, name)).toBe(name);
        },
      ),
    );
  });
});

describe("unitFor", () => {
  it.each([
    [9e11, "million"],
    [1e12, "billion"],
    [9e14, "billion"],
    [1e15, "trillion"],
    [9e18, "trillion"],
  ])("counts amounts up to %d in %ss", (largest, unit) => {
    expect(unitFor(largest)).toBe(unit);
  });
});
