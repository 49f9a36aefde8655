#!/usr/bin/env python3
"""Three models of the engine beside their peers, in one table.

usage: Benchmarks/compare-models.py [--rounds R] [--models M,N] [--replication DIRECTORY]
                                   [--json FILE] [--python P]

    tie-coevolution     22 actors, the batch loop, beside NumPy, JAX and Numba (see compare-core.py)
    bounded-confidence  50, 200 and 1,000 agents who can all hear each other, beside NumPy and NDlib
    expected-utility    the ten actors of Scenarios/numeric/car-emissions.yaml, and members with
                        other capabilities, beside NumPy and a published replication

One core, one thread, float64, contenders in turn; medians over rounds, and medians of the ratios
within a round. OPENBLAS_CORETYPE is unset for all. Reading and preparing a case is not timed, for
anybody; setting up a run is. A contender with another answer stops the comparison.

JAX, Numba and NDlib run where they can be imported (pip install jax numba ndlib scikit-learn six);
--python names the interpreter that has them. The replication, which is neither copied nor fetched,
runs where --replication names a checkout of it. peer_confidence.py and peer_utility.py say what is
done in what way, and how NDlib's model differs.
"""
import argparse
import json
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile

import ties
from contenders import HERE, Contender, build, can_import, ratio, take_turns

SCENARIO = HERE.parent / "Scenarios" / "numeric" / "car-emissions.yaml"
# Members by agents: about as long a round for every size.
AGENTS = {50: 16, 200: 4, 1000: 1}
# The first is the faster of two ways of NumPy to compare all pairs; the second sorts.
COLUMNS = ["NumPy", "sorted", "JAX", "Numba", "NDlib", "replication"]


def confidence_case(agents):
    """Positions drawn evenly from 0 to 1, and too few steps for anything to settle."""
    luck = random.Random(agents)
    return {"name": "bounded-confidence", "steps": 4, "parameters": {"confidence": 0.15},
            "members": [{"positions": [luck.random() for _ in range(agents)]}
                        for _ in range(AGENTS[agents])]}


def utility_case(program):
    """The scenario as it is, then members whose capabilities are up to a tenth more or less."""
    told = subprocess.run([program, "case", str(SCENARIO)], check=True, capture_output=True, text=True)
    case = json.loads(told.stdout)
    luck, first = random.Random(1994), case["members"][0]
    for _ in range(63):
        capability = [number * luck.uniform(0.9, 1.1) for number in first["capability"]]
        case["members"].append({**first, "capability": capability})
    return case


def disagreement(answers):
    """The contender whose numbers are not ours; None when all agree."""
    ours = answers["multivector"]
    for name, theirs in answers.items():
        pairs = list(zip(ours["states"], theirs.get("states", [])))
        pairs += [(ours["states"][int(place)], number)
                  for place, number in theirs.get("someStates", {}).items()]
        for told in ("means", "medians"):
            pairs += zip(ours.get(told) or [], theirs.get(told) or [])
        if not pairs or any(not abs(a - b) <= 1e-9 * max(1, abs(a)) for a, b in pairs):
            return name
    return None


def measure(case, commands, core, rounds):
    """What each contender takes for a step of a member, and how many times ours that is."""
    contenders = {name: [Contender(command, {core})] for name, command in commands.items()}
    try:
        seconds, answers = take_turns(contenders, rounds)
    finally:
        for group in contenders.values():
            group[0].close()
    if disagreement(answers):
        raise SystemExit(f"{disagreement(answers)} has another answer in {case['name']}")
    ratios = {name: ratio(seconds, name, "multivector") for name in commands}
    middle = {name: statistics.median(values) for name, values in seconds.items()}
    return {"model": case["name"], "actors": len(case["members"][0]["positions"]),
            "members": len(case["members"]), "steps": case["steps"],
            "secondsPerMemberStep": middle, "timesOurs": ratios,
            "microsecondsPerMemberStep": middle["multivector"] * 1e6}


