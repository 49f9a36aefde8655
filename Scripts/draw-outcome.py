#!/usr/bin/env python3
"""Draws an outcome as a picture: the focus actor's alignment with each pole over time.

usage: Scripts/draw-outcome.py OUTCOME.json PICTURE.svg

OUTCOME.json is what `multivector run … --format json` prints or `--out` writes. The picture is plain
SVG: median, half and nine tenths of the members by pole, and the share of members that have each
pole as first partner at the end. Standard library only.
"""
import json
import sys
from html import escape

WIDTH, HEIGHT = 860, 380
LEFT, TOP, PLOT_WIDTH, PLOT_HEIGHT = 56, 62, 540, 270
COLOURS = ["#b23a48", "#1f7a8c", "#c98a1b", "#3d5a9e", "#6b5b95", "#4f772d"]


def series(outcome, pole):
    focus = outcome["scenario"]["focus"]
    return next(entry for entry in outcome["series"] if entry["measure"] == "alignment"
                and entry["actor"] == focus and entry.get("pole") == pole)


def picture(outcome):
    poles = outcome["scenario"]["poles"]
    curves = {pole: series(outcome, pole) for pole in poles}
    months = outcome["calendar"]
    low = min(0, min(min(curve["p05"]) for curve in curves.values()))
    high = max(max(curve["p95"]) for curve in curves.values()) * 1.04

    def x(step):
        return LEFT + PLOT_WIDTH * step / max(1, len(months) - 1)

    def y(value):
        return TOP + PLOT_HEIGHT * (high - value) / (high - low)

    def line(values):
        return " ".join(f"{x(step):.1f},{y(value):.1f}" for step, value in enumerate(values))

    def band(curve, lower, upper):
        back = [f"{x(s):.1f},{y(v):.1f}" for s, v in reversed(list(enumerate(curve[lower])))]
        return line(curve[upper]) + " " + " ".join(back)

    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
           f'font-family="Helvetica, Arial, sans-serif" font-size="12" fill="#222">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>']
    title = f"{outcome['scenario']['focus']}: alignment with each pole, {months[0]} to {months[-1]}"
    members = outcome["provenance"]["members"]
    out.append(f'<text x="{LEFT}" y="24" font-size="15" font-weight="bold">{escape(title)}</text>')
    out.append(f'<text x="{LEFT}" y="43" fill="#555">median, half and nine tenths of {members:,} simulated '
               "members under stated assumptions; not probabilities</text>")
    for tick in [value / 5 for value in range(int(low * 5) - 1, int(high * 5) + 1)]:
        if low <= tick <= high:
            out.append(f'<line x1="{LEFT}" x2="{LEFT + PLOT_WIDTH}" y1="{y(tick):.1f}" y2="{y(tick):.1f}" '
                       'stroke="#e6e6e6"/>')
            out.append(f'<text x="{LEFT - 8}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick:.1f}</text>')
    for step in range(0, len(months), 12):
        out.append(f'<text x="{x(step):.1f}" y="{TOP + PLOT_HEIGHT + 20}" text-anchor="middle">'
                   f"{months[step]}</text>")
    for (pole, curve), colour in zip(curves.items(), COLOURS):
        out.append(f'<polygon points="{band(curve, "p05", "p95")}" fill="{colour}" opacity="0.10"/>')
        out.append(f'<polygon points="{band(curve, "p25", "p75")}" fill="{colour}" opacity="0.22"/>')
        out.append(f'<polyline points="{line(curve["median"])}" fill="none" stroke="{colour}" '
                   'stroke-width="2.2"/>')
        out.append(f'<text x="{LEFT + PLOT_WIDTH + 8}" y="{y(curve["median"][-1]) + 4:.1f}" '
                   f'fill="{colour}" font-weight="bold">{escape(pole)}</text>')
    out += bars(outcome, poles)
    return "\n".join(out + ["</svg>", ""])


def bars(outcome, poles):
    """Shares of members by first partner in the last month."""
    focus = outcome["scenario"]["focus"]
    shares = next(entry["shares"] for entry in outcome["final"]
                  if entry["measure"] == "primary-partner" and entry["actor"] == focus)
    left, width = 690, 110
    out = [f'<text x="{left}" y="{TOP + 4}" font-weight="bold">first partner,</text>',
           f'<text x="{left}" y="{TOP + 20}" font-weight="bold">{outcome["calendar"][-1]}</text>']
    names = poles + [name for name in shares if name not in poles]
    for index, name in enumerate(names):
        top = TOP + 36 + 46 * index
        colour = COLOURS[index] if index < len(poles) else "#999"
        share = shares.get(name, 0)
        out.append(f'<text x="{left}" y="{top + 10}">{escape(name)} {100 * share:.0f} %</text>')
        out.append(f'<rect x="{left}" y="{top + 15}" width="{width}" height="12" fill="#f0f0f0"/>')
        out.append(f'<rect x="{left}" y="{top + 15}" width="{width * share:.1f}" height="12" '
                   f'fill="{colour}"/>')
    return out


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        outcome = json.load(file)
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(picture(outcome))


if __name__ == "__main__":
    main()
