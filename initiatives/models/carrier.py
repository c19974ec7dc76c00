# SPDX-License-Identifier: EUPL-1.2
"""Who carries an initiative; access to it hangs on this."""

from typing import Self

import pghistory
from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import Record, VersionedRecord
from initiatives.models.initiative import Initiative


class KeyTask(models.TextChoices):
    """The tasks without which an initiative stops."""

    LEAD = "lead", _("Leading")
    MONEY = "money", _("Money and accounts")
    WORK = "work", _("The work itself")
    VOLUNTEERS = "volunteers", _("Volunteers and members")
    CONTACT = "contact", _("Contact with the municipality")
    COMMUNICATION = "communication", _("Communication")


class CarrierQuerySet(models.QuerySet["Carrier"]):
    """Sets of carriers."""

    def active(self) -> Self:
        """Who carries now: nobody who stopped."""
        return self.filter(ended_on__isnull=True)

    def reachable(self) -> Self:
        """Who carries now and can still sign in and be written to."""
        return self.active().filter(user__is_active=True)


@pghistory.track()
class Carrier(VersionedRecord):
    """A person who keeps an initiative going, from a day until a day."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="carriers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="carrying")
    key_tasks = ArrayField(
        models.CharField(max_length=20, choices=KeyTask),
        default=list,
        blank=True,
        verbose_name=_("key tasks"),
    )
    started_on = models.DateField(_("carries since"), default=timezone.localdate)
    ended_on = models.DateField(_("carried until"), null=True, blank=True)

    objects = CarrierQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "user"],
                condition=Q(ended_on__isnull=True),
                name="carries_an_initiative_once",
            ),
            models.CheckConstraint(
                name="carrier_ends_after_start",
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("started_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} carries {self.initiative_id}"

    @property
    def task_names(self) -> list[str]:
        """The key tasks in words, in the order of KeyTask."""
        return [str(task.label) for task in KeyTask if task.value in self.key_tasks]


class Invitation(Record):
    """An invitation to carry an initiative too, sent by mail and good for one use."""

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, related_name="invitations")
    email = models.EmailField(_("e-mail address"), max_length=254)
    name = models.CharField(_("name"), max_length=200, blank=True)
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = by_person()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "email"],
                condition=Q(accepted_at__isnull=True, withdrawn_at__isnull=True, declined_at__isnull=True),
                name="one_open_invitation_per_mailbox",
            )
        ]

    def __str__(self) -> str:
        return f"invitation for {self.initiative_id}"
