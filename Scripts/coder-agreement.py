#!/usr/bin/env python3
"""How far do two coders of one document agree?

Reads two evidence files (format multivector/evidence/1) that code the same document, aligns
their records, and prints raw agreement and Krippendorff's nominal alpha for

  kind   the kind chosen from the closed list;
  sign   the sign of the effect: the sign of the kind's score times `sign`, or times the signs
         under `effects` (+, -, mixed when the effects differ, 0 for kinds that are context).

Alignment. Ids and event names are a coder's own, so records are aligned by what they share.
Within a paragraph, pairs are taken greedily: first the largest overlap of parties (Jaccard index
of all actors in actors, from, to, about and effects), then the same kind, then the nearest value
and place in the paragraph's list. Records that share no party are never paired. A record without
a partner is a unit that the other coder left uncoded: it counts as the category "not coded" in
the figures with unmatched units, and is dropped from those without.

As equal kinds break ties in the alignment, alpha for kind is a little flattered. With
--ignore-kind the alignment uses parties, value and place alone, which gives a lower bound.

Alpha is 1 - Do/De over the matrix of coincidences (Krippendorff, Content Analysis, ch. 12):
1 is perfect agreement, 0 what chance would give.

Needs Python 3 and PyYAML. Exit code 0; 65 when the files do not code the same document.
"""
import argparse
import sys
from collections import Counter, defaultdict

import yaml

# Kinds whose score is below zero; every other kind that is not context scores above zero.
NEGATIVE = {
    "sanction", "arms-embargo", "troop-withdrawal", "military-refusal", "military-build-up",
    "territorial-claim", "threat", "rivalry", "occupation", "armed-conflict", "condemnation",
    "non-recognition", "cancelled-visit",
}
CONTEXT = {"membership", "attribute", "forecast"}
NOT_CODED = "not coded"


def load(path):
    """The document id and the records of an evidence file; all scalars stay text."""
    with open(path, encoding="utf-8") as file:
        tree = yaml.load(file, Loader=yaml.BaseLoader)
    return tree["source"]["id"], tree["source"].get("sha256"), tree["evidence"]


def parties(record):
    """Every actor that a record names, whatever its role."""
    names = set()
    for role in ("actors", "from", "to", "about"):
        names.update(record.get(role, []))
    for effect in record.get("effects", []):
        names.update((effect["from"], effect["to"]))
    return names


def sign(record):
    """The sign of the effect: '+', '-', '0' or 'mixed'."""
    kind = record["kind"]
    if kind in CONTEXT:
        return "0"
    score = -1.0 if kind in NEGATIVE else 1.0
    score *= float(record.get("sign", 1))
    weights = [float(effect.get("sign", 1)) for effect in record.get("effects", [])] or [1.0]
    found = {(score * w > 0) - (score * w < 0) for w in weights}
    return {1: "+", -1: "-", 0: "0"}[found.pop()] if len(found) == 1 else "mixed"


def align(first, second, ignore_kind=False):
    """Pairs (a, b) of records; one side is None where the other coder has no counterpart."""
    paragraphs = sorted({int(r["paragraph"]) for r in first + second})
    pairs = []
    for paragraph in paragraphs:
        left = [r for r in first if int(r["paragraph"]) == paragraph]
        right = [r for r in second if int(r["paragraph"]) == paragraph]
        candidates = []
        for i, a in enumerate(left):
            for j, b in enumerate(right):
                overlap = len(parties(a) & parties(b)) / len(parties(a) | parties(b))
                if overlap == 0:
                    continue
                same_kind = not ignore_kind and a["kind"] == b["kind"]
                same_value = "value" in a and a.get("value") == b.get("value")
                place = abs(i / len(left) - j / len(right))
                candidates.append((-overlap, not same_kind, not same_value, place, i, j))
        used_left, used_right, here = set(), set(), []
        for *_, i, j in sorted(candidates):
            if i in used_left or j in used_right:
                continue
            used_left.add(i)
            used_right.add(j)
            here.append((i, left[i], right[j]))
        here += [(i, a, None) for i, a in enumerate(left) if i not in used_left]
        here.sort(key=lambda item: item[0])
        pairs += [(a, b) for _, a, b in here]
        pairs += [(None, b) for j, b in enumerate(right) if j not in used_right]
    return pairs


def alpha(units):
    """Krippendorff's nominal alpha for two coders without missing values."""
    coincidence = defaultdict(float)
    for a, b in units:
        coincidence[a, b] += 1
        coincidence[b, a] += 1
    total = Counter()
    for (a, _), count in coincidence.items():
        total[a] += count
    n = sum(total.values())
    observed = sum(c for (a, b), c in coincidence.items() if a != b) / n
    expected = (n * n - sum(c * c for c in total.values())) / (n * (n - 1))
    return 1.0 if expected == 0 else 1 - observed / expected


def show(name, units):
    same = sum(a == b for a, b in units)
    print(f"  {name:<5} alpha {alpha(units):6.3f}   raw agreement {same / len(units):.3f} ({same} of {len(units)})")


def describe(record):
    if record is None:
        return NOT_CODED
    return f'{record["kind"]} ({sign(record)}) {record["id"]}'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("first", help="the first coder's evidence file (YAML)")
    parser.add_argument("second", help="the second coder's evidence file (YAML)")
    parser.add_argument("--ignore-kind", action="store_true", help="align by parties, value and place alone")
    parser.add_argument("--quiet", action="store_true", help="print the figures without the list of disagreements")
    options = parser.parse_args()

    document, text, first = load(options.first)
    other, other_text, second = load(options.second)
    if document != other or text != other_text:
        print(f"{options.second}: error: codes document {other}, expected {document} with the same text", file=sys.stderr)
        return 65

    pairs = align(first, second, options.ignore_kind)
    matched = [(a, b) for a, b in pairs if a and b]
    only_first = sum(b is None for _, b in pairs)
    only_second = sum(a is None for a, _ in pairs)

    def units(of, chosen):
        return [(of(a) if a else NOT_CODED, of(b) if b else NOT_CODED) for a, b in chosen]

    kind = lambda record: record["kind"]
    print(f"document {document}: {len(first)} and {len(second)} records; {len(matched)} aligned, "
          f"{only_first} only in the first, {only_second} only in the second")
    print("without unmatched units")
    show("kind", units(kind, matched))
    show("sign", units(sign, matched))
    print("with unmatched units as a category")
    show("kind", units(kind, pairs))
    show("sign", units(sign, pairs))

    if not options.quiet:
        print("disagreements (paragraph: first | second)")
        for a, b in pairs:
            if a is None or b is None or a["kind"] != b["kind"] or sign(a) != sign(b):
                print(f'  {int((a or b)["paragraph"]):>3}: {describe(a)} | {describe(b)}')
    return 0


if __name__ == "__main__":
    sys.exit(main())
