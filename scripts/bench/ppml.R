# The base that PPML is timed against: Rscript ppml.R trade.csv. Prints seconds for the fit, then the coefficients.
# Iteratively reweighted least squares; fixed effects by alternating projections. Base R only.
trade <- read.csv(commandArgs(TRUE)[1], stringsAsFactors = TRUE)

demean <- function(x, w, groups, sums) {
  repeat {
    before <- x
    for (g in seq_along(groups)) x <- x - (rowsum(w * x, groups[[g]]) / sums[[g]])[groups[[g]]]
    if (max(abs(x - before)) < 1e-8) return(x)
  }
}

ppml <- function(y, X, groups) {
  mu <- (y + mean(y)) / 2
  eta <- log(mu)
  deviance <- Inf
  repeat {
    z <- eta + (y - mu) / mu
    sums <- lapply(groups, function(g) rowsum(mu, g))
    within <- apply(cbind(z, X), 2, demean, mu, groups, sums)
    fit <- lm.wfit(within[, -1, drop = FALSE], within[, 1], mu)
    eta <- z - fit$residuals
    mu <- exp(eta)
    before <- deviance
    deviance <- 2 * sum(ifelse(y > 0, y * log(y / mu), 0) - (y - mu))
    # The rule and the tolerance of R's glm.
    if (abs(deviance - before) / (abs(deviance) + 0.1) < 1e-8) return(fit$coefficients)
  }
}

seconds <- system.time({
  exporter_year <- as.integer(interaction(trade$exporter, trade$year))
  importer_year <- as.integer(interaction(trade$importer, trade$year))
  groups <- list(exporter_year, importer_year, as.integer(interaction(trade$exporter, trade$importer, drop = TRUE)))
  found <- ppml(trade$trade, cbind(agreement = trade$agreement, tariff = trade$tariff), groups)
})[["elapsed"]]
cat(seconds, format(found, digits = 15), "\n")
