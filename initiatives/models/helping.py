# SPDX-License-Identifier: EUPL-1.2
"""Offers of help that wait until the mailbox is confirmed. Personal data: history does not copy it."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import Record
from initiatives.models.initiative import Initiative
from initiatives.models.need import Need
from initiatives.models.opportunity import Opportunity


class UnconfirmedHelp(Record):
    """Somebody without an account wants to join in or to help; gone once confirmed, or when nobody does in time."""

    initiative = models.ForeignKey(
        Initiative, on_delete=models.CASCADE, null=True, blank=True, related_name="unconfirmed_help"
    )
    # What they help with; without one they want to join in.
    need = models.ForeignKey(Need, on_delete=models.CASCADE, null=True, blank=True, related_name="unconfirmed_help")
    opportunity = models.ForeignKey(
        Opportunity, on_delete=models.CASCADE, null=True, blank=True, related_name="unconfirmed_help"
    )
    name = models.CharField(_("name"), max_length=200)
    email = models.EmailField(_("e-mail address"), max_length=254)
    text = models.TextField(_("how you can help"), max_length=2000)
    token_hash = models.CharField(max_length=64, unique=True, editable=False)

    class Meta:
        indexes = [models.Index(fields=["created_at"], name="unconfirmed_help_age")]
        constraints = [
            models.CheckConstraint(
                name="unconfirmed_help_is_for_one",
                condition=Q(initiative__isnull=False, opportunity__isnull=True)
                | Q(initiative__isnull=True, need__isnull=True, opportunity__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"unconfirmed help {self.pk}"
