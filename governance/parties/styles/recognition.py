# SPDX-License-Identifier: EUPL-1.2
"""What who carries an initiative says of the way it is governed, beside what the municipality says itself."""

from django.db import transaction
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from governance.models import Recognised, StyleMix, StyleRecognition


@transaction.atomic
def recognise_style(*, mix: StyleMix, answer: Recognised, reason: str, by: User) -> StyleRecognition:
    """Say whether the carriers recognise a mix; said again, the last word counts and the history keeps the rest.

    Raises NotAllowedError, and RefusedError for anything but yes without a reason.
    """
    require(by, "governance.recognise_style", mix.initiative)
    if answer != Recognised.YES and not reason.strip():
        raise RefusedError(_("Say in a sentence what you see differently."), field="reason")
    # The lock: of two carriers who answer at once the last counts. A client that holds the mix reads it anew.
    StyleMix.objects.select_for_update().get(pk=mix.pk)
    StyleMix.objects.filter(pk=mix.pk).update(updated_at=Now())
    values = {"answer": answer, "reason": reason.strip(), "said_on": timezone.localdate(), "said_by": by}
    return StyleRecognition.objects.update_or_create(mix=mix, defaults=values)[0]
