# Rscript make-cases.R, in this folder. Writes trade.csv, the data of all cases, and cases.jsonl.
source("../write-cases.R")
library(sandwich)

set.seed(2006)
countries <- c("CHL", "DEU", "JPN", "KOR", "RUS", "USA", "VNM")
trade <- expand.grid(exporter = countries, importer = countries, year = 2013:2018, stringsAsFactors = FALSE)
trade <- trade[trade$exporter != trade$importer, ]
n <- nrow(trade)
trade$pair <- paste0(trade$exporter, "-", trade$importer)
pairs <- unique(trade$pair)
by_pair <- match(trade$pair, pairs)
trade$ln_distance <- round(runif(length(pairs), 6, 9.5), 3)[by_pair]
trade$border <- rbinom(length(pairs), 1, 0.25)[by_pair]
trade$agreement <- rbinom(n, 1, 0.4)
trade$tariff <- round(runif(n, 0, 0.3), 3)
size <- rnorm(length(countries), 0, 0.7)
names(size) <- countries
mean <- exp(6 + size[trade$exporter] + 0.8 * size[trade$importer] - 0.9 * (trade$ln_distance - 8) +
  0.5 * trade$border + 0.3 * trade$agreement - 2 * trade$tariff)
trade$trade <- rpois(n, mean * rgamma(n, 3, 3)) / 8
trade$trade[runif(n) < 0.12] <- 0
trade$trade[trade$pair %in% c("CHL-VNM", "VNM-RUS")] <- 0
# 1 only where nothing is traded, and then not everywhere: no finite coefficient fits it.
trade$embargo <- as.numeric(trade$trade == 0 & runif(n) < 0.5)
trade$ln_trade <- ifelse(trade$trade > 0, log(trade$trade), NA)
trade$tariff[c(17, 101)] <- NA
write.csv(trade, "trade.csv", row.names = FALSE, na = "", quote = FALSE)
trade <- read.csv("trade.csv")

key <- function(name, data = trade) do.call(paste, data[strsplit(name, "^", fixed = TRUE)[[1]]])

# Rows that can be used: complete, not alone in a group and, for PPML, in no group of zeros.
usable <- function(used, sets, zeros) {
  rows <- which(complete.cases(trade[used]))
  dropped <- c(missing = n - length(rows), singleton = 0, only_zeros = 0)
  repeat {
    before <- length(rows)
    for (set in sets) {
      group <- key(set, trade[rows, ])
      alone <- ave(rows, group, FUN = length) == 1
      zero <- zeros & ave(trade[rows, used[1]], group, FUN = sum) == 0
      dropped["singleton"] <- dropped["singleton"] + sum(alone)
      dropped["only_zeros"] <- dropped["only_zeros"] + sum(zero & !alone)
      rows <- rows[!alone & !zero]
    }
    if (length(rows) == before) return(list(rows = rows, dropped = dropped))
  }
}

nested <- function(inner, outer) all(tapply(outer, inner, function(group) length(unique(group))) == 1)

# fixest's K: coefficients, constant, and the effects of each set less one, unless nested in the clusters.
parameters <- function(terms, sets, cluster, data) {
  counted <- Filter(function(set) is.null(cluster) || !nested(key(set, data), key(cluster, data)), sets)
  length(terms) + 1 + sum(vapply(counted, function(set) length(unique(key(set, data))) - 1, 0))
}

