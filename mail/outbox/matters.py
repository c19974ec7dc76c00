# SPDX-License-Identifier: EUPL-1.2
"""What outgoing mail asks of an administrator, from what /health counts of it."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.administration.matters import HealthFacts, Matter, Urgency
from mail.models import MessageState


def mail_matters(found: HealthFacts) -> Iterator[Matter]:
    """Tell of mail that is held, late or failed."""
    facts, page = found.get("outbox", {}), reverse("mail:outbox")
    if facts.get("on_hold"):
        text = _("Nobody gets a mail, not even a code to sign in with, until it goes out again.")
        yield Matter(Urgency.DOWN, _("All mail is held"), text, _("Let mail go"), page)
    elif late := facts.get("late"):
        title = ngettext("%(n)d mail is late", "%(n)d mails are late", late) % {"n": late}
        text = _("No worker sends them. Start the worker on the machine.")
        yield Matter(Urgency.DOWN, title, text, _("See the mail"), f"{page}?stand={MessageState.WAITING}")
    if failed := facts.get("failed"):
        title = ngettext("%(n)d mail failed", "%(n)d mails failed", failed) % {"n": failed}
        text = _("Try again, or look whether the address is right.")
        yield Matter(Urgency.WAITS, title, text, _("See what failed"), f"{page}?stand={MessageState.FAILED}")
