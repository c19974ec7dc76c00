# SPDX-License-Identifier: EUPL-1.2
"""What the default run leaves to `--full`: cases that repeat others of their test (docs/testing.md).

`@pytest.mark.thin(n)` on a parametrised test takes one of every n cases that follow each other, in turn the first, the
second and so on: of pages in two languages with n = 2, each page once, the first in Dutch and the next in English.
A run that names files, tests or words (`-k`) takes all of them.
"""

from collections import Counter
from typing import Final

import pytest

LEFT: Final = pytest.StashKey[int]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run also the cases that repeat others, as .ci/run does")


def thin(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out of `items` what only the full run does."""
    chosen = config.args_source is not pytest.Config.ArgsSource.TESTPATHS
    if config.option.full or config.option.keyword or config.option.markexpr or chosen:
        return
    seen = Counter[tuple[str, int]]()
    left = []
    for item in items:
        if mark := item.get_closest_marker("thin"):
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
