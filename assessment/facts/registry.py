# SPDX-License-Identifier: EUPL-1.2
"""Facts at hand: what the register knows, printed beside the question it answers.

The lens names fact codes ("carriers"); whoever knows the answer registers a function for the code. A code nobody
answers, or whose functions return nothing, is printed as not known in the register: silence is never a finding.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from assessment.models import Subject, SubjectKind
from core.registry import Registry
from initiatives.models import Initiative
from initiatives.models.initiative import InitiativeQuerySet


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
SetFactMaker = Callable[[InitiativeQuerySet, date], list[Fact]]

fact_makers: Registry[tuple[str, FactMaker]] = Registry(
    "Facts of one initiative, each under a code of the lens; assessment (the register's) and governance add them."
)
set_fact_makers: Registry[tuple[str, SetFactMaker]] = Registry(
    "Facts counted over a programme or an area, each under a code of the lens; assessment and governance add them."
)


def register_facts(code: str, maker: FactMaker) -> None:
    """Answer the lens's fact `code` with `maker(initiative, day)`; several apps may answer the same code.

    A maker runs a fixed number of queries, however much there is to tell. Called in an AppConfig.ready().
    """
    fact_makers.add((code, maker))


def register_set_facts(code: str, maker: SetFactMaker) -> None:
    """Answer the fact `code` for a programme or an area with `maker(its published initiatives, day)`.

    As `register_facts`, but counted over all of them: no initiative is named.
    """
    set_fact_makers.add((code, maker))


def registered_facts() -> dict[str, int]:
    """Return how many makers answer each code."""
    return Counter(code for code, _ in fact_makers)


def members_of(subject: Subject) -> InitiativeQuerySet:
    """Return the published initiatives a programme or an area is about, smaller areas inside it included."""
    public = Initiative.objects.published()
    if subject.kind == SubjectKind.PROGRAMME:
        return public.filter(programmes=subject.programme_id)
    if subject.kind == SubjectKind.AREA:
        return public.filter(Q(area=subject.area_id) | Q(area__parent=subject.area_id))
    return public.none()


def facts_about(subject: Subject, codes: Iterable[str], day: date) -> dict[str, list[Fact]]:
    """Return the facts per code about whatever is assessed; a vignette brings its own facts and has none here.

    Of an institution and a chain nothing of the initiatives is counted either: its lens asks for its own deeds.
    """
    if subject.initiative:
        return facts_for(subject.initiative, codes, day)
    if subject.kind not in (SubjectKind.PROGRAMME, SubjectKind.AREA):
        return {code: [] for code in codes}
    members = members_of(subject)
    return {
        code: [fact for known, maker in set_fact_makers if known == code for fact in maker(members, day)]
        for code in dict.fromkeys(codes)
    }


def facts_for(initiative: Initiative, codes: Iterable[str], day: date) -> dict[str, list[Fact]]:
    """Return the facts per code as they stand on `day`; an empty list means not known in the register."""
    return {
        code: [fact for known, maker in fact_makers if known == code for fact in maker(initiative, day)]
        for code in dict.fromkeys(codes)
    }
