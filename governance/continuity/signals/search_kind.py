# SPDX-License-Identifier: EUPL-1.2
"""Open signals in the search over everything: by the name of what they are about, or of the check."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, User
from core.database.prepared_statements import READER
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.pages import matches
from core.search.question import SearchQuestion
from governance.continuity.checks.registry import Audience, all_checks
from governance.continuity.checks.subjects import about, names_of_people
from governance.continuity.checks.texts import signal_texts
from governance.continuity.signals.presentation import ICONS
from governance.models import Severity, Signal
from governance.models.whatif import ElementKind
from initiatives.register.search_kind import initiatives_named


def _sets(values: Mapping[str, Any], codes: tuple[str, ...]) -> Any:
    visible = Signal.objects.visible_to(values[READER]).open()
    # A person's name in the facts is for who may read it; they are found as carriers.
    wide = Q(initiative__isnull=True, facts__name__icontains=values["words"])
    found = [
        visible.filter(initiative__in=initiatives_named(values)),
        visible.filter(wide & ~Q(facts__kind=ElementKind.PERSON.value)),
        visible.filter(check_code__in=codes),
    ]
    return Signal.objects.select_related("initiative").defer("initiative__search").in_order(), found


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    if not isinstance(reader, User):
        return Found()
    codes = tuple(check.code for check in all_checks() if matches(str(check.title), question))
    order = ("-severity", "hurts_on")
    best, total = best_of(_sets, reader, question, most, title="initiative__name", order=order, shape=codes)
    if not best:
        return Found()
    keys = [row.pk for row in best]
    handled = set(Signal.objects.handled_by(reader).filter(pk__in=keys).values_list("pk", flat=True))
    people = names_of_people(best, reader)
    hits = []
    for row in best:
        is_official = row.pk in handled
        text = signal_texts(row, Audience.OFFICIAL if is_official else Audience.FOUNDER)
        page, key = ("governance:signal", row.pk) if is_official else ("initiatives:mine-initiative", row.initiative_id)
        fact = str(Severity(row.severity).label)
        hits.append(Hit(text.what, reverse(page, args=[key]), detail=about(row, people), fact=fact, fit=row.fit))
    return Found(hits, total)


def register_searched_signals() -> None:
    """Have signals found."""
    search_kinds.add(SearchKind("signalen", _("Signals"), ICONS[Severity.WARNING], _find, place=20))
