# SPDX-License-Identifier: EUPL-1.2
"""Whatever can be assessed: where its page is, its name in lists, and who has a stake in it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Exists, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from assessment.access.stakes import Stake, stake_by_code, stake_code
from assessment.access.visibility import carriers_with_stake
from assessment.models import Subject, SubjectKind
from core.database.prepared_statements import read

# What to fetch with an assignment or assessment so that its thing costs no more queries.
THINGS = ("subject__initiative__area", "subject__programme__area", "subject__area__parent", "subject__vignette")
# By name, whatever kind it is; prefix with the way to the subject.
_NAMES = ("initiative__name", "programme__name", "area__name", "vignette__code")


def name_of(prefix: str = "") -> Coalesce:
    """Return the name of the thing as an expression, for ordering; `prefix` leads to the subject."""
    return Coalesce(*(f"{prefix}{name}" for name in _NAMES))


def with_thing(subjects: QuerySet[Any]) -> QuerySet[Any]:
    """Fetch the thing with each subject, by name."""
    return subjects.select_related("initiative", "programme", "area", "vignette").order_by(name_of(), "pk")


def public_page(subject: Subject) -> str:
    """Return the address of the public page; the empty text for a vignette, which has none."""
    if subject.kind == SubjectKind.AREA and subject.area:
        return reverse("initiatives:area", args=[subject.area.code])
    if subject.kind == SubjectKind.PROGRAMME:
        return reverse("initiatives:programme", args=[subject.programme_id])
    return reverse("initiatives:initiative", args=[subject.initiative_id]) if subject.initiative_id else ""


def work_page(subject: Subject) -> str:
    """Return the address where an official works on it: the dossier of an initiative, else the public page."""
    if subject.initiative_id:
        return reverse("initiatives:dossier", args=[subject.initiative_id])
    return public_page(subject)


def has_stake(subject: Subject, person: User) -> bool:
    """Return whether this person may neither assess nor settle this subject (docs/adr/0015); one query."""
    return Subject.objects.filter(Exists(carriers_with_stake(person.pk)), pk=subject.pk).exists()


def stake_of(subject: Subject, person: User) -> Stake | None:
    """Return why this person does not assess this subject (assessment.access.stakes), None when they may: one query."""
    # Some rules ask what day it is.
    [(code,)] = read(_stake_of, {"subject": subject.pk, "person": person.pk}, timezone.localdate())
    return stake_by_code(code)


def _stake_of(values: Mapping[str, Any], _today: date) -> QuerySet[Subject, Any]:
    return Subject.objects.filter(pk=values["subject"]).values_list(stake_code(values["person"]))


def why_no_assessor(subject: Subject, person: User, stake: Stake) -> str:
    """Return in words, for a coordinator, why this person stands aside."""
    text = stake.refusal_of_part if stake.refusal_of_part and not subject.initiative_id else stake.refusal
    return str(text) % {"person": person, "name": subject}
