# SPDX-License-Identifier: EUPL-1.2
"""Ways of governing as a mix above the floor of the law (docs/adr/0045): shares, periods, and clashes.

No database, no clock.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest
from typing import Any, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from governance.models.style import Style

FULL_SHARE: Final = 100
# Lawfulness is a floor under these, and no share beside them.
ABOVE_FLOOR: Final = (Style.PERFORMING, Style.NETWORKING, Style.PARTICIPATING)
# A mix with this much of one way is purely that way; with this much it is mostly that way.
PURELY: Final = 80
MOSTLY: Final = 50
REPEATED: Final = 3
SILENT_DAYS: Final = 180
FEWEST_PARTIES: Final = 2


@dataclass(frozen=True, slots=True)
class Mix:
    """Shares in percent as they were recorded, 100 in all. `lawful` is 0 but in what was recorded before ADR 0045."""

    lawful: float
    performing: float
    networking: float
    participating: float

    @classmethod
    def of(cls, row: Any) -> "Mix":
        """Return the mix of a row or a mapping with the four shares."""
        if isinstance(row, Mapping):
            return cls(*(row[style.value] for style in Style))
        return cls(*(getattr(row, style.value) for style in Style))

    def share(self, style: Style) -> float:
        """The share of one way."""
        return float(getattr(self, style.value))

    @property
    def above_floor(self) -> dict[Style, float]:
        """The shares of the ways above the floor, brought to 100; empty where only the law was recorded."""
        all_of_them = sum(self.share(style) for style in ABOVE_FLOOR)
        if not all_of_them:
            return {}
        return {style: self.share(style) * FULL_SHARE / all_of_them for style in ABOVE_FLOOR}

    @property
    def parts(self) -> list["Part"]:
        """The bar above the floor: each way with where its part begins and how wide it is, in percent of the bar."""
        shares, parts, x = self.above_floor, [], 0.0
        whole = in_whole_percents(shares)
        for number, style in enumerate(Style, start=1):
            if style in shares:
                share = shares[style]
                width = f"{max(share - _seam(share), 0):.1f}"
                parts.append(Part(style, number, whole[style], f"{x:.1f}", width))
                x += share
        return parts


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the bar of a mix; `x` and `width` are numbers as SVG writes them."""

    style: Style
    number: int
    share: int
    x: str
    width: str


def in_whole_percents(shares: Mapping[Style, float]) -> dict[Style, int]:
    """Return shares that make 100 as whole numbers that do: what is left goes to the largest remainders."""
    whole = {style: int(share) for style, share in shares.items()}
    left = FULL_SHARE - sum(whole.values()) if whole else 0
    for style in sorted(shares, key=lambda style: whole[style] - shares[style])[:left]:
        whole[style] += 1
    return whole


def _seam(share: float) -> float:
    # A thin seam keeps neighbouring greys apart; a part of one percent still shows.
    return 0.4 if share > 1 else 0.0


def shortfall(shares: Iterable[int], whole: int = FULL_SHARE) -> int:
    """Return how much the shares lack to make a whole; negative when they are too much."""
    return whole - sum(shares)


@dataclass(frozen=True, slots=True)
class Period:
    """A mix with the days on which it holds; `last` None is until further notice."""

    row: Any
    mix: Mix
    first: date
    last: date | None

    def holds_on(self, day: date) -> bool:
        """Whether the mix holds on `day`."""
        return self.first <= day and (self.last is None or day <= self.last)


def periods(rows: Iterable[Any]) -> list[Period]:
    """Return the periods of an initiative's mixes, newest first: each holds until the day before the next."""
    ordered = sorted(rows, key=lambda row: row.starts_on)
    made = [
        Period(row, Mix.of(row), row.starts_on, later.starts_on - timedelta(days=1) if later else None)
        for row, later in zip_longest(ordered, ordered[1:])
    ]
    return made[::-1]


@dataclass(frozen=True, slots=True)
class Situation:
    """What the register knows of an initiative on a day, as far as a mix can clash with it."""

    mix: Mix
    # Whether a subsidy, paid work or granted money runs.
    is_paid: bool = True
    # Whether the latest published result shows a strong initiative beside weak governance.
    stands_alone: bool = False
    # How often an exception to one and the same rule was granted, at most.
    exceptions: int = 0
    # Days since an official last spoke with it; None is never.
    silent_days: int | None = 0
    parties: int = FEWEST_PARTIES


@dataclass(frozen=True, slots=True)
class ClashRule:
    """A mix that does not suit a situation: how to see it, in plain words why, and what to do next.

    `url_name` names a page that takes the initiative.
    """

    code: str
    title: str | Promise
    text: str | Promise
    act: str | Promise
    url_name: str
    clashes: Callable[[Situation], bool]


RULES: Final[tuple[ClashRule, ...]] = (
    ClashRule(
        "performing-unpaid",
        _("Steers on results that nobody pays for"),
        _("The municipality asks for goals and figures, but no subsidy or paid work runs: it carries itself."),
        _("Choose another mix"),
        "governance:style-new",
        lambda seen: seen.mix.performing >= PURELY and not seen.is_paid,
    ),
    ClashRule(
        "performing-alone",
        _("Steers on results where the initiative is the stronger side"),
        _("The last result shows a strong initiative that stands alone. It asks for partners, not for more figures."),
        _("Choose another mix"),
        "governance:style-new",
        lambda seen: seen.mix.performing >= PURELY and seen.stands_alone,
    ),
    ClashRule(
        "lawful-exceptions",
        _("Holds on to a rule that is set aside again and again"),
        _("The mix is almost all rules, yet an exception to one rule was granted three times or more. Mend the rule."),
        _("Look at the exceptions"),
        "initiatives:dossier",
        lambda seen: seen.mix.lawful >= PURELY and seen.exceptions >= REPEATED,
    ),
    ClashRule(
        "participating-silent",
        _("Takes part without being there"),
        _("The municipality says it takes part, but no official spoke with the initiative for half a year."),
        _("Note a contact"),
        "governance:contact-new",
        lambda seen: seen.mix.participating >= MOSTLY and (seen.silent_days is None or seen.silent_days > SILENT_DAYS),
    ),
    ClashRule(
        "networking-alone",
        _("A network of fewer than two parties"),
        _("The municipality works through agreements between parties, but the chain holds fewer than two."),
        _("Fill the chain"),
        "governance:chain",
        lambda seen: seen.mix.networking >= MOSTLY and seen.parties < FEWEST_PARTIES,
    ),
)


def is_outspoken(mix: Mix) -> bool:
    """Whether a rule could hold for this mix; of a mix that leans nowhere no facts need to be asked."""
    return max(mix.performing, mix.lawful) >= PURELY or max(mix.participating, mix.networking) >= MOSTLY


def clashes_of(situation: Situation, rules: Sequence[ClashRule] = RULES) -> list[ClashRule]:
    """Return the rules this situation breaks."""
    return [rule for rule in rules if rule.clashes(situation)]
