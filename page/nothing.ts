// Stands in for the parts of Vega that no chart of a report uses.
export {};
