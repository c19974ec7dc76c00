# SPDX-License-Identifier: EUPL-1.2
"""What an initiative looks for and what it can offer."""

import pghistory
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.models import VersionedRecord, row_version
from initiatives.models.initiative import Initiative


class NeedKind(models.TextChoices):
    """Two directions of the same exchange."""

    NEED = "need", _("Looks for")
    OFFER = "offer", _("Offers")


class NeedSubject(models.TextChoices):
    """What is looked for or offered."""

    PLACE = "place", _("A place")
    PEOPLE = "people", _("People")
    MONEY = "money", _("Money")
    KNOWLEDGE = "knowledge", _("Knowledge")
    MATERIAL = "material", _("Material or tools")
    CONTACT = "contact", _("Contacts")
    PERMISSION = "permission", _("Permission or room in the rules")
    OTHER = "other", _("Something else")


@pghistory.track(exclude=["search"])
class Need(VersionedRecord):
    """One need or offer of an initiative, open until it is met or taken back."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="needs")
    kind = models.CharField(_("kind"), max_length=5, choices=NeedKind)
    subject = models.CharField(_("subject"), max_length=12, choices=NeedSubject)
    text = models.CharField(_("what exactly"), max_length=200)
    closed_on = models.DateField(_("met or taken back on"), null=True, blank=True)
    is_invented = models.BooleanField(default=False)
    # What the matching looks for words in common with.
    search = models.GeneratedField(
        expression=SearchVector("text", config="dutch"), output_field=SearchVectorField(), db_persist=True
    )

    class Meta(VersionedRecord.Meta):
        triggers = [row_version(generated=("search",))]
        indexes = [
            # What stands open is listed newest first, of the city and of an area.
            models.Index(
                F("created_at").desc(), F("id").desc(), condition=Q(closed_on__isnull=True), name="need_open_newest"
            ),
            models.Index(fields=["kind", "subject"], name="need_kind_subject"),
            # Matching and the public list read only what stands open.
            models.Index(
                fields=["kind", "subject", "initiative"], condition=Q(closed_on__isnull=True), name="need_open"
            ),
            GinIndex(fields=["search"], condition=Q(closed_on__isnull=True), name="need_open_words"),
        ]

    def __str__(self) -> str:
        return self.text
