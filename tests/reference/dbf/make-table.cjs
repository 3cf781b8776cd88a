// Run by hand, in a folder where dbffile is installed: node make-table.cjs
const { DBFFile } = require("dbffile");

const FIELDS = [
  { name: "NAPR", type: "C", size: 2 },
  { name: "PERIOD", type: "C", size: 7 },
  { name: "NASTRANAPR", type: "C", size: 2 },
  { name: "TNVED", type: "C", size: 10 },
  { name: "EDIZM", type: "C", size: 10 },
  { name: "STOIM", type: "N", size: 18, decimalPlaces: 2 },
  { name: "NETTO", type: "F", size: 18, decimalPlaces: 3 },
  { name: "KOL", type: "N", size: 18, decimalPlaces: 3 },
];
const names = FIELDS.map(({ name }) => name);
const ROWS = [
  ["ЭК", "12/2012", "JP", "0303110000", "", 1234567.89, 2500000.125, null],
  ["ИМ", "12/2012", "JP", "8703231940", "ШТ", 5000, 1400, 1],
];

(async () => {
  const table = await DBFFile.create("customs.dbf", FIELDS, { encoding: "cp866" });
  await table.appendRecords(ROWS.map((row) => Object.fromEntries(row.map((cell, at) => [names[at], cell]))));
})();
