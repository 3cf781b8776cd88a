/** How a currency is written: before an amount, in the head of a column, and in words. */
interface Written {
  readonly sign: string;
  readonly label: string;
  readonly name: string;
}

/** The currencies that figures can be printed in: the dollar, and those whose annual rates come with the package. */
export const CURRENCIES = {
  USD: { sign: "$", label: "US$", name: "US dollars" },
  CNY: { sign: "CN¥", label: "CN¥", name: "Chinese yuan" },
  EUR: { sign: "€", label: "€", name: "euro" },
  GBP: { sign: "£", label: "£", name: "pounds sterling" },
  INR: { sign: "₹", label: "₹", name: "Indian rupees" },
  JPY: { sign: "¥", label: "¥", name: "Japanese yen" },
  KRW: { sign: "₩", label: "₩", name: "South Korean won" },
  KZT: { sign: "₸", label: "₸", name: "Kazakhstani tenge" },
  RUB: { sign: "₽", label: "₽", name: "Russian roubles" },
  TRY: { sign: "₺", label: "₺", name: "Turkish lira" },
  VND: { sign: "₫", label: "₫", name: "Vietnamese dong" },
} as const satisfies Readonly<Record<string, Written>>;

/** ISO 4217 code of a currency. */
export type Currency = keyof typeof CURRENCIES;

/** The codes of {@link CURRENCIES}. */
export const CURRENCY_CODES = Object.keys(CURRENCIES) as readonly Currency[];

/** The units in which tables print money, with how much one of them is. */
export const MONEY_UNITS = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;

/** One of {@link MONEY_UNITS}. */
export type MoneyUnit = keyof typeof MONEY_UNITS;

/** What a column of money is printed in. */
export interface MoneyPrint {
  readonly currency: Currency;
  readonly unit: MoneyUnit;
}

/** How money is printed where nothing else is said. */
export const PLAIN_MONEY: MoneyPrint = { currency: "USD", unit: "million" };

/** The unit in the head of a column of money: `US$ million`, `¥ billion`. */
export function moneyLabel({ currency, unit }: MoneyPrint): string {
  return `${CURRENCIES[currency].label} ${unit}`;
}

/** A column's name in a currency: `exports_usd` is `exports_jpy` in yen. */
export function nameIn(currency: Currency, name: string): string {
  return name.replace(/_usd$/, `_${currency.toLowerCase()}`);
}
