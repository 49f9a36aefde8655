#!/usr/bin/env python3
"""The batch loop of tie-coevolution beside NumPy, JAX, Numba, dgemm and the processor's peak.

usage: Benchmarks/compare-core.py [--rounds R] [--actors 12,22,64,200,1000] [--cores one|all|both]
                                 [--json FILE] [--python P]

Every contender prepares the same case (4 substeps, float64, every state kept), then does it once a
round, in turn, with one core of its own; a case's figures are medians over rounds, its ratios medians
of the ratios within a round. Then the same with all cores. OPENBLAS_CORETYPE is unset for all.
Set-up, compiling and reading are not timed, for anybody.

    NumPy       the faster of all members stacked and of blocks that stay in the second cache
    JAX, Numba  where they can be imported (pip install jax numba); --python names the interpreter
    peak        independent fused multiply-adds, measured in the same rounds
    dgemm       the BLAS the engine is linked with, on products of the case's order

Noisy cases take 8 products a step (Heun), quiet ones 16 (Runge and Kutta). "Useful" products are
those the equation asks for: 2 n^3 operations each, or n^2 (n + 1) where ties are symmetric.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
# Members and steps: about as long a round for every size.
WORK = {12: (256, 12), 22: (128, 12), 64: (32, 6), 200: (8, 3), 1000: (2, 1)}


def build(product):
    flags = ["swift", "build", "-c", "release", "--package-path", str(HERE)]
    subprocess.run(flags + ["--product", product], check=True, stdout=sys.stderr)
    where = subprocess.run(flags + ["--show-bin-path"], check=True, capture_output=True, text=True)
    return str(pathlib.Path(where.stdout.strip()) / product)


class Contender:
    """A process that does its case once for every line it is sent."""

    def __init__(self, command, cores):
        environment = {k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}
        for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS"):
            environment[name] = str(len(cores))
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, env=environment, preexec_fn=lambda: os.sched_setaffinity(0, cores))

    def ask(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def answer(self):
        line = self.process.stdout.readline()
        return json.loads(line) if line else None

    def once(self):
        self.ask()
        return self.answer()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def can_import(python, module):
    done = subprocess.run([python, "-c", f"import {module}; print({module}.__version__)"],
                          capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else None


def medians(contenders, rounds):
    """Seconds by name and round; contenders in turn, the first round not counted."""
    seconds = {name: [] for name in contenders}
    answers = {}
    for _ in range(rounds + 1):
        for name, group in contenders.items():
            for contender in group:
                contender.ask()
            replies = [contender.answer() for contender in group]
            if None in replies:
                raise SystemExit(f"{name} gave no answer")
            seconds[name].append(max(reply["seconds"] for reply in replies))
            answers[name] = replies[0]
    return {name: values[1:] for name, values in seconds.items()}, answers


def ratio(seconds, name, base):
    return statistics.median(a / b for a, b in zip(seconds[name], seconds[base]))


def measure(case, options, program, peers, problem, cores):
    """One case with some cores: what each contender took."""
    actors, members = int(case[0]), int(case[1])
    block = max(1, min(members, int(1.2e6 / (9 * 8 * actors * actors))))
    numpy = [options.python, str(HERE / "peer_numpy.py"), problem, "--serve", "--block"]
    commands = {
        "multivector": [program, "serve", *case, str(len(cores))],
        "NumPy stacked": numpy + [str(members)], "NumPy blocked": numpy + [str(block)],
    }
    for peer in peers:
        commands[peer] = [options.python, str(HERE / f"peer_{peer.lower()}.py"), problem]
    contenders = {name: [Contender(command, cores)] for name, command in commands.items()}
    # As many dgemm processes as cores, each on a core of its own.
    contenders["dgemm"] = [Contender([program, "dgemm", *case], {core}) for core in sorted(cores)]
    contenders["peak"] = [Contender([program, "peak"], {core}) for core in sorted(cores)]
    try:
        seconds, answers = medians(contenders, options.rounds)
    finally:
        for group in contenders.values():
            for contender in group:
                contender.close()
    stages = 4 * (2 if case[4] == "noise" else 4)
    product = actors**2 * (actors + 1) if case[3] == "symmetric" else 2 * actors**3
    work = members * int(case[2]) * stages * product
    middle = {name: statistics.median(values) for name, values in seconds.items()}
    ours = statistics.median(work / s for s in seconds["multivector"])
    rates = {name: len(cores) * answers[name]["work"] for name in ("dgemm", "peak")}
    share = {name: statistics.median(
        work / a / (rates[name] / b) for a, b in zip(seconds["multivector"], seconds[name]))
        for name in rates}
    ratios = {name: ratio(seconds, name, "multivector") for name in commands}
    ratios["NumPy"] = min(ratios["NumPy stacked"], ratios["NumPy blocked"])
    return {
        "actors": actors, "members": members, "steps": int(case[2]), "ties": case[3],
        "noise": case[4], "cores": len(cores), "secondsMedian": middle, "timesOurs": ratios,
        "microsecondsPerMemberStep": middle["multivector"] / members / int(case[2]) * 1e6 * len(cores),
        "usefulGigaflops": ours * 1e-9, "shareOfPeak": share["peak"], "shareOfDgemm": share["dgemm"],
        "moments": {name: [answers[name]["mean"], answers[name]["variance"]] for name in commands},
    }


def disagreement(row):
    """The peer whose last ties have another mean or variance than ours; None when all agree."""
    # Without noise all follow one path; with it they draw from generators of their own.
    allowed = 1e-9 if row["noise"] == "quiet" else 0.01
    ours = row["moments"]["multivector"]
    for name, theirs in row["moments"].items():
        if max(abs(a - b) / abs(a) for a, b in zip(ours, theirs)) > allowed:
            return name
    return None


def line(row, peers):
    peer = " ".join(f"{row['timesOurs'][name]:7.2f}x" for name in ["NumPy"] + peers)
    return (f"{row['actors']:6} {row['ties']:9} {row['noise']:5} {row['cores']:5} "
            f"{row['microsecondsPerMemberStep']:12.2f} {peer} {row['usefulGigaflops']:8.1f} "
            f"{row['shareOfPeak']:7.0%} {row['shareOfDgemm']:7.0%}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--actors", default="12,22,64,200,1000")
    parser.add_argument("--cores", choices=["one", "all", "both"], default="both")
    parser.add_argument("--json", help="also write the table to this file")
    parser.add_argument("--python", default=sys.executable, help="the interpreter that has the peers")
    options = parser.parse_args()
    program = build("core-benchmark")
    machine = json.loads(subprocess.run([program, "machine"], capture_output=True, text=True, env={
        k: v for k, v in os.environ.items() if k != "OPENBLAS_CORETYPE"}).stdout)
    versions = {name: can_import(options.python, name.lower()) for name in ("NumPy", "JAX", "Numba")}
    peers = [name for name in ("JAX", "Numba") if versions[name]]
    cores = os.sched_getaffinity(0)
    print(f"{machine['path']}, {len(cores)} cores; {machine['blas']}, core {machine['core']}; "
          + ", ".join(f"{name} {version or 'not there'}" for name, version in versions.items()))
    print(f"medians of {options.rounds} rounds in turn; peers' times as multiples of ours")
    print(f"{'actors':>6} {'ties':9} {'':5} {'cores':>5} {'us/mem.-step':>12} "
          + " ".join(f"{name:>8}" for name in ["NumPy"] + peers)
          + f" {'GF/s':>8} {'of peak':>7} {'of dgemm':>7}")
    table = []
    with tempfile.TemporaryDirectory() as folder:
        for actors in (int(word) for word in options.actors.split(",")):
            for ties in ("directed", "symmetric"):
                for noise in ("noise", "quiet"):
                    members, steps = WORK.get(actors, (8, 4))
                    case = [str(actors), str(members), str(steps), ties, noise]
                    problem = str(pathlib.Path(folder) / "case.problem")
                    subprocess.run([program, "write", *case, problem], check=True)
                    sets = {"one": [{max(cores)}], "all": [cores], "both": [{max(cores)}, cores]}
                    for used in sets[options.cores]:
                        row = measure(case, options, program, peers, problem, used)
                        if disagreement(row):
                            raise SystemExit(f"{disagreement(row)} has another answer: {row}")
                        table.append(row)
                        print(line(row, peers), flush=True)
    if options.json:
        text = json.dumps({"machine": machine, "versions": versions, "rows": table}, indent=2)
        pathlib.Path(options.json).write_text(text + "\n")


if __name__ == "__main__":
    main()
