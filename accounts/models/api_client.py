# SPDX-License-Identifier: EUPL-1.2
"""Programs that call the API."""

from typing import Any, Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models.person import Role, User
from core.models import VersionedRecord


class Scope(models.TextChoices):
    """What an API client may pull."""

    INITIATIVES_READ = "initiatives:read", _("Read initiatives")
    ASSESSMENTS_READ = "assessments:read", _("Read assessments")


class ApiClientQuerySet(models.QuerySet["ApiClient"]):
    """Sets of API clients."""

    def visible_to(self, user: Any) -> Self:
        """Clients an administrator may see; nobody else sees any."""
        if user.is_authenticated and Role.ADMINISTRATOR in user.roles:
            return self
        return self.none()


class ApiClient(VersionedRecord):
    """A program with a key. Only a hash of the key is stored; the prefix finds the row."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    key_prefix = models.CharField(max_length=16, unique=True, editable=False)
    key_hash = models.CharField(max_length=64, editable=False)
    scopes = ArrayField(models.CharField(max_length=40, choices=Scope), verbose_name=_("scopes"))
    expires_at = models.DateTimeField(_("expires"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    last_used_on = models.DateField(_("last used"), null=True, blank=True)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = ApiClientQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.CheckConstraint(name="client_has_a_scope", condition=~Q(scopes=[])),
        ]

    def __str__(self) -> str:
        return self.name
