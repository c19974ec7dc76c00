# SPDX-License-Identifier: EUPL-1.2
"""What events and webhooks ask of an administrator, from what /health counts of them."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.administration.matters import HealthFacts, Matter, Urgency


def event_matters(found: HealthFacts) -> Iterator[Matter]:
    """Tell of events that wait, are held, or were given up."""
    facts, page = found.get("events", {}), reverse("exchange:webhooks")
    if facts.get("on_hold"):
        text = _("Other programs are told nothing until deliveries go out again.")
        yield Matter(Urgency.DOWN, _("All deliveries are held"), text, _("See the webhooks"), page)
    elif waiting := facts.get("waiting"):
        title = ngettext("%(n)d event waits too long", "%(n)d events wait too long", waiting) % {"n": waiting}
        yield Matter(Urgency.DOWN, title, _("No worker passes them on. Start the worker on the machine."))
    if given_up := facts.get("given_up"):
        title = ngettext("%(n)d delivery was given up", "%(n)d deliveries were given up", given_up) % {"n": given_up}
        text = _("A program that should be told did not answer, many times.")
        yield Matter(Urgency.WAITS, title, text, _("See the webhooks"), page)
