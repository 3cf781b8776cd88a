# Rscript make-cases.R, in this folder.
source("../write-cases.R")

reporter <- c(38.5e9, 120.25, 7, 1e-3, 640)
partner <- c(43.1e9, 88, 7, 2.5, 1)

for (pair in seq_along(reporter)) {
  a <- partner[pair]
  b <- reporter[pair]
  label <- paste("pair", pair)
  inputs <- list(list(reporter = b, partner = a))
  add("mirror-gap", label, inputs, -diff(c(a, b)))
  add("mirror-log-ratio", label, inputs, log(a) - log(b))
  # (a − b) / ((a + b) / 2) is twice the hyperbolic tangent of half the log ratio.
  add("mirror-symmetric", label, inputs, 2 * tanh(log(a / b) / 2))
  add("cif-fob-adjusted", paste(label, "by default"), list(list(imports = a)), a * 1.06^-1)
  add("cif-fob-adjusted", paste(label, "at 11%"), list(list(imports = a, margin = 0.11)), a * 1.11^-1)
}
for (products in list(1:5, 2:5, 3, 4:5)) {
  both <- rbind(reporter, partner)[, products, drop = FALSE]
  inputs <- list(list(reporter = series(both[1, ]), partner = series(both[2, ])))
  add("mirror-weighted", paste(length(products), "products"), inputs, as.numeric(dist(both, "manhattan")) / sum(both))
}

write_cases("cases.jsonl")
