#!/usr/bin/env python3
"""Reports how long files and functions are; fails only if a hard limit is broken.

usage: python3 Scripts/check-files.py [--all]      (from anywhere)

There are two hard limits. The loop must fit on one screen (Run.swift, 80 lines). A Swift file with
more than 400 lines must have a line `// Length: reason` in it. Everything else is advice, which does
not fail: files above 300 lines, functions above 40, medians above 120 and 8. --all lists all the
advice instead of the ten longest.

A function runs from `func` or `init` to the brace that closes it. Blank lines and lines with only a
comment are not counted. Braces inside strings of several lines can cause a wrong count, so function
lengths are advice.
"""
import pathlib
import re
import statistics
import sys

LOOP, LOOP_LIMIT = "Sources/InfluenceDynamics/Run.swift", 80
FILE_LIMIT, FILE_ADVICE, FUNCTION_ADVICE = 400, 300, 40
DECLARATION = re.compile(r"^(\s*)(?:@\w+(?:\([^)]*\))?\s+|\w+\s+)*?(?:func\s+(`[^`]+`|[^\s(<]+)|init\b)[?(<\s]")
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
REASON = re.compile(r"^// Length: \S", re.M)


def functions_of(lines):
    """Name, first line and number of code lines of each function that has a body."""
    for start, line in enumerate(lines):
        match = DECLARATION.match(line)
        if not match:
            continue
        depth, seen, count = 0, False, 0
        for text in lines[start:]:
            code = STRING.sub('""', text).split("//")[0]
            count += bool(code.strip())
            seen = seen or "{" in code
            depth += code.count("{") - code.count("}")
            if (seen and depth <= 0) or (not seen and not code.strip()):
                break
        if seen:
            yield (match[2] or "init", start + 1, count)


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    problems, advice, lengths, functions = [], [], [], []
    for path in sorted(p for folder in ("Sources", "Tests") for p in (root / folder).rglob("*.swift")):
        text, name = path.read_text(encoding="utf-8"), path.relative_to(root).as_posix()
        lines = text.splitlines()
        lengths.append(len(lines))
        if name == LOOP and len(lines) > LOOP_LIMIT:
            problems.append(f"{name}: error: {len(lines)} lines; the loop must fit in {LOOP_LIMIT}")
        elif len(lines) > FILE_LIMIT and not REASON.search(text):
            problems.append(f"{name}: error: {len(lines)} lines; split it, or say why: // Length: reason")
        elif len(lines) > FILE_ADVICE:
            advice.append((len(lines), f"{name}: note: {len(lines)} lines"))
        for function, line, count in functions_of(lines):
            functions.append(count)
            if count > FUNCTION_ADVICE:
                advice.append((count, f"{name}:{line}: note: {function} has {count} lines"))
    if not (root / LOOP).exists():
        problems.append(f"{LOOP}: error: the loop is not where it should be")
    for problem in problems:
        print(problem)
    advice.sort(key=lambda item: -item[0])
    shown = advice if "--all" in sys.argv[1:] else advice[:10]
    for _, note in shown:
        print(note)
    if len(shown) < len(advice):
        print(f"and {len(advice) - len(shown)} more; see them with --all")
    if lengths and functions:
        print(f"{len(lengths)} files, median {statistics.median(lengths):.0f} lines (at most 120 wanted); "
              f"{len(functions)} functions, median {statistics.median(functions):.0f} (at most 8 wanted)")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
