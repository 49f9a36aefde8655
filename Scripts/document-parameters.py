#!/usr/bin/env python3
"""Writes docs/parameters.md: every parameter, its source, and how the baseline moves over its range.

usage: Scripts/document-parameters.py [PROGRAM] [--check]

Asks PROGRAM (by default the release build of this package) for its parameters. Then moves each one
over its plausible range, one at a time, in the point run of the baseline. With --check nothing is
written, and the exit code is 1 when the page is out of date.
"""
import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "parameters.md"

INTRODUCTION = """# Parameters

Written by `Scripts/document-parameters.py`; do not edit by hand.

The numbers of the weighing and of the dynamics are parameters with a unit, a range and a reason. The
equations of the dynamics are published; the weighing of evidence is this project's own, and most of
its sizes are **judgements**. (Scores, half-lives and levels of each kind are listed by `multivector
kinds`, thresholds of measures by `multivector measures`; `levels.scale` and `events.halfLife` vary
them together.) The page shows what each judgement is worth: the last two columns give the first
partner of Kazakhstan in {end} and its lead in the *point run* of the baseline (every claim counted by
its credibility, no noise), when that parameter alone is moved to the low and to the high end of its
plausible range. As given, the first partner is **{partner}**. A change of partner is in bold; a dash
means that the end is the default, or that the parameter does not act on a point run. One at a
time finds no interactions; the ensemble of the baseline varies the parameters together.

Set them in a scenario under `weighing: parameters:` and `dynamics: parameters:`, or let them vary
under `uncertainty: parameters:`.
"""

CHOICES = """
## Choices that are not numbers

| choice | instead | first partner, lead |
|---|---|---|
"""


def ask(program, *arguments):
    done = subprocess.run([str(program), *arguments], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join([program.name, *arguments])} failed:\n{done.stderr}")
    return json.loads(done.stdout)


def number(value):
    return f"{value:.4g}"


def cell(found, usual):
    if found is None:
        return "–"
    words = f"{found['partner']}, {found['lead']:.2f}"
    return f"**{words}**" if found["partner"] != usual else words


def table(group, parameters, found, usual):
    lines = ["| parameter | default | plausible | what it does | where it comes from | at low | at high |",
             "|---|---|---|---|---|---|---|"]
    for parameter in parameters:
        path = f"{group}.{parameter['name']}"
        ends = [found.get((path, round(parameter[end], 12))) for end in ("low", "high")]
        symbol = f" ({parameter['symbol']})" if parameter["symbol"] else ""
        unit = "" if parameter["unit"] == "1" else f" {parameter['unit']}"
        default = "derived" if parameter.get("usual") is None else number(parameter["usual"]) + unit
        plausible = f"{number(parameter['low'])} to {number(parameter['high'])}"
        if parameter["options"]:
            default = parameter["options"][int(parameter["usual"])]
            plausible = " or ".join(parameter["options"])
        meaning = " ".join(parameter["meaning"].split())
        source = " ".join(parameter["source"].split())
        lines.append(f"| `{parameter['name']}`{symbol} | {default} | {plausible} | {meaning} | {source} "
                     f"| {cell(ends[0], usual)} | {cell(ends[1], usual)} |")
    return "\n".join(lines)


def page(program):
    outcome = ask(program, "run", str(ROOT / "Scenarios" / "baseline.yaml"), "--members", "1",
                  "--quiet", "--format", "json")
    found = {(entry["parameter"], round(entry["value"], 12)): entry
             for entry in outcome["hangsOn"] if "setting" not in entry}
    focus = outcome["scenario"]["focus"]
    usual = next(max(entry["shares"], key=entry["shares"].get) for entry in outcome["final"]
                 if entry["measure"] == "primary-partner" and entry["actor"] == focus)
    weighing = ask(program, "kinds", "--parameters", "--format", "json")
    models = ask(program, "models", "--format", "json")
    text = INTRODUCTION.format(end=outcome["calendar"][-1], partner=usual)
    text += "\n## Weighing: from evidence to ties (`weighing.…`)\n\n"
    text += table("weighing", weighing, found, usual) + "\n"
    for model in models:
        text += f"\n## Dynamics: `{model['id']}` (`dynamics.…`)\n\n{model['citation']}. {model['isNot']}\n\n"
        mine = found if model["id"] == outcome["provenance"]["model"] else {}
        text += table("dynamics", model["parameters"], mine, usual) + "\n"
    text += CHOICES
    for entry in outcome["hangsOn"]:
        if "setting" in entry:
            text += f"| `{entry['parameter']}` | {entry['setting']} | {cell(entry, usual)} |\n"
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program", nargs="?", type=pathlib.Path,
                        default=ROOT / ".build" / "release" / "multivector")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    text = page(options.program.resolve())
    if options.check:
        if not PAGE.exists() or PAGE.read_text() != text:
            sys.exit(f"{PAGE.relative_to(ROOT)} is out of date: run Scripts/document-parameters.py")
        print(f"{PAGE.relative_to(ROOT)} is up to date")
    else:
        PAGE.write_text(text)
        print(f"wrote {PAGE.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
