# SPDX-License-Identifier: EUPL-1.2
"""What a note can be about: how it is called, where its notes stand, and where it is at home."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.lens.translation import text_of
from assessment.models import Score
from governance.models import Signal
from governance.models.note import readable_by
from initiatives.models import Initiative, Party


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing: the field of a note, the word in addresses, and how to call and find one."""

    field: str
    word: str
    title: Callable[[Any], str]
    # The page on which the thing is read, with its notes.
    home: Callable[[Any], str]
    reads_along: tuple[str, ...] = ()


def _of_signal(signal: Signal) -> str:
    name = signal.initiative.name if signal.initiative else (signal.area.name if signal.area else _("Whole city"))
    return _("a signal about %(name)s") % {"name": name}


def _of_score(score: Score) -> str:
    principle = text_of(score.assessment.lens).principle(score.principle.code).name
    return _("%(principle)s, in the result of %(name)s") % {
        "principle": principle,
        "name": score.assessment.subject.initiative,
    }


_KINDS: Final[Mapping[type[Any], Kind]] = {
    Initiative: Kind(
        "initiative", "dossier", lambda one: str(one.name), lambda one: _page("initiatives:dossier", one.pk), ("area",)
    ),
    Score: Kind(
        "score",
        "principe",
        _of_score,
        lambda one: reverse("governance:notes", args=["principe", one.pk]),
        ("assessment__subject__initiative", "assessment__lens", "principle"),
    ),
    Signal: Kind(
        "signal",
        "signaal",
        _of_signal,
        lambda one: _page("governance:signal", one.pk),
        ("initiative__area", "area"),
    ),
    Party: Kind("party", "partij", lambda one: str(one.name), lambda one: _page("governance:party", one.pk)),
}


def _page(name: str, pk: UUID) -> str:
    return f"{reverse(name, args=[pk])}#notes"


def field_of(thing: Any) -> str:
    """Return the field of a note that holds this thing."""
    return _KINDS[type(thing)].field


def title_of(thing: Any) -> str:
    """Return what this thing is called, in the active language."""
    return _KINDS[type(thing)].title(thing)


def home_of(thing: Any) -> str:
    """Return the address of the page of this thing, where its notes begin."""
    return _KINDS[type(thing)].home(thing)


def address_of(thing: Any) -> tuple[str, str, UUID]:
    """Return the name and the arguments of the page with all notes on this thing."""
    return "governance:notes", _KINDS[type(thing)].word, thing.pk


def read_thing(person: User, word: str, pk: UUID) -> Any:
    """Return the thing of this kind and id, for who may read its notes; Http404 otherwise."""
    kind = next((one for one in _KINDS.values() if one.word == word), None)
    if kind is None:
        raise Http404
    found = readable_by(person)[kind.field].select_related(*kind.reads_along).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
