# Rscript make-cases.R, in this folder.
source("../write-cases.R")

flows <- data.frame(
  label = c("surplus", "deficit", "balanced", "hardly any exports", "dollars and cents"),
  exports = c(19668e6, 12.4e9, 5e8, 1, 1234567.89),
  imports = c(13560e6, 21.9e9, 5e8, 7e11, 7654321.01)
)

for (row in seq_len(nrow(flows))) {
  x <- flows$exports[row]
  m <- flows$imports[row]
  inputs <- list(list(exports = x, imports = m))
  label <- flows$label[row]
  add("turnover", label, inputs, sum(flows[row, c("exports", "imports")]))
  add("balance", label, inputs, -diff(c(x, m)))
  # (x − m) / (x + m) is the hyperbolic tangent of half the log ratio.
  add("normalized-balance", label, inputs, tanh(log(x / m) / 2))
  add("coverage-ratio", label, inputs, exp(log(x) - log(m)))
}

write_cases("cases.jsonl")
