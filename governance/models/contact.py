# SPDX-License-Identifier: EUPL-1.2
"""Who at the municipality keeps in touch, and when they last did."""

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import VersionedRecord
from governance.models.querysets import ContactMomentQuerySet, ContactPersonQuerySet
from initiatives.models import Initiative, Party


@pghistory.track()
class ContactPerson(VersionedRecord):
    """The official an initiative can turn to, from a day until a day."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="contact_people")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="contact_for")
    # The department this person works for; a change of contact person is counted there.
    department = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("department")
    )
    starts_on = models.DateField(_("from"), default=timezone.localdate)
    ends_on = models.DateField(_("until"), null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = ContactPersonQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["initiative"], condition=Q(ends_on__isnull=True), name="one_contact_person"
            ),
            models.CheckConstraint(
                name="contact_person_ends_after_start",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} for {self.initiative_id}"


class ContactWay(models.TextChoices):
    """How they met."""

    VISIT = "visit", _("Visit")
    MEETING = "meeting", _("Meeting")
    CALL = "call", _("Call")
    MAIL = "mail", _("Mail")


@pghistory.track()
class ContactMoment(VersionedRecord):
    """One moment of contact between an official and an initiative."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="contact_moments")
    way = models.CharField(_("how"), max_length=8, choices=ContactWay)
    happened_on = models.DateField(_("when"))
    note = models.TextField(_("what was said"), max_length=2000, blank=True)
    noted_by = by_person()
    is_invented = models.BooleanField(default=False)

    objects = ContactMomentQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        indexes = [models.Index(fields=["initiative", "-happened_on"], name="contact_by_initiative")]

    def __str__(self) -> str:
        return f"{self.way} on {self.happened_on}"
