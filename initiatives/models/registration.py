# SPDX-License-Identifier: EUPL-1.2
"""A registration in progress: a founder's answers before there is an initiative."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.models import VersionedRecord
from initiatives.models.initiative import Initiative


class Registration(VersionedRecord):
    """Answers per step, resumable by a mailed link; holds personal data, so history does not copy it.

    Emptied when it is submitted, removed when it expires.
    """

    token_hash = models.CharField(max_length=64, unique=True)
    answers = models.JSONField(default=dict, blank=True)
    picture = models.ImageField(upload_to="drafts/", blank=True)
    email = models.EmailField(_("e-mail address"), max_length=254, blank=True)
    language = models.CharField(max_length=5, default="nl")
    expires_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    initiative = models.OneToOneField(
        Initiative, on_delete=models.SET_NULL, null=True, blank=True, related_name="registration"
    )

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.CheckConstraint(
                name="submitted_registration_is_emptied",
                condition=Q(submitted_at__isnull=True) | Q(answers={}),
            )
        ]

    def __str__(self) -> str:
        return f"registration {self.id}"
