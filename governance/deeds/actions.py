# SPDX-License-Identifier: EUPL-1.2
"""Keeping what an institution says to its figures."""

from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import ConflictError, RefusedError
from core.permissions import require
from governance.models import DeedReply
from initiatives.models import Party


@transaction.atomic
def reply_to_figures(
    *, party: Party, text: str, said_by: str, said_on: date, expected_version: int, by: User
) -> DeedReply:
    """Keep the reply of this institution, in the place of the one before; `expected_version` 0 is the first one.

    Raises NotAllowedError, RefusedError for a day to come, ConflictError when it changed meanwhile.
    """
    require(by, "governance.reply_to_deeds", party)
    if said_on > timezone.localdate():
        raise RefusedError(_("Choose today or a day before."), field="said_on")
    # The lock: two who write the first reply together must not both succeed.
    Party.objects.select_for_update().only("pk").get(pk=party.pk)
    known = DeedReply.objects.filter(party=party).first()
    values = {"text": text, "said_by": said_by, "said_on": said_on}
    if known is None:
        return DeedReply.objects.create(party=party, **values)
    if expected_version == 0:
        raise ConflictError({name: (getattr(known, name), value) for name, value in values.items()}, known.version)
    update_unchanged(known, expected_version=expected_version, changes={**values, "is_invented": False})
    return known
