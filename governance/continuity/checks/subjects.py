# SPDX-License-Identifier: EUPL-1.2
"""What a signal is about, by name: an initiative, or a thing on which many rest."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from governance.continuity.checks.texts import signal_texts
from governance.models import Signal
from governance.models.whatif import ElementKind
from governance.parties.people import A_CARRIER, people_by_name


def about(signal: Signal, people: Mapping[UUID, str] | None = None) -> str:
    """Return the name of what it is about; no query. A person has one only when `people` has it."""
    if signal.initiative is not None:
        return signal.initiative.name
    kind, name = signal.facts.get("kind", ""), signal.facts.get("name") or ""
    if kind == ElementKind.PERSON:
        return (people or {}).get(UUID(signal.facts["key"]), str(A_CARRIER))
    if kind in ElementKind.values:
        # What was taken out of the register since has no name any more.
        label = ElementKind(kind).label.lower()
        return f"{name} ({label})" if name else label
    return name or _("Something in the city")


def names_of_people(signals: Iterable[Signal], reader: User) -> dict[UUID, str]:
    """Return the names of the people these signals are about, as far as the reader may know; one query or none."""
    keys = {UUID(one.facts["key"]) for one in signals if one.facts.get("kind") == ElementKind.PERSON}
    return {key: name for key, name, _is_demo in people_by_name(reader, keys)} if keys else {}


def where_to(signal: Signal) -> str:
    """Return the address of what it is about: the file, or else the first step of a wide signal."""
    if signal.initiative_id is not None:
        return reverse("initiatives:dossier", args=[signal.initiative_id]) + "#signals"
    acts = signal_texts(signal).acts
    return acts[0].href if acts else reverse("governance:signal", args=[signal.pk])
