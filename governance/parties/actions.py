# SPDX-License-Identifier: EUPL-1.2
"""Keeping parties: who they are, what else they are called, and whom to call."""

from dataclasses import asdict, dataclass, fields
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.changes import Changed, announce
from initiatives.models import Party, PartyAlias, PartyContact


@dataclass(frozen=True, slots=True)
class PartyWords:
    """What is kept about a party itself."""

    name: str
    sphere: str
    website: str = ""
    is_person: bool = False
    register_number: str = ""
    # The institution it is a department of.
    parent: Party | None = None

    def columns(self) -> dict[str, Any]:
        """Return the words as columns of a party."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True, slots=True)
class ContactWords:
    """What is kept about a person to call: an address or a number at least."""

    name: str
    function: str = ""
    email: str = ""
    phone: str = ""


@transaction.atomic
def add_party(*, words: PartyWords, by: User) -> Party:
    """Keep a new party.

    Raises NotAllowedError, and RefusedError when a party has this name in this sphere, or this register number, or when
    what it is a department of is a department itself.
    """
    require(by, "governance.manage_parties")
    _ensure_unlike(words)
    ensure_one_level(words.parent, is_person=words.is_person)
    return Party.objects.create(**words.columns())


@transaction.atomic
def change_party(*, party: Party, words: PartyWords, expected_version: int, by: User) -> Party:
    """Change a party; only what differs is written. What was made up is a person's own word from then on.

    Raises NotAllowedError, RefusedError as for a new one, and ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_parties")
    _ensure_unlike(words, party)
    ensure_one_level(words.parent, party, is_person=words.is_person)
    is_told_of = words.name != party.name or words.parent != party.parent
    update_unchanged(party, expected_version=expected_version, changes=words.columns())
    if is_told_of:
        announce(Changed.PARTY, party.pk)
    return party


@transaction.atomic
def add_alias(*, party: Party, name: str, by: User) -> PartyAlias:
    """Keep another name of a party. Raises NotAllowedError, RefusedError when it is kept already or no other name."""
    require(by, "governance.manage_parties")
    Party.objects.select_for_update().only("pk").get(pk=party.pk)
    if name.casefold() == party.name.casefold() or party.aliases.filter(name__called=name).exists():
        raise RefusedError(_("This party is known under that name already."), field="name")
    return PartyAlias.objects.create(party=party, name=name)


@transaction.atomic
def remove_alias(*, alias: PartyAlias, by: User) -> None:
    """Forget another name of a party. Raises NotAllowedError."""
    require(by, "governance.manage_parties")
    alias.delete()


@transaction.atomic
def add_party_contact(*, party: Party, words: ContactWords, by: User) -> PartyContact:
    """Keep a person to call. Raises NotAllowedError, RefusedError without an address and a number."""
    require(by, "governance.manage_parties")
    _ensure_reachable(words)
    return PartyContact.objects.create(party=party, **asdict(words))


@transaction.atomic
def change_party_contact(
    *, contact: PartyContact, words: ContactWords, expected_version: int, by: User
) -> PartyContact:
    """Change a person to call. Raises NotAllowedError, RefusedError, and ConflictError when it changed meanwhile."""
    require(by, "governance.manage_parties")
    _ensure_reachable(words)
    update_unchanged(contact, expected_version=expected_version, changes=asdict(words))
    return contact


@transaction.atomic
def remove_party_contact(*, contact: PartyContact, by: User) -> None:
    """Remove a person to call; nothing of them is kept. Raises NotAllowedError."""
    require(by, "governance.manage_parties")
    contact.delete()


def _ensure_reachable(words: ContactWords) -> None:
    if not words.email and not words.phone:
        raise RefusedError(_("Give an e-mail address or a telephone number."), field="email")


def ensure_one_level(parent: Party | None, party: Party | None = None, *, is_person: bool = False) -> None:
    """Raise RefusedError unless `party` (None: a new one) can be a department of `parent`."""
    if parent is None:
        return
    if party is not None and parent.pk == party.pk:
        raise RefusedError(_("A party is no department of itself."), field="parent")
    # The lock: nobody makes it a department meanwhile.
    if Party.objects.select_for_update().get(pk=parent.pk).parent_id is not None:
        text = _("%(party)s is a department itself. Choose the institution it belongs to.") % {"party": parent}
        raise RefusedError(text, field="parent")
    if party is not None and party.departments.exists():
        raise RefusedError(_("This party has departments of its own, so it is no department."), field="parent")
    if is_person:
        raise RefusedError(_("A person is no department."), field="parent")


def _ensure_unlike(words: PartyWords, party: Party | None = None) -> None:
    others = Party.objects.exclude(pk=party.pk) if party else Party.objects.all()
    if others.filter(name__called=words.name, sphere=words.sphere).exists():
        raise RefusedError(_("There is a party of this name in this sphere already."), field="name")
    other = others.filter(register_number=words.register_number).first() if words.register_number else None
    if other is not None:
        text = _("%(party)s has this number already. Is it the same party?") % {"party": other}
        raise RefusedError(text, field="register_number")
