#!/usr/bin/env python3
"""Monthly net event flow of each pair, 2018-01 to 2022-05 -> seeds/world/tables/event_flow_gdelt.csv

    python3 Scripts/world/event_flow_gdelt.py MONTHLY.csv.gz DAILY.csv.gz --out seeds/world/tables/event_flow_gdelt.csv

The value is the sum over a month of the daily net edge, divided by the days observed in that month (22 to 31; a few days are
missing in the matrices). The daily edge of two states is a sum over all events between them, in either direction, of the
Goldstein score + 0.025 x sources + 0.01 x articles + 0.01 x tone; the smaller terms have the sign of the score. The edge has no
upper limit and grows with media attention: compress it (asinh) before use. 0.000 = days observed, no event.

DAILY: date, ccode1, ccode2, net (days with events only), 2018-01-01 to 2022-05-31, for all listed states except three.
MONTHLY: ccode1, ccode2, month, net, ..., days_in_month (days observed), 2018-01 to 2021-12. It is used for pairs with Italy, Japan
or South Korea, which the daily file lacks; so these pairs end in 2021-12. It leaves out pair-months with fewer than two days of
events, which count as 0.000 here.
Public source: GDELT 2.0 events, https://www.gdeltproject.org (free for any use with citation), as daily state-by-state matrices in
https://github.com/gzemo/gdelt-graph-data (commit 8b71911), networks/*.zip, summed by month.
"""
import argparse
import csv
import gzip
import io
from itertools import combinations

from listed_states import STATES


def read(path):
    opened = gzip.open(path) if path.endswith(".gz") else open(path, "rb")
    with opened as file:
        yield from csv.DictReader(io.TextIOWrapper(file, "utf-8"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("monthly")
    parser.add_argument("daily")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    daily, seen, known = {}, {}, set()
    for row in read(options.daily):
        a, b, month = int(row["ccode1"]), int(row["ccode2"]), row["date"][:7]
        seen.setdefault(month, set()).add(row["date"])
        known.update((a, b))
        daily[a, b, month] = daily.get((a, b, month), 0.0) + float(row["net"])
    monthly, days = {}, {}
    for row in read(options.monthly):
        a, b, month = int(row["ccode1"]), int(row["ccode2"]), row["month"]
        days[month] = int(row["days_in_month"])
        monthly[a, b, month] = float(row["net"])
    rows = []
    for month, dates in sorted(seen.items()):
        for a, b in combinations(sorted(STATES), 2):
            first, second = sorted((STATES[a], STATES[b]))
            if a in known and b in known:
                rows.append((first, second, month, f"{daily.get((a, b, month), 0.0) / len(dates):.3f}"))
            elif month in days:
                rows.append((first, second, month, f"{monthly.get((a, b, month), 0.0) / days[month]:.3f}"))
    with open(options.out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["a", "b", "month", "net_per_day"])
        writer.writerows(sorted(rows))
    print(f"{len(rows)} pair-months, {min(seen)} to {max(seen)}")


if __name__ == "__main__":
    main()
