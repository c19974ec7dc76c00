# SPDX-License-Identifier: EUPL-1.2
"""Making one party of two that turn out to be the same; all of it or nothing, kept in the history."""

from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Subject, Survey, SurveyFigure
from core.errors import ConflictError, RefusedError
from core.permissions import require
from governance.changes import Changed, announce
from governance.events.removals import record_merged
from governance.models import (
    Arrangement,
    ContactPerson,
    DeedReply,
    Department,
    Experiment,
    GrowthChange,
    Issue,
    IssueRole,
    IssueStep,
    Note,
    PartnerPromise,
    Signal,
    SubsidyFile,
)
from initiatives.merging.twins import unite
from initiatives.models import (
    Engagement,
    Income,
    Meeting,
    Party,
    PartyAlias,
    PartyContact,
    PartyRepresentative,
    Place,
)
from initiatives.register.dependent_rows import delete_with_removals


@transaction.atomic
def merge_parties(*, keep: Party, other: Party, versions: tuple[int, int], by: User) -> Party:
    """Move everything of `other` to `keep`, keep its names as other names, and remove it.

    `versions` are the row versions of `keep` and `other` that were looked at. Places both hold at once in one
    initiative become one: the earliest first day and what either contributes are kept.
    Raises NotAllowedError, RefusedError when they cannot be the same, ConflictError when either changed meanwhile.
    """
    require(by, "governance.merge_parties")
    keep, other = _locked(keep, other, versions)
    if keep.register_number and other.register_number:
        raise RefusedError(_("Both have their own number in the trade register, so they are two organisations."))
    if keep.initiative_id and other.initiative_id:
        raise RefusedError(_("Each of the two is an initiative of its own. Correct one of them first."))
    parent = _parent_of_one(keep, other)
    _ensure_own_file_numbers(keep, other)
    _move_judgements(keep, other)
    _move_engagements(keep, other)
    SubsidyFile.objects.filter(granted_by=other).update(granted_by=keep)
    Arrangement.every.filter(granted_by=other).update(granted_by=keep)
    Experiment.objects.filter(knowledge_partner=other).update(knowledge_partner=keep)
    for meeting in Meeting.objects.filter(parties=other):
        meeting.parties.add(keep)
    _move_expectations(keep, other)
    Income.objects.filter(party=other).update(party=keep)
    Place.objects.filter(owner=other).update(owner=keep)
    ContactPerson.objects.filter(department=other).update(department=keep)
    Department.objects.filter(party=other).update(party=keep)
    Party.objects.filter(parent=other).update(parent=keep)
    if not DeedReply.objects.filter(party=keep).exists():
        DeedReply.objects.filter(party=other).update(party=keep)
    Note.objects.filter(party=other).update(party=keep)
    _move_names(keep, other)
    _move_contacts(keep, other)
    _move_signals(keep, other)
    number, website = keep.register_number or other.register_number, keep.website or other.website
    initiative = keep.initiative or other.initiative
    merged_ids = [*(keep.merged_ids or []), *(other.merged_ids or []), other.pk]
    record_merged(other, keep)
    other.delete()
    changes: dict[str, Any] = {
        "register_number": number,
        "website": website,
        "initiative": initiative,
        "merged_ids": merged_ids,
        "parent": parent,
    }
    Party.objects.filter(pk=keep.pk).update(**changes)
    announce(Changed.PARTY, keep.pk)
    keep.refresh_from_db()
    return keep


def _locked(keep: Party, other: Party, versions: tuple[int, int]) -> tuple[Party, Party]:
    if keep.pk == other.pk:
        raise RefusedError(_("Choose two different parties."))
    # One order for every merge, so that two of them never wait for each other.
    rows = {row.pk: row for row in Party.objects.select_for_update().filter(pk__in=[keep.pk, other.pk]).order_by("pk")}
    if len(rows) < 2:  # noqa: PLR2004 - both
        raise RefusedError(_("One of the two is gone: it has been merged meanwhile."))
    if (rows[keep.pk].version, rows[other.pk].version) != versions:
        raise ConflictError({}, rows[keep.pk].version)
    return rows[keep.pk], rows[other.pk]


def _parent_of_one(keep: Party, other: Party) -> Party | None:
    """Return what the one that stays is a department of; raises RefusedError where the two differ in it."""
    parent = keep.parent or other.parent
    if keep.parent_id and other.parent_id and keep.parent_id != other.parent_id:
        raise RefusedError(_("They are departments of two institutions. Correct one of them first."))
    if parent is not None and (
        parent.pk in {keep.pk, other.pk} or Party.objects.filter(parent__in=[keep, other]).exists()
    ):
        raise RefusedError(_("One of them is a department and the other has departments. Correct one of them first."))
    if Department.objects.filter(party__in=[keep, other]).count() > 1:
        raise RefusedError(_("Both are a department that owns goals and rules. Correct one of them first."))
    return parent


