# SPDX-License-Identifier: EUPL-1.2
"""Carriers ask the municipality something."""

from datetime import timedelta
from hashlib import blake2b
from typing import Final

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.pages.links import absolute_link
from core.permissions import require
from governance.arrangements.contact.letters import QUESTION
from governance.arrangements.contact.reach import answerers_of
from initiatives.models import Initiative
from mail.actions import queue_message
from mail.models import Message

# Nobody is flooded by one initiative (ours).
QUESTIONS_A_DAY: Final = 20


@transaction.atomic
def ask_municipality(*, initiative: Initiative, text: str, by: User) -> int:
    """Mail a question of this carrier to who answers for the municipality; return to how many.

    The same words go out once a day. Raises NotAllowedError, and RefusedError when nobody can be reached or very many
    questions were asked today.
    """
    require(by, "governance.ask_municipality", initiative)
    Initiative.objects.select_for_update().get(pk=initiative.pk)
    sent = Message.objects.filter(about=initiative.pk, kind=QUESTION.code)
    if sent.filter(created_at__gte=timezone.now() - timedelta(days=1)).count() >= QUESTIONS_A_DAY:
        raise RefusedError(
            _("You asked very much today. The municipality answers first; ask on tomorrow."), field="text"
        )
    answerers = answerers_of(initiative, timezone.localdate())
    if not answerers:
        raise RefusedError(_("Nobody at the municipality can be reached by mail now. Try again later."), field="text")
    said = blake2b(f"{by.pk}\n{text}\n{timezone.localdate()}".encode(), digest_size=16).hexdigest()
    for address, language in answerers:
        queue_message(
            to=address,
            letter=QUESTION.code,
            context={
                "initiative": initiative.name,
                "sender": by.name or by.email,
                "address": by.email,
                "message": text,
                "link": absolute_link("governance:contact-new", initiative.pk, language=language),
            },
            language=language,
            about=initiative.pk,
            dedup_key=f"question:{initiative.pk}:{address}:{said}",
        )
    return len(answerers)
