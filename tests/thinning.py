# SPDX-License-Identifier: EUPL-1.2
"""What the default run leaves to `--full`: what repeats other tests of the same run (docs/testing.md).

`@pytest.mark.thin(n)` on a parametrised test takes one of every n cases that follow each other, in turn the first, the
second and so on: of pages in two languages with n = 2, each page once, the first in Dutch and the next in English.
`@pytest.mark.full` takes a whole test out: it starts programs, and no page, figure or right rests on its outcome, or it
walks again over what the page walks walk.
A run that names files, tests or words (`-k`) takes all of them.
"""

from collections import Counter
from typing import Final

import pytest
from hypothesis import settings

LEFT: Final = pytest.StashKey[int]()
# Of the made-up cases of a property that has no number of its own; the full run takes the hundred of Hypothesis.
FEW_EXAMPLES: Final = 30


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run also the cases that repeat others, as .ci/run does")


def is_thin(config: pytest.Config) -> bool:
    """Return whether this run is the default one: nothing named, and not everything asked for."""
    chosen = config.args_source is not pytest.Config.ArgsSource.TESTPATHS
    return not (config.option.full or config.option.keyword or config.option.markexpr or chosen)


def thin(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out of `items` what only the full run does."""
    if not is_thin(config):
        return
    seen = Counter[tuple[str, int]]()
    left = []
    for item in items:
        if item.get_closest_marker("full"):
            left.append(item)
        elif mark := item.get_closest_marker("thin"):
            (one_of,) = mark.args
            test = (item.nodeid.partition("[")[0], one_of)
            group, place = divmod(seen[test], one_of)
            seen[test] += 1
            if place != group % one_of:
                left.append(item)
    gone = set(left)
    items[:] = [item for item in items if item not in gone]
    config.stash[LEFT] = len(left)
    config.hook.pytest_deselected(items=left)


def take_few_examples() -> None:
    """Let a property of Hypothesis try fewer cases in the default run; what says its own number keeps it."""
    settings.register_profile("thin", settings.get_profile("any-machine"), max_examples=FEW_EXAMPLES)
    settings.load_profile("thin")


def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left"] = session.config.stash.get(LEFT, 0)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: object) -> None:
    """Hear from a worker, each of which leaves out the same, how many cases that were."""
    node.config.stash[LEFT] = getattr(node, "workeroutput", {}).get("left", 0)  # type: ignore[attr-defined]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if left := config.stash.get(LEFT, 0):
        terminalreporter.write_line(f"{left} cases that repeat others were left to the full run: --full")
