#!/usr/bin/env python3
"""Facts about single states -> attributes.csv, total_trade.csv and total_trade_itpde.csv in seeds/world/tables

    python3 Scripts/world/attributes.py WORLDBANK.csv ITPDE.csv.gz --out seeds/world/tables

There are three files because the figures of a year became public at different times: World Bank GDP in the next July, national
trade statistics from February to May, ITPD-E years later.

attributes.csv: population (people) and gdp (million USD, current), 2015-2021, from WORLDBANK: columns ccode, iso3, year,
gdp_current_usd, population. Public source: World Bank, World Development Indicators SP.POP.TOTL and NY.GDP.MKTP.CD (CC BY 4.0),
packaged under ODC-PDDL at https://github.com/datasets/gdp (commit 822019c, data/gdp.csv) and
https://github.com/datasets/population (commit 425fc44, data/population.csv); they were read from these.

capability-gdp-population: geometric mean of a state's share of world GDP and of world population. capability-net-power: its share
of the world's sum of GDP x GDP per capita (Beckley 2018, "The Power of Nations", International Security 43(2), 7-44). The world is
every state with both figures in that year; North Korea, Venezuela, Eritrea, South Sudan, Yemen (2019-) and Cuba (2021) lack GDP
and are left out. A listed state without a figure gets its last one, and `source` says so (no state needs it now).

total_trade_itpde.csv: total-trade, million USD (2010), 2010-2016: exports plus imports with all partners in ITPDE (see
trade_itpde.py).

total_trade.csv: total-trade, million USD, 2015 and 2019-2021: merchandise exports plus imports as national statistics or the WTO
published them at the time, typed in below, rounded. Each has a certainty: .9 = the digits shown are certain, .8 = two or three
digits are certain, less = sources or revisions differ. Turkmenistan publishes too little for 2019-2021.
"""
import argparse
import csv
import gzip
import io
import os
from math import sqrt

from listed_states import STATES

YEARS = range(2015, 2022)
FACT_YEARS = (2015, 2019, 2020, 2021)

# billion USD in FACT_YEARS, certainty, whose figures
TRADE = {
    "KAZ": ((76.5, 97.8, 86.5, 101.7), .9, "Bureau of National Statistics of Kazakhstan"),
    "TUR": ((364.6, 391.2, 389.2, 496.6), .9, "Turkish Statistical Institute, general trade system"),
    "RUS": ((526.3, 667.0, 571.9, 785.0), .85, "Federal Customs Service of Russia, as first published"),
    "CHN": ((3953, 4578, 4656, 6051), .9, "General Administration of Customs of China"),
    "USA": ((3750, 4140, 3760, 4590), .85, "US Census Bureau, goods, Census basis"),
    "UKR": ((75.6, 110.9, 103.5, 140.9), .8, "State Statistics Service of Ukraine"),
    "AZE": ((20.6, 33.3, 24.5, 33.9), .85, "State Customs Committee of Azerbaijan"),
    "UZB": ((24.9, 41.8, 36.3, 42.1), .75, "State Statistics Committee of Uzbekistan, services included"),
    "KGZ": ((5.6, 7.0, 5.7, 7.2), .75, "National Statistical Committee of the Kyrgyz Republic, as first published; 2021 later 8.3"),
    "TKM": ((26.2, None, None, None), .6, "State Statistics Committee of Turkmenistan"),
    "TJK": ((4.33, 4.52, 4.56, 6.36), .85, "Statistics Agency of Tajikistan"),
    "BLR": ((56.9, 72.4, 62.0, 81.7), .85, "National Statistical Committee of Belarus"),
    "ARM": ((4.7, 8.2, 7.1, 8.4), .8, "Statistical Committee of Armenia"),
    "GEO": ((9.5, 13.3, 11.4, 14.3), .8, "Geostat"),
    "ITA": ((869, 1013, 925, 1184), .8, "Istat, euros at the year's mean rate"),
    "DEU": ((2377, 2723, 2551, 3054), .8, "Destatis, euros at the year's mean rate"),
    "FRA": ((1079, 1226, 1071, 1299), .8, "WTO merchandise trade"),
    "GBR": ((1086, 1160, 1040, 1160), .7, "WTO merchandise trade; gold and revisions move it by some percent"),
    "IRN": ((83.9, 85.1, 73.0, 100.0), .6, "Customs Administration of Iran, Iranian year from March, without crude oil"),
    "IND": ((660, 810, 649, 968), .85, "WTO merchandise trade, calendar year"),
    "JPN": ((1273, 1427, 1277, 1525), .85, "Ministry of Finance of Japan, WTO dollars"),
    "KOR": ((963.3, 1045.6, 980.1, 1259.5), .95, "Korea Customs Service"),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("worldbank")
    parser.add_argument("flows")
    parser.add_argument("--out", required=True, help="directory of the three files")
    options = parser.parse_args()

    gdp, people = {}, {}
    with open(options.worldbank, encoding="utf-8") as file:
        for row in csv.DictReader(file):
            key = int(row["ccode"]), int(row["year"])
            if row["gdp_current_usd"]:
                gdp[key] = float(row["gdp_current_usd"])
            if row["population"]:
                people[key] = float(row["population"])

    def last(series, state, year):
        while (state, year) not in series:
            year -= 1
        return series[state, year], year

    rows = []
    for year in YEARS:
        world = [(gdp[key], people[key]) for key in gdp if key[1] == year and key in people]
        worldGDP, worldPeople = sum(g for g, _ in world), sum(p for _, p in world)
        worldPower = sum(g * g / p for g, p in world)
        for cow, actor in STATES.items():
            g, ofYear = last(gdp, cow, year)
            p, _ = last(people, cow, year)
            source = "World Bank WDI" + ("" if ofYear == year else f"; GDP of {ofYear}, the last one given")
            rows.append((actor, "population", year, f"{p:.0f}", "people", source))
            rows.append((actor, "gdp", year, f"{g / 1e6:.1f}", "million USD", source))
            rows.append((actor, "capability-gdp-population", year, f"{sqrt(g / worldGDP * p / worldPeople):.6f}", "share", source))
            rows.append((actor, "capability-net-power", year, f"{g * g / p / worldPower:.7f}", "share", source))

    total = {}
    opened = gzip.open(options.flows) if options.flows.endswith(".gz") else open(options.flows, "rb")
    with opened as file:
        for row in csv.DictReader(io.TextIOWrapper(file, "utf-8")):
            a, b, year, value = int(row["exporter"]), int(row["importer"]), int(row["year"]), float(row["usd2010_m"])
            if a != b:
                for state in (a, b):
                    if state in STATES:
                        total[STATES[state], year] = total.get((STATES[state], year), 0.0) + value
    tradeITPDE = [(actor, "total-trade", year, f"{value:.1f}", "million USD (2010)", "ITPD-E, all partners")
                  for (actor, year), value in total.items()]
    trade = [(actor, "total-trade", year, f"{value * 1000:.0f}", "million USD", f"{source}; rounded; certainty {certainty}")
             for actor, (values, certainty, source) in TRADE.items()
             for year, value in zip(FACT_YEARS, values) if value is not None]
    for name, facts in (("attributes", rows), ("total_trade", trade), ("total_trade_itpde", tradeITPDE)):
        with open(os.path.join(options.out, name + ".csv"), "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["actor", "attribute", "date", "value", "unit", "source"])
            writer.writerows(sorted(facts, key=lambda row: (row[0], row[1], row[2])))
        print(f"{name}: {len(facts)} facts")


if __name__ == "__main__":
    main()