case <- function(label, response, terms, sets = character(), estimator, errors = "robust", cluster = NULL, leave_out = NULL) {
  all_keys <- unlist(strsplit(c(sets, cluster), "^", fixed = TRUE))
  found <- usable(c(response, terms, all_keys), sets, estimator == "ppml")
  rows <- setdiff(found$rows, leave_out)
  data <- trade[rows, ]
  effects <- sprintf("factor(key('%s', data))", sets)
  model <- reformulate(c(terms, effects), response)
  environment(model) <- environment()
  if (estimator == "ols") {
    fit <- lm(model, data)
  } else {
    # A smaller epsilon would also make glm blind to collinear effects (it passes epsilon / 1000 to qr), so go on
    # from the solution instead; the last weights are then those of the solution too.
    fit <- glm(model, quasipoisson, data, control = glm.control(epsilon = 1e-8, maxit = 100))
    for (again in 1:3) fit <- glm(model, quasipoisson, data, etastart = predict(fit))
  }
  names <- c(if (length(sets) == 0) "(Intercept)", setdiff(terms, names(which(is.na(coef(fit))))))
  K <- parameters(setdiff(names, "(Intercept)"), sets, cluster, data)
  size <- nrow(data)
  groups <- if (is.null(cluster)) NA else length(unique(key(cluster, data)))
  covariance <- switch(errors,
    classical = if (estimator == "ols") sum(resid(fit)^2) / (size - K) * summary(fit)$cov.unscaled
      else summary(fit)$cov.unscaled * (size - 1) / (size - K),
    robust = vcovHC(fit, type = "HC0") * size / (size - K),
    clustered = vcovCL(fit, cluster = key(cluster, data), type = "HC0", cadjust = FALSE) *
      groups / (groups - 1) * (size - 1) / (size - K)
  )
  df <- if (is.null(cluster)) size - K else groups - 1
  z <- coef(fit)[names] / sqrt(diag(covariance)[names])
  p <- if (estimator == "ols") 2 * pt(-abs(z), df) else 2 * pnorm(-abs(z))
  table <- unname(lapply(names, function(name) list(
    term = if (name == "(Intercept)") "(constant)" else name, estimate = unname(coef(fit)[name]),
    std_error = sqrt(diag(covariance)[[name]]), z = z[[name]], p = p[[name]]
  )))
  y <- data[[response]]
  goodness <- if (estimator == "ols") {
    within <- if (length(sets) > 0) 1 - sum(resid(fit)^2) / sum(resid(lm(reformulate(effects, response, env = environment(model)), data))^2)
    list(r2 = summary(fit)$r.squared, within_r2 = within, pseudo_r2 = NULL, squared_correlation = NULL)
  } else {
    likelihood <- function(mean) sum(y * log(mean) - mean - lgamma(y + 1))
    list(r2 = NULL, within_r2 = NULL, pseudo_r2 = 1 - likelihood(fitted(fit)) / likelihood(rep(base::mean(y), size)), squared_correlation = cor(y, fitted(fit))^2)
  }
  request <- list(formula = paste(response, "~", paste(terms, collapse = " + ")), estimator = estimator)
  if (length(sets) > 0) request$formula <- paste(request$formula, "|", paste(sets, collapse = " + "))
  if (is.null(cluster)) request$standardErrors <- errors else request$cluster <- cluster
  if (any(is.na(z))) stop(label, ": no standard error")
  dropped <- as.list(c(found$dropped, separated = length(leave_out)))
  expected <- c(list(coefficients = table, observations = size, parameters = K, dropped = dropped), lapply(goodness, unname))
  add("gravity", label, list("trade.csv", request), expected)
}

both <- c("ln_distance", "border", "agreement", "tariff")
varying <- c("agreement", "tariff")
three <- c("exporter^year", "importer^year", "pair")

case("OLS, classical", "ln_trade", both, estimator = "ols", errors = "classical")
case("OLS, robust", "ln_trade", both, estimator = "ols")
case("OLS, clustered", "ln_trade", both, estimator = "ols", errors = "clustered", cluster = "pair")
case("OLS, one set nested in the clusters", "ln_trade", varying, "pair", "ols", "clustered", "pair")
case("OLS, one set, two-column clusters", "ln_trade", both, "exporter^year", "ols", "clustered", "exporter^importer")
case("OLS, two sets, robust", "ln_trade", both, c("exporter^year", "importer^year"), "ols")
case("OLS, two sets, clustered", "ln_trade", both, c("exporter^year", "importer^year"), "ols", "clustered", "pair")
case("OLS, three sets, classical", "ln_trade", varying, three, "ols", "classical")
case("OLS, three sets, clustered", "ln_trade", varying, three, "ols", "clustered", "pair")
case("PPML, classical", "trade", both, estimator = "ppml", errors = "classical")
case("PPML, robust", "trade", both, estimator = "ppml")
case("PPML, clustered", "trade", both, estimator = "ppml", errors = "clustered", cluster = "pair")
case("PPML, one set, few clusters", "trade", both, "year", "ppml", "clustered", "exporter")
case("PPML, two sets, clustered", "trade", both, c("exporter^year", "importer^year"), "ppml", "clustered", "pair")
case("PPML, two sets, classical", "trade", both, c("exporter", "importer"), "ppml", "classical")
case("PPML, three sets, robust", "trade", varying, three, "ppml")
case("PPML, three sets, clustered", "trade", varying, three, "ppml", "clustered", "pair")
embargoed <- which(trade$embargo == 1 & !trade$pair %in% c("CHL-VNM", "VNM-RUS") & !is.na(trade$tariff))
case("PPML, separated by a regressor", "trade", c("tariff", "embargo"), c("exporter", "importer", "pair"), "ppml", "clustered", "pair", leave_out = embargoed)

write_cases("cases.jsonl")
