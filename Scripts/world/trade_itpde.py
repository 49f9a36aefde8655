#!/usr/bin/env python3
"""Directed trade among the listed states, 2010-2016 -> seeds/world/tables/trade_itpde.csv

    python3 Scripts/world/trade_itpde.py ITPDE.csv.gz --out seeds/world/tables/trade_itpde.csv

ITPDE: columns exporter, importer (Correlates of War state numbers), year, usd2010_m (million US dollars of 2010, all sectors).
Public source: Borchert, Larch, Shikher and Yotov, International Trade and Production Database for Estimation (ITPD-E), United States
International Trade Commission, https://www.usitc.gov/data/gravity/itpde.htm. Read from
https://github.com/dennis-klein/arms-trade-networks (commit d450d24), data/out/itpd_aggregated.rds, which sums the sectors
and rebases to dollars of 2010. The extract ends in 2016. The sectors include services where reported, so a flow may exceed
merchandise trade. A pair of states without a row had no recorded flow that year.
"""
import argparse
import csv
import gzip
import io

from listed_states import STATES


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("flows")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    opened = gzip.open(options.flows) if options.flows.endswith(".gz") else open(options.flows, "rb")
    rows = []
    with opened as file:
        for row in csv.DictReader(io.TextIOWrapper(file, "utf-8")):
            exporter, importer = int(row["exporter"]), int(row["importer"])
            if exporter in STATES and importer in STATES and exporter != importer and float(row["usd2010_m"]) > 0:
                rows.append((STATES[exporter], STATES[importer], int(row["year"]), f'{float(row["usd2010_m"]):.3f}'))
    with open(options.out, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["exporter", "importer", "year", "million_usd_2010"])
        writer.writerows(sorted(rows))
    print(f"{len(rows)} flows")


if __name__ == "__main__":
    main()
