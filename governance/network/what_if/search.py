# SPDX-License-Identifier: EUPL-1.2
"""Finding by name what can be taken away; a few of each kind, only what the searcher may read."""

from typing import TYPE_CHECKING, Any, Final

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import User
from governance.models import Arrangement, PolicyGoal, Scheme
from governance.models.whatif import ElementKind
from governance.network.what_if.names import Named, names_of
from governance.network.what_if.query import in_view
from governance.parties.people import readable_people
from initiatives.models import Party, Place

if TYPE_CHECKING:
    from governance.network.what_if.queries import Element

MOST_PER_KIND: Final = 5
LEAST_LETTERS: Final = 2


def find_elements(user: User, text: str, area: str = "") -> list[Named]:
    """Return what is called like `text`, kind by kind; at most two queries per kind."""
    wanted = text.strip()
    if len(wanted) < LEAST_LETTERS:
        return []
    today = timezone.localdate()
    running = Q(last_day__isnull=True) | Q(last_day__gte=today)
    like = Q(title__icontains=wanted) | Q(initiative__name__icontains=wanted)
    sets: dict[str, tuple[QuerySet[Any, Any], str]] = {
        ElementKind.PARTY: (Party.objects.visible_to(user).filter(name__icontains=wanted), "name"),
        ElementKind.PLACE: (
            Place.objects.visible_to(user).filter(Q(name__icontains=wanted) | Q(address__icontains=wanted)),
            "name",
        ),
        ElementKind.PERSON: (readable_people(user).filter(name__icontains=wanted), "name"),
        ElementKind.ARRANGEMENT: (
            Arrangement.objects.visible_to(user).filter(running, like, initiative__in=in_view(user, area)),
            "title",
        ),
        ElementKind.SCHEME: (Scheme.objects.visible_to(user).filter(name__icontains=wanted), "name"),
        ElementKind.GOAL: (PolicyGoal.objects.visible_to(user).filter(title__icontains=wanted), "title"),
        ElementKind.INITIATIVE: (in_view(user, area).published().filter(name__icontains=wanted), "name"),
    }
    found: list[Element] = [
        (str(kind), key)
        for kind, (rows, name) in sets.items()
        for key in rows.order_by(name, "pk").values_list("pk", flat=True)[:MOST_PER_KIND]
    ]
    names = names_of(user, found)
    return [names[each] for each in found if each in names]
