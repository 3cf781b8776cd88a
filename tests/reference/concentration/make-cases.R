# Rscript make-cases.R, in this folder.
source("../write-cases.R")
suppressPackageStartupMessages(library(vegan))

baskets <- list(
  "six partners" = round(c(63.5, 21.3, 15, 25.4, 0.4, 7.7) * 1e9),
  "zeros among them" = c(120, 0, 35, 0, 0, 4, 1),
  "all equal" = rep(7, 8),
  "one has nearly all" = c(1e12, 1, 2, 3),
  "long tail" = round(1e9 / (1:60)^1.3)
)

for (label in names(baskets)) {
  x <- baskets[[label]]
  n <- length(x)
  values <- list(series(x))
  shannon <- diversity(x, "shannon")
  # vegan's "simpson" is 1 − H, which loses digits where H is nearly 1; its inverse keeps them.
  inverse <- diversity(x, "invsimpson")
  add("herfindahl", label, values, 1 / inverse)
  add("effective-number", label, values, inverse)
  # The normalized forms, as variation about the mean: H = (1 + cv²)/n.
  cv2 <- mean((x - mean(x))^2) / mean(x)^2
  add("herfindahl-normalized", label, values, cv2 / (n - 1))
  add("unctad-concentration", label, values, (sqrt(1 + cv2) - 1) / (sqrt(n) - 1))
  add("entropy", label, values, shannon)
  # The mean of (x/μ) ln(x/μ), which is Theil's own form.
  ratio <- x[x > 0] / mean(x)
  add("theil", label, values, sum(ratio * log(ratio)) / n)
  # Half the mean difference between any two, over the mean.
  add("gini", label, values, mean(abs(outer(x, x, "-"))) / (2 * mean(x)))
  for (k in c(1, 3)) {
    add("concentration-ratio", paste0(label, ", ", k), list(series(x), k), sum(tail(sort(x), k)) / sum(x))
  }
}

pairs <- list(
  "same structure" = list(c(1, 2, 3), c(10, 20, 30)),
  "nothing in common" = list(c(1, 0, 3, 0), c(0, 5, 0, 6)),
  "long tail" = list(rev(baskets[["long tail"]]), baskets[["long tail"]]),
  "five products" = list(c(310, 22, 5, 0, 19), c(180, 240, 90, 33, 410))
)
for (label in names(pairs)) {
  shares <- do.call(rbind, lapply(pairs[[label]], prop.table))
  add("diversification", label,
    list(list(country = series(pairs[[label]][[1]]), world = series(pairs[[label]][[2]]))),
    as.numeric(dist(shares, method = "manhattan")) / 2)
}

write_cases("cases.jsonl")
