# SPDX-License-Identifier: EUPL-1.2
"""Who signs in, and what office they hold."""

from collections.abc import Mapping
from typing import Any, ClassVar, Self
from uuid import UUID

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import AnonymousUser, PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.database.prepared_statements import read
from core.database.text_search import search_index
from core.models import Record, new_id


class Role(models.TextChoices):
    """An office at the municipality. A founder has none: access comes from carrying an initiative."""

    ASSESSOR = "assessor", _("Assessor")
    OFFICIAL = "official", _("Area official")
    COORDINATOR = "coordinator", _("Coordinator")
    ALDERMAN = "alderman", _("Alderman")
    ADMINISTRATOR = "administrator", _("Administrator")


class UserQuerySet(models.QuerySet["User"]):
    """Sets of people."""

    def visible_to(self, user: Any) -> Self:
        """An administrator sees all people, others only themselves; a machine user is no person."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(is_machine=False) if Role.ADMINISTRATOR in user.roles else self.filter(pk=user.pk)

    def found_by(self, words: str) -> Self:
        """People whose name or address contains every word."""
        found = self
        for word in words.split()[:5]:
            found = found.filter(Q(name__icontains=word) | Q(email__icontains=word))
        return found


class UserManager(BaseUserManager["User"]):
    """Makes people; addresses are kept in lower case so that one mailbox is one person."""

    def get_queryset(self) -> UserQuerySet:
        """Return sets that know who may see whom."""
        return UserQuerySet(self.model, using=self._db)

    def visible_to(self, user: Any) -> UserQuerySet:
        """See UserQuerySet.visible_to."""
        return self.get_queryset().visible_to(user)

    def create_user(self, email: str, name: str = "", password: str | None = None, **extra: Any) -> "User":
        """Create a person with this address; without a password they sign in by e-mail code only."""
        user = self.model(email=email.strip().lower(), name=name, **extra)
        user.set_password(password) if password else user.set_unusable_password()
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        """Return the person with this address, whatever its case."""
        return self.get(email=(username or "").lower())


# Reserved (RFC 2606), so that no mailbox can ever be there.
MACHINE_DOMAIN = "machine.invalid"


class User(AbstractBaseUser, PermissionsMixin):
    """A person who can sign in. Personal data lives here only, and history does not copy it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=5, default="nl")
    is_active = models.BooleanField(_("active"), default=True)
    is_demo = models.BooleanField(default=False)
    # What a program works as: never signs in, gets no mail, stands in no list of people (docs/adr/0016).
    is_machine = models.BooleanField(default=False, db_default=False)
    # Whether the daily mail with what needs attention comes; what is urgent always does.
    wants_digests = models.BooleanField(_("a mail when something needs attention"), default=True, db_default=True)
    date_joined = models.DateTimeField(auto_now_add=True)
    # When they were told that an account nobody uses is erased (accounts.retention.unused); void once they signed in.
    warned_at = models.DateTimeField(null=True, blank=True)
    warned_again_at = models.DateTimeField(null=True, blank=True)

    is_staff = False
    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = UserManager()

    class Meta:
        indexes = [search_index("person_search", "name")]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_person_per_mailbox"),
            models.CheckConstraint(
                name="warned_again_after_a_first_time",
                condition=Q(warned_again_at=None) | Q(warned_at__isnull=False, warned_again_at__gt=F("warned_at")),
            ),
            models.CheckConstraint(name="email_in_lower_case", condition=Q(email=Lower("email"))),
            models.CheckConstraint(
                name="machine_never_signs_in",
                condition=Q(is_machine=False)
                | Q(is_active=False, is_demo=False, is_superuser=False, email__endswith=f"@{MACHINE_DOMAIN}"),
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """Return the name, or the address when no name is known."""
        return str(self)

    @property
    def unread(self) -> int:
        """How many notifications they did not read; known of whoever a request comes from (accounts.backends)."""
        return int(getattr(self, "unread_count", 0))

    @cached_property
    def roles(self) -> frozenset[str]:
        """The offices this person holds now; one query per request."""
        return frozenset(role for (role,) in read(_roles_of, {"user": self.pk}))

    @property
    def kind_of_reader(self) -> frozenset[str]:
        """What a statement depends on, beside their id: which rows somebody sees follows from both."""
        return self.roles

    @property
    def reader_id(self) -> UUID:
        """The id that stands in such a statement."""
        return self.pk

    @classmethod
    def stand_in(cls, reader_id: UUID, kind_of_reader: frozenset[str]) -> "User":
        """Return who reads, for a statement that is written once (core.database.prepared_statements)."""
        person = cls(pk=reader_id)
        person.roles = kind_of_reader
        return person

    @property
    def may_act(self) -> bool:
        """Whether rules may allow this account anything: a person who is active, or what a program works as."""
        return self.is_active or self.is_machine

    @property
    def is_office(self) -> bool:
        """Whether this person works for the municipality in any office."""
        return bool(self.roles)

    @property
    def has_figures_of_city(self) -> bool:
        """Whether figures are told to this person over the whole city: who handles all of it, and who decides on it."""
        return bool({Role.COORDINATOR, Role.ALDERMAN} & self.roles)


class RoleGrant(Record):
    """One office of one person, given by somebody."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="role_grants")
    role = models.CharField(_("role"), max_length=20, choices=Role)
    granted_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "role"], name="role_held_once")]

    def __str__(self) -> str:
        return f"{self.user_id}: {self.role}"


def _roles_of(values: Mapping[str, Any], _shape: None) -> models.QuerySet[RoleGrant, Any]:
    return RoleGrant.objects.filter(user=values["user"]).values_list("role")


# Whoever asks: somebody signed in, or a visitor.
Person = User | AnonymousUser
