# SPDX-License-Identifier: EUPL-1.2
"""Run the workload: `uv run python -m bench.workload --seed N --minutes M [--plant NAME]`.

Everybody works for a while and one thing after another is broken; then all rest, what waits is waited for, and every
invariant is asked. The first that is broken ends the run with code 1. With `--plant`, once or more often, the servers
have these faults on purpose, and the run fails when it does not find each of them.
"""

import argparse
import logging
import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from bench.workload import city as cities
from bench.workload.acts import World, everybody
from bench.workload.doors import Noted
from bench.workload.faults import KINDS, Trouble, nothing_broken, told
from bench.workload.invariants import CHECKS, Looker
from bench.workload.ledger import Ledger
from bench.workload.machines import Machines
from bench.workload.plants import PLANTS
from tests.events.receiver import open_receiver
from tests.mail.post_office import open_post_office

REST_SECONDS = 120
SOME = 5


def live(world: World, trouble: Trouble, looker: Looker, options: argparse.Namespace) -> list[str]:
    """Work, break and look, in turns, until the time is over or something is broken."""
    actors = everybody(world)
    for actor in actors:
        actor.start()
    ends, turn, broken = time.monotonic() + options.minutes * 60, 0, []
    while not is_enough(broken, options.plant) and (turn == 0 or time.monotonic() < ends):
        turn += 1
        world.gate.set()
        over = time.monotonic() + options.turn_seconds
        while time.monotonic() < over:
            time.sleep(trouble.random.uniform(1, 6))
            if not options.calm:
                print(f"  {datetime.now(UTC):%H:%M:%S} {trouble.one()}", flush=True)
        world.gate.clear()
        with nothing_broken(trouble):
            _wait_for_rest(world, [actor.name for actor in actors])
            found = [*looker.settle(), *looker.broken()]
        broken += found
        # Told at once, so that a run that is cut off has told it too.
        print("".join(f"  BROKEN {line}\n" for line in some_of_each(found)), end="", flush=True)
        done = sum(count for act, count in world.ledger.acts.items() if act.endswith(("done", "200", "some")))
        print(f"{datetime.now(UTC):%H:%M:%S} turn {turn}: {done} acts done, {world.noted.asked} answers, "
              f"{len(world.ledger.claims())} claims, {'BROKEN' if broken else 'all holds'}", flush=True)  # fmt: skip
    world.over.set()
    return broken


def some_of_each(broken: list[str]) -> Iterator[str]:
    """Return a few lines of each invariant that is broken, so that one does not hide another."""
    for name, lines in groupby(broken, lambda line: line.partition(": ")[0]):
        told = list(lines)
        yield from told[:SOME]
        if len(told) > SOME:
            yield f"{name}: and {len(told) - SOME} more"


def not_found(broken: list[str], plants: list[str]) -> list[str]:
    """Return the planted faults that nothing of what is broken tells of."""
    return [name for name in plants if not any(PLANTS[name].found_by in line for line in broken)]


def is_enough(broken: list[str], plants: list[str]) -> bool:
    """Return whether the run has its answer: something is broken, or all that was planted is found."""
    return not not_found(broken, plants) if plants else bool(broken)


def _wait_for_rest(world: World, names: list[str]) -> None:
    ends = time.monotonic() + REST_SECONDS
    while not world.resting.issuperset(names) and time.monotonic() < ends:
        time.sleep(0.2)


def run(options: argparse.Namespace, folder: Path) -> int:
    """Start everything, live, tell; return the exit code."""
    with ExitStack() as stack:
        office, mail_port = stack.enter_context(open_post_office())
        receiver = stack.enter_context(open_receiver())
        cities.bring(folder)
        machines = Machines(folder)
        stack.callback(machines.stop)
        machines.environment |= {"WORKLOAD_MAIL_PORT": str(mail_port)}
        cities.set_up_django(machines.environment)
        living = cities.settle_in(receiver.url(), options.plant)
        machines.environment |= {"WORKLOAD_PLANT": " ".join(options.plant)}
        machines.start_all()
        world = World(machines.port, living, Ledger(), Noted(), machines.postgres.url, options.seed, datetime.now(UTC))
        trouble = Trouble(machines, random.Random(options.seed), office, receiver, world, options.only)
        looker = Looker(world, trouble)
        began = time.monotonic()
        broken = live(world, trouble, looker, options)
        tell(options, looker, broken, time.monotonic() - began)
    unfound = not_found(broken, options.plant)
    for name in options.plant:
        print(f"planted {name}: {'NOT FOUND' if name in unfound else 'found'}")
    return bool(unfound) if options.plant else bool(broken)


def tell(options: argparse.Namespace, looker: Looker, broken: list[str], seconds: float) -> None:  # fmt: skip
    """Print what was done, what was broken on purpose, what was asked, and what does not hold."""
    world, trouble = looker.world, looker.trouble
    again = "".join(f" --plant {name}" for name in options.plant) + "".join(
        f" --only '{name}'" for name in options.only
    )
    print(f"\nseed {options.seed}, {seconds / 60:.1f} minutes, load {os.getloadavg()[0]:.1f}")
    print(f"answers {world.noted.asked}, lost on the way {world.noted.lost}, errors of the server {len(world.noted.failures)}, "
          f"letters {len(trouble.post_office.taken)}, deliveries {len(trouble.receiver.taken)}")  # fmt: skip
    statuses = sorted({failure.status for failure in world.noted.failures})
    for status in statuses:
        print(f"  {status}: {sum(failure.status == status for failure in world.noted.failures)}")
    for title, counted in (
        ("acts", world.ledger.acts),
        ("broken on purpose", told(trouble)),
        ("asked", looker.checked),
    ):
        print(f"{title}:")
        for name, count in sorted(counted.items()):
            print(f"  {count:>6}  {name}")
    if broken:
        print(f"BROKEN, of {len(CHECKS)} invariants:")
        for line in some_of_each(broken):
            print(f"  {line}")
        print(
            f"again: uv run python -m bench.workload --seed {options.seed} --minutes {options.minutes:g}{again} --keep; logs: {trouble.machines.folder}"
        )
    else:
        print("nothing is broken")


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randint(1, 999_999))
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--plant", choices=sorted(PLANTS), action="append", default=[])
    parser.add_argument("--turn-seconds", type=float, default=120, help="how long everybody works between two pauses")
    parser.add_argument("--calm", action="store_true", help="break nothing on purpose")
    parser.add_argument("--only", choices=list(KINDS), action="append", default=[], help="break this and nothing else")
    parser.add_argument("--keep", action="store_true", help="keep the folder with the database and the logs")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="meervoud-workload-"))
    print(f"seed {options.seed}, in {folder}", flush=True)
    # The post office tells every line of every conversation.
    logging.getLogger("mail.log").setLevel(logging.ERROR)
    code = run(options, folder)
    if not options.keep and not code:
        shutil.rmtree(folder, ignore_errors=True)
    sys.exit(code)


if __name__ == "__main__":
    main()
