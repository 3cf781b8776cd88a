# Rscript make-cases.R, in this folder.
source("../write-cases.R")
numbers_only <- json
json <- function(value) if (is.logical(value)) tolower(value) else numbers_only(value)

set.seed(1990)
months <- 1:67
monthly <- round(1000 + 6 * months + 120 * sin(2 * pi * months / 12) + 40 * (months %% 12 == 0) + rnorm(67, 0, 30))
monthly[31] <- monthly[31] + 600
quarters <- 1:27
quarterly <- round(300 + 25 * sqrt(quarters) + c(40, -10, -55, 25)[(quarters - 1) %% 4 + 1] + rnorm(27, 0, 6), 1)

settings <- list(
  list(label = "monthly, periodic", y = monthly, period = 12, s.window = "periodic", robust = FALSE),
  list(label = "monthly, seven years", y = monthly, period = 12, s.window = 7, robust = FALSE),
  list(label = "monthly, robust", y = monthly, period = 12, s.window = 13, robust = TRUE),
  list(label = "monthly, periodic, robust", y = monthly, period = 12, s.window = "periodic", robust = TRUE),
  list(label = "monthly, wide trend", y = monthly, period = 12, s.window = 35, t.window = 41, robust = FALSE),
  list(label = "quarterly", y = quarterly, period = 4, s.window = 9, robust = FALSE),
  list(label = "quarterly, just over two years", y = quarterly[1:9], period = 4, s.window = 7, robust = FALSE)
)
for (s in settings) {
  fit <- stl(ts(s$y, frequency = s$period), s.window = s$s.window, t.window = s$t.window, robust = s$robust)
  part <- function(name) series(fit$time.series[, name])
  options <- list(period = s$period, seasonalWindow = s$s.window, robust = s$robust)
  if (!is.null(s$t.window)) options$trendWindow <- s$t.window
  expected <- list(
    adjusted = series(s$y - fit$time.series[, "seasonal"]), seasonal = part("seasonal"), trend = part("trend"),
    remainder = part("remainder"), weights = series(fit$weights)
  )
  add("seasonal-adjustment", s$label, list(series(s$y), options), expected)
}

growth <- c(rep(NA, 12), monthly[13:67] / monthly[1:55] - 1)
score <- (growth - median(growth, na.rm = TRUE)) / mad(growth, na.rm = TRUE)
add("unusual-month", "monthly", list(series(monthly)), series(score))

write_cases("cases.jsonl")
