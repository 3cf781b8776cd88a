# Cases as JSON Lines, one a line. Base R only: jsonlite writes 15 digits, and a double has up to 17.

cases <- list()

add <- function(indicator, label, inputs, expected) {
  cases[[length(cases) + 1]] <<- list(indicator = indicator, label = label, inputs = inputs, expected = expected)
}

# A list of numbers; NULL, in JSON null, stands for a missing figure.
series <- function(values) lapply(as.numeric(values), function(value) if (is.na(value)) NULL else value)

json <- function(value) {
  if (is.null(value)) return("null")
  if (is.character(value)) return(encodeString(value, quote = "\""))
  if (is.numeric(value)) {
    short <- sprintf("%.15g", value)
    return(if (as.numeric(short) == value) short else sprintf("%.17g", value))
  }
  inner <- vapply(value, json, "")
  if (is.null(names(value))) return(paste0("[", paste(inner, collapse = ", "), "]"))
  paste0("{", paste0("\"", names(value), "\": ", inner, collapse = ", "), "}")
}

write_cases <- function(path) writeLines(vapply(cases, json, ""), path)
