# Rscript make-cases.R, in this folder.
source("../write-cases.R")

grubel_lloyd <- function(x, m) weighted.mean(2 * pmin(x, m) / (x + m), x + m)
aquino <- function(x, m) sum(apply(cbind(prop.table(x), prop.table(m)), 1, min))
marginal <- function(x0, m0, x1, m1) {
  dx <- x1 - x0
  dm <- m1 - m0
  single <- ifelse(sign(dx) == sign(dm), 2 * pmin(abs(dx), abs(dm)) / (abs(dx) + abs(dm)), 0)
  weighted.mean(single, abs(dx) + abs(dm))
}

trade <- list(
  list("surplus", c(40, 10, 300, 5, 77.5), c(20, 30, 12, 5, 60), c(45, 2, 350, 9, 70), c(29, 31, 22, 4, 41)),
  list("deficit", c(3, 8, 1, 4), c(120, 90, 7, 15.25), c(5, 7, 2, 9), c(110, 99, 9, 31)),
  list("one product", 12, 30, 20, 33),
  list("one way each", c(10, 1e-3), c(1e-3, 30), c(12, 1e-3), c(2e-3, 25))
)

flows <- function(x, m) list(exports = series(x), imports = series(m))
for (case in trade) {
  names(case) <- c("label", "x0", "m0", "x1", "m1")
  with(case, {
    add("grubel-lloyd", label, list(flows(x0, m0)), grubel_lloyd(x0, m0))
    add("aquino", label, list(flows(x0, m0)), aquino(x0, m0))
    add("marginal-iit", label, list(list(before = flows(x0, m0), after = flows(x1, m1))), marginal(x0, m0, x1, m1))
  })
}

write_cases("cases.jsonl")
