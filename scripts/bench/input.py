# What a reader of Python would write: the columns that matter, the country's rows, sums by partner.
import sys

import pandas as pd

trade = pd.read_csv(sys.argv[1], usecols=["t", "i", "j", "v"])
trade = trade[(trade.i == 643) | (trade.j == 643)]
sums = trade.groupby(["t", "i", "j"]).v.sum()
print("%.3f" % sums.loc[2018, 643, 392])
