# SPDX-License-Identifier: EUPL-1.2
"""What an institution says to what was counted of it."""

from typing import Self

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from core.models import VersionedRecord
from governance.models.querysets import READERS_OF_THE_CITY
from initiatives.models import Party


class DeedReplyQuerySet(models.QuerySet["DeedReply"]):
    """Sets of replies to figures."""

    def visible_to(self, user: Person) -> Self:
        """Officials, coordinators and aldermen, and who speaks for the institution."""
        if user.is_authenticated and READERS_OF_THE_CITY & user.roles:
            return self
        return self.filter(party__in=Party.objects.represented_by(user))


@pghistory.track()
class DeedReply(VersionedRecord):
    """The reply of an institution to the figures of its page: one text, from whom (a function, no name), of a day."""

    party = models.OneToOneField(Party, on_delete=models.CASCADE, related_name="deed_reply")
    text = models.TextField(_("the reply"), max_length=2000)
    said_by = models.CharField(_("who replies"), max_length=120)
    said_on = models.DateField(_("on"))
    is_invented = models.BooleanField(default=False)

    objects = DeedReplyQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-said_on", "id"]

    def __str__(self) -> str:
        return f"reply of {self.party_id}"
