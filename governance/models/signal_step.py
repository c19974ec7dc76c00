# SPDX-License-Identifier: EUPL-1.2
"""What happens to a signal, step by step."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import by_person
from core.models import Record


class StepKind(models.TextChoices):
    """What happened to a signal."""

    OPENED = "opened", _("Found")
    ROSE = "rose", _("More pressing")
    ACKNOWLEDGED = "acknowledged", _("Seen")
    ASSIGNED = "assigned", _("Assigned")
    SNOOZED = "snoozed", _("Rests")
    NOTED = "noted", _("Note")
    RESOLVED = "resolved", _("Resolved")
    CLOSED = "closed", _("Gone by itself")
    ANSWERED = "answered", _("Answered by a carrier")
    WOKEN = "woken", _("Woken")
    REOPENED = "reopened", _("Opened again")


class SignalStep(Record):
    """One step in the life of a signal. Never changed."""

    signal = models.ForeignKey("governance.Signal", on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=12, choices=StepKind)
    day = models.DateField()
    note = models.TextField(_("note"), max_length=2000, blank=True)
    done_by = by_person()
    # To whom, of a step that assigned it; until when, of one that let it rest.
    given_to = by_person()
    rests_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["signal", "created_at"], name="signal_steps")]

    def __str__(self) -> str:
        return f"{self.kind} on {self.day}"
