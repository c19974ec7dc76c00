# SPDX-License-Identifier: EUPL-1.2
"""Sessions, tallies of tries, and who gave whom which access."""

from importlib import import_module

import pgtrigger
from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models.api_client import ApiClient
from accounts.models.person import Role, User
from core.models import Record


class Session(AbstractBaseSession):
    """One browser that is signed in, or somebody on their way; see accounts.sign_in.sessions."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, blank=True, related_name="sessions")
    began_at = models.DateTimeField(default=timezone.now)
    seen_at = models.DateTimeField(default=timezone.now)

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        """Return the store that reads and writes these rows."""
        store: type[SessionBase] = import_module(settings.SESSION_ENGINE).SessionStore
        return store


class Tally(models.Model):
    """How often one thing was tried in the running period; see accounts.rate_limits."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField()
    ends_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.count} until {self.ends_at}"


class AccessAct(models.TextChoices):
    """What was done to somebody's or some program's access."""

    INVITED = "invited", _("invited")
    GIVEN = "given", _("given")
    TAKEN = "taken", _("taken")
    DEACTIVATED = "deactivated", _("deactivated")
    ACTIVATED = "activated", _("activated again")
    CLIENT_MADE = "client_made", _("API client made")
    CLIENT_CHANGED = "client_changed", _("API client changed")
    CLIENT_ROTATED = "client_rotated", _("new key made")
    KEY_ENDED = "key_ended", _("key given an end")
    CLIENT_REVOKED = "client_revoked", _("API client revoked")


class AccessChange(Record):
    """One change of access: to whom or what, which office, and by whom. Written once, never changed."""

    act = models.CharField(max_length=20, choices=AccessAct)
    role = models.CharField(max_length=20, choices=Role, blank=True)
    user = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="access_changes")
    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, null=True, blank=True, related_name="changes")
    # Absent: done on the command line, or by the OpenID Connect provider's groups.
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["-created_at", "-id"], name="access_change_latest")]
        constraints = [
            models.CheckConstraint(name="access_change_act_known", condition=Q(act__in=AccessAct.values)),
            models.CheckConstraint(
                name="access_change_names_its_office",
                condition=(Q(act__in=["invited", "given", "taken"]) & ~Q(role=""))
                | (~Q(act__in=["invited", "given", "taken"]) & Q(role="")),
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="access_change_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.AnyChange("act", "role", "client", "created_at"),
            )
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.role}".strip()
