# Rscript make-cases.R, in this folder.
source("../write-cases.R")

# As means of relatives weighted by value shares, the other way round from the ratio of sums.
relatives <- function(p0, q0, p1, q1) list(r = p1 / p0, s0 = prop.table(p0 * q0), s1 = prop.table(p1 * q1))
formulas <- list(
  laspeyres = function(p0, q0, p1, q1) with(relatives(p0, q0, p1, q1), weighted.mean(r, s0)),
  paasche = function(p0, q0, p1, q1) with(relatives(p0, q0, p1, q1), 1 / weighted.mean(1 / r, s1)),
  fisher = function(...) exp(mean(log(c(formulas$laspeyres(...), formulas$paasche(...))))),
  tornqvist = function(p0, q0, p1, q1) with(relatives(p0, q0, p1, q1), sqrt(prod(r^s0) * prod(r^s1)))
)
over_time <- function(formula, p, q, method) {
  n <- nrow(p)
  link <- function(from, to) formula(p[from, ], q[from, ], p[to, ], q[to, ])
  period <- c(NA, mapply(link, seq_len(n - 1), 2:n))
  switch(method,
    period = period,
    chained = cumprod(c(1, period[-1])),
    fixed = sapply(seq_len(n), function(t) link(1, t))
  )
}

prices <- rbind(c(1.00, 2.50, 10, 0.75), c(1.20, 2.40, 11, 0.80), c(1.45, 2.10, 9.5, 1.10), c(1.10, 2.85, 12.25, 0.95))
quantities <- rbind(c(100, 40, 7, 250), c(90, 44, 6.5, 260), c(70, 61, 8, 190), c(120, 38, 5, 205))

rows <- function(m) apply(m, 1, series, simplify = FALSE)
for (name in names(formulas)) {
  for (of in c("price", "quantity")) {
    for (method in c("period", "chained", "fixed")) {
      a <- if (of == "price") prices else quantities
      b <- if (of == "price") quantities else prices
      expected <- series(over_time(formulas[[name]], a, b, method))
      add(name, paste(of, method), list(rows(prices), rows(quantities), of, method), expected)
    }
  }
}

value <- rowSums(prices * quantities)
weight <- c(2e3, 31, 0.5, 4)
for (t in seq_along(value)) {
  add("unit-value", paste("period", t), list(list(value = value[t], weight = weight[t])), exp(log(value[t]) - log(weight[t])))
}
export_prices <- c(1, 1.31, 0.72)
import_prices <- c(1, 0.98, 1.4)
for (t in seq_along(export_prices)) {
  inputs <- list(list(exportPrices = export_prices[t], importPrices = import_prices[t]))
  add("terms-of-trade", paste("period", t), inputs, export_prices[t] * import_prices[t]^-1)
}

write_cases("cases.jsonl")