def rows_of_ties(options, peers, core, folder):
    program = build("core-benchmark")
    for kind in ("directed", "symmetric"):
        for noise in ("noise", "quiet"):
            members, steps = ties.WORK[22]
            words = ["22", str(members), str(steps), kind, noise]
            problem = str(folder / "case.problem")
            subprocess.run([program, "write", *words, problem], check=True)
            row = ties.measure(
                words, options, program, [name for name in ("JAX", "Numba") if name in peers],
                problem, {core})
            if ties.disagreement(row):
                raise SystemExit(f"{ties.disagreement(row)} has another answer: {row}")
            yield {**row, "model": "tie-coevolution", "kind": f"{kind}, {noise}"}


def rows_of_confidence(options, peers, core, folder):
    program, file = build("model-benchmark"), folder / "case.json"
    peer = [options.python, str(HERE / "peer_confidence.py"), str(file)]
    commands = {"multivector": [program, "serve", str(file)]}
    commands |= {way: peer + [way] for way in ("together", "alone", "sorted")}
    if "NDlib" in peers:
        commands["NDlib"] = peer + ["ndlib"]
    for agents in AGENTS:
        case = confidence_case(agents)
        file.write_text(json.dumps(case))
        yield measure(case, commands, core, options.rounds)


def rows_of_utility(options, peers, core, folder):
    program, file = build("model-benchmark"), folder / "case.json"
    peer = [options.python, str(HERE / "peer_utility.py"), str(file)]
    commands = {"multivector": [program, "serve", str(file)], "together": peer + ["numpy"]}
    if options.replication:
        commands["replication"] = peer + ["replication", options.replication]
    case = utility_case(program)
    file.write_text(json.dumps(case))
    yield measure(case, commands, core, options.rounds)


MODELS = {"tie-coevolution": rows_of_ties, "bounded-confidence": rows_of_confidence,
          "expected-utility": rows_of_utility}


def line(row):
    times = dict(row["timesOurs"])
    both = [times.pop(way) for way in ("together", "alone") if way in times]
    if both:
        times["NumPy"] = min(both)
    cells = " ".join(f"{times[name]:10.2f}x" if name in times else f"{'–':>11}" for name in COLUMNS)
    return (f"{row['model']:18} {row['actors']:6} {row.get('kind', ''):16} "
            f"{row['microsecondsPerMemberStep']:12.2f} {cells}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--models", default=",".join(MODELS))
    parser.add_argument("--replication", help="a checkout of the replication of expected-utility")
    parser.add_argument("--json", help="also write the table to this file")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peers")
    options = parser.parse_args()
    if not set(options.models.split(",")) <= set(MODELS):
        parser.error(f"--models takes some of {', '.join(MODELS)}")
    modules = {"NumPy": "numpy", "JAX": "jax", "Numba": "numba", "NDlib": "ndlib.models.opinions"}
    versions = {name: can_import(options.python, module) for name, module in modules.items()}
    if not versions["NumPy"]:
        raise SystemExit(f"{options.python} has no NumPy; see --python")
    core = max(os.sched_getaffinity(0))
    print("; ".join(f"{name} {version or 'left out: cannot be imported'}"
                    for name, version in versions.items())
          + ("" if options.replication else "; replication left out: no --replication"))
    print(f"medians of {options.rounds} rounds in turn, one core; peers' times as multiples of ours")
    print(f"{'model':18} {'actors':>6} {'':16} {'us/mem.-step':>12} "
          + " ".join(f"{name:>11}" for name in COLUMNS))
    table = []
    with tempfile.TemporaryDirectory() as name:
        folder, peers = pathlib.Path(name), {key for key, version in versions.items() if version}
        for model in options.models.split(","):
            for row in MODELS[model](options, peers, core, folder):
                table.append(row)
                print(line(row), flush=True)
    if options.json:
        text = json.dumps({"versions": versions, "rows": table}, indent=2)
        pathlib.Path(options.json).write_text(text + "\n")


if __name__ == "__main__":
    main()
