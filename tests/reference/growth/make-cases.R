# Rscript make-cases.R, in this folder.
source("../write-cases.R")
suppressPackageStartupMessages(library(strucchange))

years <- 2009:2018
turnover <- round(c(14.5, 23.1, 29.7, 31.2, 33.2, 30.8, 21.3, 16.1, 18.3, 21.3) * 1e9)
gappy <- replace(turnover, c(3, 4, 8), NA)
quarters <- ts(c(4.1, 5.2, 4.8, 6.0, 4.6, 5.0, 5.4, 6.6, 3.9, 4.7, 5.9, 7.3), start = c(2016, 1), frequency = 4)
quarters_gap <- replace(quarters, 6, NA)

# Growth, log growth and index of each year.
rates <- diff(turnover) / head(turnover, -1)
logs <- diff(log(turnover))
for (t in seq_along(rates)) {
  pair <- list(list(current = turnover[t + 1], previous = turnover[t]))
  add("growth", paste(years[t + 1]), pair, rates[t])
  if (t %% 3 == 0) add("log-growth", paste(years[t + 1]), pair, logs[t])
}
# The index as a chain of growth rates, not as a ratio.
chain <- cumprod(c(100, 1 + rates))
for (t in c(2, 5, 8, 10)) {
  add("index", paste(years[t], "on 2009"), list(list(value = turnover[t], base = turnover[1])), chain[t])
}

# Same quarter a year before, by aligning time series; four quarters, by a moving sum.
same_quarter <- function(x) {
  year_on_year <- x / stats::lag(x, -4) - 1
  c(rep(NA, 4), as.numeric(window(year_on_year, start = start(x) + c(1, 0), end = end(x))))
}
four_quarters <- function(x) {
  totals <- stats::filter(x, rep(1, 4), sides = 1)
  as.numeric(c(rep(NA, 4), tail(totals, -4) / head(totals, -4) - 1))
}
for (case in list(list("quarters", quarters), list("quarters with a gap", quarters_gap))) {
  x <- case[[2]]
  add("growth-same-period", case[[1]], list(series(x), 4), series(same_quarter(x)))
  add("trailing-growth", case[[1]], list(series(x), 4), series(four_quarters(x)))
}
set.seed(20261124)
months <- ts(round(exp(cumsum(rnorm(26, 0.01, 0.08))) * 1e9), start = c(2016, 1), frequency = 12)
totals <- stats::filter(months, rep(1, 12), sides = 1)
add("trailing-growth", "26 months", list(series(months)),
  series(c(rep(NA, 12), tail(totals, -12) / head(totals, -12) - 1)))

# The compound rate as the geometric mean of the yearly factors.
for (span in list(c(1, 10), c(5, 10), c(5, 8), c(9, 10))) {
  path <- turnover[span[1]:span[2]]
  add("cagr", paste(years[span[1]], years[span[2]], sep = "-"),
    list(list(first = path[1], last = tail(path, 1), years = length(path) - 1)),
    exp(mean(log(path[-1] / head(path, -1)))) - 1)
}

# The trend by lm().
trend <- function(x) unname(expm1(coef(lm(log(x) ~ seq_along(x)))[2]))
add("trend-growth", "ten years", list(series(turnover)), trend(turnover))
add("trend-growth", "with gaps", list(series(gappy)), trend(gappy))
add("trend-growth", "26 months", list(series(months)), trend(as.numeric(months)))

# Volatility by sd(), which leaves differences across a gap out.
add("volatility", "ten years", list(series(turnover)), sd(diff(log(turnover))))
add("volatility", "with gaps", list(series(gappy)), sd(diff(log(gappy)), na.rm = TRUE))
add("volatility", "26 months", list(series(months)), sd(diff(log(months))))

# Contributions and shares of the change of four partners, column by column.
partners <- round(rbind(KOR = c(15.0, 12.4), JPN = c(21.3, 16.1), CHN = c(63.5, 66.1), TUR = c(25.4, 15.8)) * 1e9)
changes <- partners[, 2] - partners[, 1]
points <- changes / colSums(partners)[1]
parts <- prop.table(changes)
for (code in rownames(partners)) {
  add("contribution", code, list(list(
    current = partners[code, 2], previous = partners[code, 1], totalPrevious = sum(partners[, 1])
  )), unname(points[code]))
  add("share-of-change", code, list(list(
    current = partners[code, 2], previous = partners[code, 1],
    totalCurrent = sum(partners[, 2]), totalPrevious = sum(partners[, 1])
  )), unname(parts[code]))
}

# From the trough to the peak, by linear interpolation and extrapolation.
for (year in c(8, 9, 10, 4)) {
  peak <- max(turnover)
  trough <- turnover[8]
  line <- lm(y ~ x, data.frame(x = c(trough, peak) / 1e9, y = 0:1))
  made_up <- unname(predict(line, data.frame(x = turnover[year] / 1e9)))
  add("recovery", paste(years[year]), list(list(value = turnover[year], peak = peak, trough = trough)),
    list(toPeak = exp(log(turnover[year]) - log(peak)), fromTrough = if (year == 8) 0 else made_up))
}

# The break by strucchange; its break is the last figure before.
level_break <- function(label, periods, x) {
  known <- !is.na(x)
  y <- log(as.numeric(x)[known])
  tests <- Fstats(y ~ 1, from = max(2, floor(0.15 * length(y))))
  place <- tests$breakpoint
  regime <- seq_along(y) > place
  means <- tapply(y, regime, mean)
  points <- lapply(seq_along(x), function(i) list(period = periods[i], value = if (known[i]) x[i]))
  add("level-break", label, list(points), list(
    period = periods[known][place + 1], f = max(tests$Fstats), change = unname(expm1(means[2] - means[1]))
  ))
}
level_break("ten years", as.character(years), turnover)
level_break("with gaps", as.character(years), gappy)
step <- round(c(rnorm(14, 10, 1), rnorm(12, 6, 1)) * 1e9)
level_break("26 months with a step", sprintf("%d-%02d", 2016 + (0:25) %/% 12, (0:25) %% 12 + 1), step)
nile <- as.numeric(Nile)[1:40]
level_break("forty years of the Nile", as.character(1871:1910), nile)

write_cases("cases.jsonl")
