# SPDX-License-Identifier: EUPL-1.2
"""What a reader can send about an initiative without signing in: a message, or word of a mistake."""

from datetime import timedelta
from hashlib import blake2b
from typing import Any, Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from initiatives.carriers.queries import active_carriers
from initiatives.models import Carrier, Initiative, Report
from initiatives.register.contact.letters import CONTACT, JOIN
from mail.actions import write_to
from mail.letters.registry import Letter
from mail.models import Message

# However many visitors there are, carriers and officials are not flooded (ours).
MESSAGES_PER_HOUR: Final = 20
OPEN_REPORTS: Final = 50


def reachable_carriers(initiative: Initiative) -> list[Carrier]:
    """Return who gets a message to this initiative; raises RefusedError when nobody would."""
    carriers = active_carriers(initiative) if initiative.is_in_register else []
    if not carriers:
        raise RefusedError(_("Nobody of this initiative can be reached by mail now. Try again later."))
    return carriers


@transaction.atomic
def send_message(
    *, initiative_id: UUID, name: str, email: str, text: str, letter: Letter = CONTACT, **more: Any
) -> int:
    """Queue the message to every active carrier in their own language; return to how many.

    `letter` is CONTACT or JOIN, and `more` is what only that one says. The same words from the same address on the same
    day go out once. Raises RefusedError when the initiative is not in
    the register, nobody can be reached, or very many messages came in the last hour.
    """
    initiative = Initiative.objects.select_for_update().get(pk=initiative_id)
    carriers = reachable_carriers(initiative)
    recent = timezone.now() - timedelta(hours=1)
    sent = Message.objects.filter(about=initiative.pk, kind__in=[CONTACT.code, JOIN.code], created_at__gte=recent)
    if sent.count() >= MESSAGES_PER_HOUR * len(carriers):
        raise RefusedError(_("This initiative gets very many messages now. Try again in an hour."))
    said = blake2b("\n".join([email, text, str(timezone.localdate())]).encode(), digest_size=16).hexdigest()
    for carrier in carriers:
        write_to(
            carrier.user,
            letter.code,
            initiative=initiative.name,
            sender=name,
            address=email,
            message=text,
            link=("initiatives:initiative", initiative.pk),
            about=initiative.pk,
            reply_to=email,
            **more,
            dedup_key=f"{letter.code}:{initiative.pk}:{carrier.user_id}:{said}",
        )
    return len(carriers)


@transaction.atomic
def report_mistake(*, initiative_id: UUID, text: str, email: str = "") -> Report:
    """Put word of a mistake into the work queue of the area; the same words that still stand open are not doubled.

    Raises RefusedError when very many reports about this initiative wait already.
    """
    initiative = Initiative.objects.select_for_update().get(pk=initiative_id)
    waiting = Report.objects.open().filter(initiative=initiative)
    if same := waiting.filter(text=text).first():
        return same
    if waiting.count() >= OPEN_REPORTS:
        raise RefusedError(_("We have many reports about this page already and are looking into them. Thank you."))
    return Report.objects.create(initiative=initiative, text=text, email=email)


@transaction.atomic
def handle_report(*, report_id: UUID, by: User) -> Report:
    """Mark a report as dealt with; a second time changes nothing."""
    report = Report.objects.select_for_update().select_related("initiative").get(pk=report_id)
    require(by, "initiatives.handle_report", report)
    if report.handled_at is None:
        report.handled_at = timezone.now()
        report.handled_by = by
        report.save(update_fields=["handled_at", "handled_by"])
    return report
