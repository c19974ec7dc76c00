# SPDX-License-Identifier: EUPL-1.2
"""News an initiative posts on its own page."""

import pghistory
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import VersionedRecord
from initiatives.models.initiative import Initiative


@pghistory.track()
class Post(VersionedRecord):
    """A short update by a carrier."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="posts")
    text = models.TextField(_("what happened"), max_length=1000)
    happened_on = models.DateField(_("when"))
    posted_by = by_person()
    removed_at = models.DateTimeField(null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    class Meta(VersionedRecord.Meta):
        indexes = [models.Index(fields=["initiative", "-happened_on"], name="post_by_initiative")]

    def __str__(self) -> str:
        return self.text[:60]
