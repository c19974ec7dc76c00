# SPDX-License-Identifier: EUPL-1.2
"""What the outbox forgets: what is old, what it was about, and who is erased."""

import re
from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db.models import Q
from django.db.models.functions import Now
from django.utils import translation
from django.utils.html import escape
from django.utils.translation import gettext as _

from mail.models import Message, MessageState, Notification

KEEP = timedelta(days=90)


def forget_old_messages() -> int:
    """Remove messages sent or cancelled, and notifications, of more than 90 days ago; what was decided is kept."""
    old = Message.objects.filter(state__in=[MessageState.SENT, MessageState.CANCELLED])
    noted = Notification.objects.filter(created_at__lt=Now() - KEEP)
    return old.filter(created_at__lt=Now() - KEEP).delete()[0] + noted.delete()[0]


def forget_mails_about(subjects: Iterable[UUID]) -> int:
    """Take every mail about these things out of the outbox, whatever became of it; return how many are gone."""
    return Message.objects.filter(about__in=list(subjects)).delete()[0]


def forget_person(*, address: str, name: str) -> int:
    """Take an erased person out of the outbox, whatever became of a mail; return how many mails are gone.

    Mails to this address go, and mails to others in which it stands: the person wrote those, or was introduced by them.
    A mail that only names the person stays, without the name.
    """
    holds = (
        Q(to__iexact=address) | Q(reply_to__iexact=address) | Q(body__icontains=address) | Q(subject__icontains=address)
    )
    gone = Message.objects.filter(holds).delete()[0]
    if name:
        word = rf"\m{re.escape(name)}\M"
        for message in Message.objects.filter(Q(body__regex=word) | Q(subject__regex=word)):
            with translation.override(message.language):
                message.subject = _without(name, message.subject)
                message.body = _without(name, message.body)
                # There it stands as HTML writes it: the apostrophe of "van 't Hof" is no apostrophe.
                message.html = _without(str(escape(name)), message.html)
            message.save(update_fields=["subject", "body", "html"])
        for noted in Notification.objects.filter(subject__regex=word).select_related("user"):
            with translation.override(noted.user.language):
                noted.subject = _without(name, noted.subject)
            noted.save(update_fields=["subject"])
    return gone


def _without(name: str, text: str) -> str:
    return re.sub(rf"\b{re.escape(name)}\b", _("somebody"), text)
