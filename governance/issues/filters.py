# SPDX-License-Identifier: EUPL-1.2
"""The public list of issues: its filters, order and counts, the same for page, CSV and RSS."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, cast

import django_filters
from django.db.models import Case, Count, IntegerField, Q, Value, When
from django.db.models.functions import Coalesce, TruncDate
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from core.database.keyset import Order
from core.database.text_search import searched
from core.search import terms
from governance.issues.queries import shown
from governance.models import Issue
from governance.models.issue import PUBLIC_STATES, SEARCHED_COLUMNS, WAITS_FOR_ANSWER, IssueQuerySet
from initiatives.models import Area
from initiatives.opportunities.filters import inside
from initiatives.register.filter_rules import WHOLE_CITY, AreaRules
from initiatives.register.filters import VocabularyFilterSet

# What is open stands first, what is settled last; within that the newest first.
ORDER: Final = Order(("place", "-opened", "-id"))
STATES: Final = [(state.value, state.label) for state in PUBLIC_STATES]
SEARCHED: Final = searched(*SEARCHED_COLUMNS)
WAITS, ANSWERED, NOBODY = "wacht", "gekregen", "niemand"
ANSWERS: Final = {
    WAITS: WAITS_FOR_ANSWER,
    ANSWERED: Q(answered_on__isnull=False),
    NOBODY: Q(responsible__isnull=True),
}
ANSWER_CHOICES: Final = [
    (WAITS, _("Waits for an answer")),
    (ANSWERED, _("Answered")),
    (NOBODY, _("Nobody is asked yet")),
]


class IssueRules(AreaRules):
    """Which issues a value means, for page and API."""

    def by_words(self, found: Any, _name: str, text: str) -> Any:
        """Keep what the words are about: the words of residents, what it takes, what is missing, or the area."""
        words = " ".join(text.split()[: terms.MAX_WORDS])
        return found.annotate(searched=SEARCHED).filter(
            Q(searched=terms.query_for(words))
            | Q(title__icontains=words)
            | Q(area__in=Area.objects.filter(name__istartswith=words))
        )

    def by_theme(self, found: Any, _name: str, codes: str | Sequence[str]) -> Any:
        """Keep what is about this theme, or at least one of these."""
        return found.filter(theme__code__in=[codes] if isinstance(codes, str) else codes)


class IssueFilterSet(IssueRules, VocabularyFilterSet):
    """Several values of one filter widen (or), several filters narrow (and)."""

    q = django_filters.CharFilter(method="by_words", label=_("Words"))
    stand = django_filters.MultipleChoiceFilter(field_name="state", choices=STATES, label=_("State"))
    antwoord = django_filters.MultipleChoiceFilter(method="by_answer", choices=ANSWER_CHOICES, label=_("Answer"))
    thema = django_filters.MultipleChoiceFilter(method="by_theme", choices=(), label=_("Theme"))
    gebied = django_filters.MultipleChoiceFilter(method="by_area", choices=(), label=_("Area"))

    def by_answer(self, found: IssueQuerySet, _name: str, asked: list[str]) -> IssueQuerySet:
        """Keep what was answered, waits for it, or asks nobody."""
        condition = Q()
        for each in asked:
            condition |= ANSWERS[each]
        return found.filter(condition)

    @property
    def found(self) -> IssueQuerySet:
        """The issues that meet the filters, in no order."""
        return cast("IssueQuerySet", self.qs)


def ordered(found: Any) -> Any:
    """Return the issues with what a card shows, ready to be paged by ORDER."""
    places = [When(state=state, then=Value(place)) for place, state in enumerate(PUBLIC_STATES)]
    return shown(found).annotate(
        place=Case(*places, default=Value(len(places)), output_field=IntegerField()),
        opened=Coalesce("opened_on", TruncDate("created_at")),
    )


class IssueCounts:
    """How many stand on the list by state, answer, theme and area, whatever is filtered; one statement."""

    def __init__(self, user: Person) -> None:
        self.states: Counter[str] = Counter()
        self.answers: Counter[str] = Counter()
        self.themes: Counter[str] = Counter()
        self._areas: Counter[Any] = Counter()
        answers = [When(condition, then=Value(name)) for name, condition in ANSWERS.items()]
        rows = Issue.objects.visible_to(user).public().order_by().annotate(answer_state=Case(*answers))
        grouped = rows.values_list("state", "answer_state", "theme__code", "area_id").annotate(count=Count("pk"))
        for state, answer, theme, area_id, count in grouped:
            self.states[state] += count
            self.answers[answer] += count
            self.themes[theme] += count
            self._areas[area_id] += count

    @property
    def total(self) -> int:
        """How many there are on the list."""
        return self.states.total()

    def facets(self, areas: Sequence[Area]) -> dict[str, Counter[str]]:
        """Return the count of every choice of every filter."""
        by_area = Counter({area.code: inside(area, areas, self._areas) for area in areas})
        by_area[WHOLE_CITY] = self._areas[None]
        return {"stand": self.states, "antwoord": self.answers, "thema": self.themes, "gebied": by_area}
