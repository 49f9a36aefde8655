"""The states of seeds/world/states.yaml that have tables: Correlates of War number -> id."""

STATES = {2: "USA", 200: "GBR", 220: "FRA", 255: "DEU", 325: "ITA", 365: "RUS", 369: "UKR", 370: "BLR", 371: "ARM",
          372: "GEO", 373: "AZE", 630: "IRN", 640: "TUR", 701: "TKM", 702: "TJK", 703: "KGZ", 704: "UZB", 705: "KAZ",
          710: "CHN", 732: "KOR", 740: "JPN", 750: "IND"}
