# SPDX-License-Identifier: EUPL-1.2
"""Notes as pages show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.apps import apps
from django.db.models import Count, Q, QuerySet

from accounts.models import User
from assessment.lens.translation import text_of
from assessment.models import Assessment, Score
from core.permissions import may
from governance.models import Note, Signal
from governance.notes.mentions import names_in, with_names
from governance.notes.things import field_of
from initiatives.models import Initiative

# On the page of a thing; all of them are one click away.
MOST_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note with its text as people read it; `is_own` when this reader may change it."""

    note: Note
    text: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """What a note said from a moment on."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class NotedPrinciple:
    """A principle of a result, with how many notes stand with it."""

    score: Score
    name: str
    notes: int


def notes_on(thing: Any, reader: User) -> QuerySet[Note]:
    """Return the notes on a thing that this person may read, with their writers, the newest first.

    What is written with a signal is about the matter: with those that are told as one with it, closed ones too; for
    those two queries.
    """
    things = [thing]
    if isinstance(thing, Signal):
        handled = Signal.objects.handled_by(reader)
        things = handled.told_with(handled.in_order().filter(pk=thing.pk))
    about = {f"{field_of(thing)}__in": things}
    return Note.objects.visible_to(reader).filter(**about).select_related("written_by").order_by("-id")


def rows_of(notes: Sequence[Note], reader: User) -> list[NoteRow]:
    """Return notes as they are read; one query for the names in them."""
    names = names_in(*(one.text for one in notes))
    return [
        NoteRow(one, with_names(one.text, names), one.written_by_id == reader.pk and not one.withdrawn_at)
        for one in notes
    ]


def versions_of(note: Note) -> list[NoteVersion]:
    """Return what a note said before, the newest first; two queries. Of one taken away nothing."""
    if note.withdrawn_at:
        return []
    history: Any = apps.get_model("governance", "NoteEvent")
    rows = list(history.objects.filter(pgh_obj_id=note.pk).exclude(text="").order_by("-pgh_id"))
    names = names_in(*(row.text for row in rows))
    return [NoteVersion(row.pgh_created_at, with_names(row.text, names)) for row in rows]


def noted_principles(initiative: Initiative, reader: User) -> list[NotedPrinciple]:
    """Return the principles of the latest settled result this person may write notes on; three queries at most."""
    settled = Assessment.objects.visible_to(reader).settled().filter(subject__initiative=initiative)
    latest = settled.with_lens().defer("document").order_by("-submitted_at", "-id").first()
    if latest is None:
        return []
    scores = latest.scores.select_related("principle").order_by("principle__position", "principle__id")
    told = scores.annotate(many=Count("notes", filter=Q(notes__withdrawn_at__isnull=True)))
    lens = text_of(latest.lens)
    found = [NotedPrinciple(one, lens.principle(one.principle.code).name, one.many) for one in told]
    return found if found and may(reader, "governance.write_note", found[0].score) else []
