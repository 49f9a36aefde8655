"""How a peer of compare-models.py serves: it does its work for every line it reads."""
import json
import sys
import time


def serve(work, tell, member_steps):
    """Answers every line with the seconds that a step of a member takes, and with what came of it.

    Cases are short, so the work is repeated for a fifth of a second. `tell` makes of its result what
    the answers of others are compared with, and is not timed.
    """
    for _ in sys.stdin:
        repeats, seconds, begin = 0, 0.0, time.perf_counter()
        while seconds < 0.2:
            result = work()
            repeats += 1
            seconds = time.perf_counter() - begin
        print(json.dumps({"seconds": seconds / repeats / member_steps, **tell(result)}), flush=True)
