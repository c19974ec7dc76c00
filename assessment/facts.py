# SPDX-License-Identifier: EUPL-1.2
"""Facts at hand: what the register knows, printed beside the question it answers.

The lens names fact codes ("carriers"); whoever knows the answer registers a function for the code. A code nobody
answers, or whose functions return nothing, is printed as not known in the register: silence is never a finding.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in the language of the page.

    `strong` stands in bold before `text`; `warning` follows with an icon and says what is the matter;
    `share` (percent, 0..100) is also drawn as a bar.
    """

    text: str
    strong: str = ""
    warning: str = ""
    share: int | None = None
    is_invented: bool = False


FactMaker = Callable[[Initiative, date], list[Fact]]

_makers: dict[str, list[FactMaker]] = {}


def register_facts(code: str, maker: FactMaker) -> None:
    """Answer the lens's fact `code` with `maker(initiative, day)`; several rooms may answer the same code.

    A maker runs a fixed number of queries, however much there is to tell. Called in an AppConfig.ready().
    """
    makers = _makers.setdefault(code, [])
    if maker not in makers:
        makers.append(maker)


def registered_facts() -> dict[str, int]:
    """Return how many makers answer each code."""
    return {code: len(makers) for code, makers in _makers.items()}


def facts_for(initiative: Initiative, codes: Iterable[str], day: date) -> dict[str, list[Fact]]:
    """Return the facts per code as they stand on `day`; an empty list means not known in the register."""
    return {
        code: [fact for maker in _makers.get(code, []) for fact in maker(initiative, day)]
        for code in dict.fromkeys(codes)
    }
