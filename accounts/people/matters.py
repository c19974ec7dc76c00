# SPDX-License-Identifier: EUPL-1.2
"""What people with an office ask of an administrator: who was invited and never came, and who stays away."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from accounts.people.presence import AWAY, NEVER, PRESENCE
from core.administration.matters import HealthFacts, Matter, Urgency


def people_matters(_found: HealthFacts) -> Iterator[Matter]:
    """Tell of them, each with the list of exactly these; two queries."""
    page, now = reverse("accounts:people"), timezone.now()
    counted = {code: User.objects.filter(condition(now)).count() for code, condition in PRESENCE.items()}
    if n := counted[NEVER]:
        title = ngettext("%(n)d person never signed in", "%(n)d people never signed in", n) % {"n": n}
        text = _("They were given an office. Invite them again, or take it away.")
        yield Matter(Urgency.WAITS, title, text, _("See who"), f"{page}?seen={NEVER}")
    if n := counted[AWAY]:
        title = ngettext("%(n)d person stayed away for half a year", "%(n)d people stayed away for half a year", n)
        text = _("They still have an office. Take it away when they left.")
        yield Matter(Urgency.WAITS, title % {"n": n}, text, _("See who"), f"{page}?seen={AWAY}")
