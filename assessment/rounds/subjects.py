# SPDX-License-Identifier: EUPL-1.2
"""Whatever can be assessed: where its page is, its name in lists, and who has a stake in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.access.stakes import Stake, stake_by_code, stake_code
from assessment.access.visibility import settling_stake
from assessment.models import Subject, SubjectKind
from core.database.prepared_statements import read
from core.registry import Registry
from initiatives.models import Carrier, Engagement, Initiative, PartyRepresentative
from initiatives.models.terms import running


@dataclass(frozen=True, slots=True)
class Chain:
    """The chain of an initiative, as a thing to assess: the initiative and its parties together."""

    initiative: Initiative


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """The page of one kind of subject, which a higher app draws: the name of its address takes the id of the thing."""

    kind: SubjectKind
    url_name: str


subject_pages: Registry[SubjectPage] = Registry(
    "Pages of what is assessed that a higher app draws, by kind; governance adds those of institutions and chains.",
    key=lambda page: page.kind,
)
# What to fetch with an assignment or assessment so that its thing costs no more queries.
THINGS = (
    "subject__initiative__area",
    "subject__programme__area",
    "subject__area__parent",
    "subject__party",
    "subject__chain__area",
    "subject__vignette",
)
# By name, whatever kind it is; prefix with the way to the subject.
_NAMES = ("initiative__name", "programme__name", "area__name", "party__name", "chain__name", "vignette__code")


def name_of(prefix: str = "") -> Coalesce:
    """Return the name of the thing as an expression, for ordering; `prefix` leads to the subject."""
    return Coalesce(*(f"{prefix}{name}" for name in _NAMES))


def with_thing(subjects: QuerySet[Any]) -> QuerySet[Any]:
    """Fetch the thing with each subject, by name."""
    return subjects.select_related("initiative", "programme", "area", "party", "chain", "vignette").order_by(
        name_of(), "pk"
    )


def public_page(subject: Subject) -> str:
    """Return the address of the public page; the empty text for a vignette, which has none."""
    if subject.kind == SubjectKind.AREA and subject.area:
        return reverse("initiatives:area", args=[subject.area.code])
    if subject.kind == SubjectKind.PROGRAMME:
        return reverse("initiatives:programme", args=[subject.programme_id])
    link = page_link(subject)
    return reverse(link[0], args=link[1:]) if link else ""


def page_link(subject: Subject) -> tuple[str, ...]:
    """Return the public page of an initiative, institution or chain as a link of a letter; empty for any other."""
    if subject.initiative_id:
        return ("initiatives:initiative", str(subject.initiative_id))
    page, key = subject_pages.get(subject.kind), subject.party_id or subject.chain_id
    return (page.url_name, str(key)) if page and key else ()


def work_page(subject: Subject) -> str:
    """Return the address where an official works on it: the dossier of an initiative, else the public page."""
    if subject.initiative_id:
        return reverse("initiatives:dossier", args=[subject.initiative_id])
    return public_page(subject)


def has_stake(subject: Subject, person: User) -> bool:
    """Return whether this person may neither assess nor settle this subject (docs/adr/0015); one query."""
    return Subject.objects.filter(settling_stake(person.pk), pk=subject.pk).exists()


def stake_of(subject: Subject, person: User) -> Stake | None:
    """Return why this person does not assess this subject (assessment.access.stakes), None when they may: one query."""
    # Some rules ask what day it is.
    [(code,)] = read(_stake_of, {"subject": subject.pk, "person": person.pk}, timezone.localdate())
    return stake_by_code(code)


def _stake_of(values: Mapping[str, Any], _today: date) -> QuerySet[Subject, Any]:
    return Subject.objects.filter(pk=values["subject"]).values_list(stake_code(values["person"]))


def judged_people(subject: Subject) -> list[User]:
    """Return who reads a result of it first and may answer, because they carry it or speak for it; one or two queries.

    Only who can be written to. Nobody for a programme, an area and a vignette.
    """
    initiative = subject.initiative or subject.chain
    carriers = initiative.carriers.reachable() if initiative else Carrier.objects.none()
    speaking = PartyRepresentative.objects.reachable()
    if subject.party_id:
        speaking = speaking.filter(party=subject.party_id)
    else:
        linked = Engagement.objects.filter(running(timezone.localdate()), initiative=subject.chain_id)
        speaking = speaking.filter(party__in=linked.values("party"))
    people = [*carriers.select_related("user").order_by("started_on", "created_at", "id")]
    others = (
        speaking.select_related("user").order_by("started_on", "id") if subject.party_id or subject.chain_id else []
    )
    return list(dict.fromkeys([*(one.user for one in people), *(one.user for one in others)]))


def outcome_link(subject: Subject, panel: UUID) -> tuple[str, ...]:
    """Return where they read it, as a link of a letter: on the pages of the initiative, else on its own page."""
    if subject.initiative_id:
        return ("assessment:outcome", str(subject.initiative_id), str(panel))
    return ("assessment:institution-outcome", str(panel))


def why_no_assessor(subject: Subject, person: User, stake: Stake) -> str:
    """Return in words, for a coordinator, why this person stands aside."""
    if subject.party_id or subject.chain_id:
        said = _("%(person)s belongs to “%(name)s” or depends on it, and cannot assess it. Choose someone else.")
        return said % {"person": person, "name": subject}
    text = stake.refusal_of_part if stake.refusal_of_part and not subject.initiative_id else stake.refusal
    return str(text) % {"person": person, "name": subject}