def _ensure_own_file_numbers(keep: Party, other: Party) -> None:
    """Refuse while both granted something under one file number: a person says first what it is."""
    own = Arrangement.every.filter(granted_by=keep).exclude(reference="").values("reference")
    twice = Arrangement.every.filter(granted_by=other, reference__in=own).order_by("reference").first()
    if twice is not None:
        text = _("Both granted something with file number %(number)s. Change or correct one of the two first.")
        raise RefusedError(text % {"number": twice.reference})


def _move_expectations(keep: Party, other: Party) -> None:
    PartnerPromise.objects.filter(party=other).update(party=keep)
    GrowthChange.objects.filter(party=other).update(party=keep)
    Issue.objects.filter(responsible=other).update(responsible=keep)
    IssueStep.objects.filter(party=other).update(party=keep)
    own = set(IssueRole.objects.filter(party=keep).values_list("issue", "role"))
    for one in IssueRole.objects.filter(party=other):
        if (one.issue_id, one.role) in own:
            one.delete()
        else:
            one.party = keep
            one.save(update_fields=["party"])


def _move_engagements(keep: Party, other: Party) -> None:
    both = Q(party__in=[keep, other])
    # Nobody replaces themselves.
    Engagement.objects.filter(both, replaceable_by__in=[keep, other]).update(replaceable_by=None)
    Engagement.objects.filter(replaceable_by=other).update(replaceable_by=keep)
    running = Engagement.objects.filter(ends_on__isnull=True).order_by("pk")
    own = {(one.initiative_id, one.role): one for one in running.filter(party=keep).select_for_update()}
    for one in running.filter(party=other).select_for_update():
        twin = own.get((one.initiative_id, one.role))
        if twin is not None:
            unite(twin, one)
            delete_with_removals(Engagement.objects.filter(pk=one.pk))
    Engagement.objects.filter(party=other).update(party=keep)


def _move_names(keep: Party, other: Party) -> None:
    known = {name.casefold() for name in keep.aliases.values_list("name", flat=True)} | {keep.name.casefold()}
    lowered = PartyAlias.objects.annotate(lowered=Lower("name"))
    lowered.filter(party=other, lowered__in=[name.lower() for name in known]).delete()
    known |= {name.casefold() for name in other.aliases.values_list("name", flat=True)}
    PartyAlias.objects.filter(party=other).update(party=keep)
    if other.name.casefold() not in known:
        PartyAlias.objects.create(party=keep, name=other.name)


def _move_contacts(keep: Party, other: Party) -> None:
    fields = ("name", "email", "phone")
    known = set(keep.contacts.values_list(*fields))
    for contact in PartyContact.objects.filter(party=other):
        if tuple(getattr(contact, name) for name in fields) in known:
            contact.delete()
    PartyContact.objects.filter(party=other).update(party=keep)


def _move_judgements(keep: Party, other: Party) -> None:
    """Have what was judged of the one, and who speaks for it, be of the other; results of two never become one."""
    if Subject.objects.filter(party=keep).exists() and Subject.objects.filter(party=other).exists():
        raise RefusedError(_("Both were judged as institutions, and results of two never become one."))
    if SurveyFigure.objects.filter(party=other).exists():
        raise RefusedError(
            _("What founders said of the other one was told. Keep that one, and merge this one into it.")
        )
    if Survey.objects.filter(closed_at=None).exists():
        raise RefusedError(_("Founders say now what they find of institutions. Merge once that survey is closed."))
    Subject.objects.filter(party=other).update(party=keep)
    speaking = PartyRepresentative.objects.active().filter(party=keep).values("user")
    PartyRepresentative.objects.active().filter(party=other, user__in=speaking).update(ended_on=timezone.localdate())
    PartyRepresentative.objects.filter(party=other).update(party=keep)


def _move_signals(keep: Party, other: Party) -> None:
    """Have a signal about the one be about the other, with who took it up; of two about both a check ends one."""
    same = {"check_code": OuterRef("check_code"), "initiative": OuterRef("initiative")}
    twins = Signal.objects.filter(**same, subject_key=str(keep.pk))
    Signal.objects.filter(~Exists(twins), subject_key=str(other.pk)).update(subject_key=str(keep.pk))
