# SPDX-License-Identifier: EUPL-1.2
"""What colleagues write to one another with a file, a principle of a result, a signal or a party."""

from collections.abc import Mapping
from typing import Any, Final, Self

import pghistory
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, by_person
from assessment.models import Assessment, Score
from core.models import Record, VersionedRecord
from governance.models.continuity import Signal
from initiatives.models import Initiative, Party

# What a note can be about; exactly one of these is filled in.
ABOUT: Final = ("initiative", "score", "signal", "party")


def readable_by(user: Person) -> Mapping[str, models.QuerySet[Any]]:
    """Return what this person reads and writes notes on, by the field of a note: the one rule of who reads which.

    An official or coordinator: the files and signals they handle, the settled results in those they may read, and
    every party. Never what they carry or speak for themselves: there they stand on the other side.
    """
    if not user.is_authenticated or not {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
        return {name: model.objects.none() for name, model in _MODELS.items()}
    carried = Initiative.objects.carried_by(user).values("pk")
    handled = Initiative.objects.in_areas_of(user).exclude(pk__in=carried)
    results = Assessment.objects.visible_to(user).settled().filter(subject__initiative__in=handled)
    represented = Party.objects.represented_by(user).values("pk")
    return {
        "initiative": handled,
        "score": Score.objects.filter(assessment__in=results),
        "signal": Signal.objects.handled_by(user).exclude(initiative__in=carried),
        "party": Party.objects.visible_to(user).exclude(pk__in=represented).exclude(initiative__in=carried),
    }


_MODELS: Final[Mapping[str, Any]] = {"initiative": Initiative, "score": Score, "signal": Signal, "party": Party}


def _is_about(name: str) -> Q:
    return Q(**{f"{other}__isnull": other != name for other in ABOUT})


def _is_about_one_thing() -> Q:
    found = Q()
    for name in ABOUT:
        found |= _is_about(name)
    return found


class NoteQuerySet(models.QuerySet["Note"]):
    """Sets of notes."""

    def visible_to(self, user: Person) -> Self:
        """Notes on what this person may read them on, see `readable_by`; nobody else learns that there are any."""
        visible = Q(pk__in=[])
        for name, things in readable_by(user).items():
            # Of each note its own thing alone: as a list PostgreSQL would look at everything the city has.
            visible |= Q(Exists(things.filter(pk=OuterRef(name))), **{f"{name}__isnull": False})
        return self.filter(visible)


# In `text` who is named stands as `@` and their id (governance.notes.mentions): a name is personal data, and goes with
# the person from every version of the note at once.
@pghistory.track()
class Note(VersionedRecord):
    """A note of one colleague for those who may read the same thing. Internal, whatever becomes public beside it."""

    # The file of an initiative shows what changed in it; a note has a history of its own, for who may read the note.
    is_left_out_of_file_history = True

    initiative = models.ForeignKey(Initiative, on_delete=models.CASCADE, null=True, blank=True, related_name="notes")
    score = models.ForeignKey(Score, on_delete=models.CASCADE, null=True, blank=True, related_name="notes")
    signal = models.ForeignKey(Signal, on_delete=models.CASCADE, null=True, blank=True, related_name="notes")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, null=True, blank=True, related_name="notes")
    text = models.TextField(_("note"), blank=True)
    written_by = by_person()
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True)
    is_invented = models.BooleanField(default=False)

    objects = NoteQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(name="note_is_about_one_thing", condition=_is_about_one_thing()),
            # A note taken away is a gap; what it said is kept in its history only.
            models.CheckConstraint(
                name="note_says_something_until_withdrawn", condition=Q(text="") ^ Q(withdrawn_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"note {self.id}"

    @property
    def about(self) -> str:
        """The name of the field that says what it is about."""
        return next(name for name in ABOUT if getattr(self, f"{name}_id"))


class Mention(Record):
    """A colleague named in a note. Personal data: history does not copy it."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="mentions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["note", "user"], name="named_once_in_a_note")]

    def __str__(self) -> str:
        return f"{self.user_id} in {self.note_id}"
