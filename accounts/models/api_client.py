# SPDX-License-Identifier: EUPL-1.2
"""Programs that call the API: who they are, with which keys they show it, and what they may (docs/adr/0016)."""

from datetime import datetime
from typing import Any, Self
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models.person import Role, User
from core.models import Record, VersionedRecord

# More keys than this at once would only mean that nobody knows which program holds which.
MOST_KEYS = 3
MOST_REQUESTS_PER_MINUTE = 60_000


class Scope(models.TextChoices):
    """What an API client may do, said as what it opens."""

    INITIATIVES_READ = "initiatives:read", _("Read initiatives, also those that are not public, where the client works")
    INITIATIVES_WRITE = "initiatives:write", _("Register initiatives and change them")
    ASSESSMENTS_READ = "assessments:read", _("Read published assessments with their scores")
    SELF_ASSESSMENTS_READ = (
        "self-assessments:read",
        _("Read how founders see their own initiative, where the client works"),
    )
    PORTFOLIO_READ = "portfolio:read", _("Read how all results lie beside one another")
    PARTIES_READ = "parties:read", _("Read parties, who fills which role, and ways of governing")
    ARRANGEMENTS_READ = "arrangements:read", _("Read arrangements, such as subsidies and agreements")
    ARRANGEMENTS_WRITE = "arrangements:write", _("Add arrangements and change them")
    SIGNALS_READ = "signals:read", _("Read signals and the outlook")
    LEARNING_READ = "learning:read", _("Read experiments, lessons, barriers and the agenda")
    SCENARIOS_READ = "scenarios:read", _("Read scenarios")


class ApiClientQuerySet(models.QuerySet["ApiClient"]):
    """Sets of API clients."""

    def visible_to(self, user: Any) -> Self:
        """Clients an administrator may see; nobody else sees any."""
        if user.is_authenticated and Role.ADMINISTRATOR in user.roles:
            return self
        return self.none()


class ApiClient(VersionedRecord):
    """A program. It works as `user`, a machine user, so every rule about who sees what holds for it unchanged."""

    name = models.CharField(_("name"), max_length=100, unique=True)
    purpose = models.TextField(_("purpose"), max_length=1000, blank=True)
    user = models.OneToOneField(User, on_delete=models.PROTECT, related_name="api_client", editable=False)
    # False: it works in the areas of its user's teams, and nowhere once it is in none.
    is_city_wide = models.BooleanField(_("works for the whole city"), default=True)
    scopes = ArrayField(models.CharField(max_length=40, choices=Scope), verbose_name=_("scopes"))
    requests_per_minute = models.PositiveIntegerField(_("requests per minute"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    # Told with the client by the statement that finds a key: the snapshot of PostgreSQL it was read in
    # (core.database.snapshots), and the offices of the user it works as.
    snapshot = ""
    roles: frozenset[str] = frozenset()

    objects = ApiClientQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [
            models.CheckConstraint(name="client_has_a_scope", condition=~Q(scopes=[])),
            models.CheckConstraint(
                name="client_rate_within_bounds",
                condition=Q(requests_per_minute=None)
                | Q(requests_per_minute__gte=1, requests_per_minute__lte=MOST_REQUESTS_PER_MINUTE),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def kind_of_reader(self) -> tuple[tuple[str, ...], bool, frozenset[str]]:
        """What a statement depends on, beside the id of the user it works as."""
        return tuple(self.scopes), self.is_city_wide, self.roles

    @property
    def reader_id(self) -> UUID:
        """The id that stands in such a statement."""
        return self.user_id

    @classmethod
    def stand_in(cls, reader_id: UUID, kind_of_reader: tuple[tuple[str, ...], bool, frozenset[str]]) -> "ApiClient":
        """Return who reads, for a statement that is written once (core.database.prepared_statements)."""
        scopes, is_city_wide, roles = kind_of_reader
        return cls(scopes=list(scopes), is_city_wide=is_city_wide, user=User.stand_in(reader_id, roles))


class ApiKeyQuerySet(models.QuerySet["ApiKey"]):
    """Sets of keys."""

    def usable(self, now: datetime | Now | None = None) -> Self:
        """Keys that open something now, or would if their client were not revoked; `Now()` is the database's."""
        return self.filter(Q(expires_at=None) | Q(expires_at__gt=now or timezone.now()), revoked_at=None)


class ApiKey(Record):
    """One key of a client. Only a hash is stored; the prefix finds the row."""

    client = models.ForeignKey(ApiClient, on_delete=models.CASCADE, related_name="keys")
    prefix = models.CharField(max_length=16, unique=True, editable=False)
    hash = models.CharField(max_length=64, editable=False)
    expires_at = models.DateTimeField(_("expires"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    last_used_on = models.DateField(_("last used"), null=True, blank=True)
    created_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = ApiKeyQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]

    def __str__(self) -> str:
        return self.prefix

    @property
    def is_usable(self) -> bool:
        """Whether this key opens something now, when its client is not revoked."""
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > timezone.now())


class AccessToken(Record):
    """What a key was exchanged for (OAuth 2.0): works for an hour, for some of the scopes, and ends with its key."""

    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="tokens")
    prefix = models.CharField(max_length=16, unique=True, editable=False)
    hash = models.CharField(max_length=64, editable=False)
    scopes = ArrayField(models.CharField(max_length=40, choices=Scope))
    expires_at = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="token_has_a_scope", condition=~Q(scopes=[])),
        ]

    def __str__(self) -> str:
        return self.prefix
