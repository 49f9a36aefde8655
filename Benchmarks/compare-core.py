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
import subprocess
import sys
import tempfile

from contenders import build, can_import
from ties import WORK, disagreement, measure


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
