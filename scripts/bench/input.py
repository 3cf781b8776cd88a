# What a reader of Python would write: the columns that matter, the country's rows, sums by partner, a year at a time.
import sys

import pandas as pd


def of_year(file):
    trade = pd.read_csv(file, usecols=["t", "i", "j", "v"])
    trade = trade[(trade.i == 643) | (trade.j == 643)]
    return trade.groupby(["t", "i", "j"]).v.sum()


sums = pd.concat(map(of_year, sys.argv[1:]))
print("%.3f" % sums.xs((643, 392), level=("i", "j")).sum())
