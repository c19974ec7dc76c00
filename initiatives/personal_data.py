# SPDX-License-Identifier: EUPL-1.2
"""What the register knows about one person: to export it, to warn before it goes, and to erase it."""

from functools import partial
from typing import Any, Final

from django.apps import apps
from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.personal_data import Part, personal_data_parts
from initiatives.carriers.shown import register_activities
from initiatives.follows.actions.following import wipe
from initiatives.follows.subjects import named, of_follow
from initiatives.models import (
    Carrier,
    ChosenDistance,
    Follow,
    Follower,
    Initiative,
    Introduction,
    Invitation,
    Meeting,
    MeetingGuest,
    Opportunity,
    OpportunityHelp,
    OpportunityLister,
    OpportunityStep,
    PartyRepresentative,
    Post,
    Registration,
    SavedView,
    UnconfirmedHelp,
)
from initiatives.models.report import Report
from initiatives.register import pictures

SIDES: Final = ("need", "offer")


def register_personal_data() -> None:
    """Register what this app knows, and why the municipality reads it."""
    register_activities()
    personal_data_parts.add(Part("initiatives", _export, _erase, _warn))


def _export(person: User) -> dict[str, Any]:
    return {
        **_carried(person),
        **_begun(person),
        **_opportunities(person),
        **_introductions(person),
        **_meetings(person),
        **_followed(person),
        **_distances(person),
        "help_to_confirm": list(
            UnconfirmedHelp.objects.filter(email__iexact=person.email).values_list("text", flat=True)
        ),
        "reports_of_errors": list(Report.objects.filter(email__iexact=person.email).values_list("text", flat=True)),
    }


def _carried(person: User) -> dict[str, Any]:
    carrying = Carrier.objects.filter(user=person).select_related("initiative").order_by("started_on")
    return {
        "carries": [
            {
                "initiative": carrier.initiative.name,
                "since": carrier.started_on.isoformat(),
                "until": carrier.ended_on.isoformat() if carrier.ended_on else None,
                "key_tasks": carrier.key_tasks,
            }
            for carrier in carrying
        ],
        "speaks_for": [
            {
                "party": one.party.name,
                "since": one.started_on.isoformat(),
                "until": one.ended_on.isoformat() if one.ended_on else None,
            }
            for one in PartyRepresentative.objects.filter(user=person).select_related("party").order_by("started_on")
        ],
        "posts": [
            {"when": post.happened_on.isoformat(), "text": post.text}
            for post in Post.objects.filter(posted_by=person).order_by("happened_on")
        ],
    }


def _begun(person: User) -> dict[str, Any]:
    return {
        "invitations_received": [
            {"when": one.created_at.isoformat(), "name": one.name}
            for one in Invitation.objects.filter(_received_by(person)).order_by("created_at")
        ],
        "registrations_begun": [
            {"when": one.created_at.isoformat(), "answers": one.answers}
            for one in Registration.objects.filter(email__iexact=person.email).order_by("created_at")
        ],
        "saved_views": list(
            SavedView.objects.filter(user=person).values("page", "name", "query", "is_shared", "is_default")
        ),
    }


def _opportunities(person: User) -> dict[str, Any]:
    return {
        "opportunities_listed": [
            {"when": one.created_at.isoformat(), "title": one.title}
            for one in Opportunity.objects.filter(_listed_by(person)).order_by("created_at")
        ],
        "opportunities_followed": [
            {"when": step.created_at.isoformat(), "opportunity": step.opportunity.title, "text": step.note}
            for step in OpportunityStep.objects.filter(noted_by=person).select_related("opportunity")
        ],
        "help_offered": [
            {"when": one.created_at.isoformat(), "opportunity": one.opportunity.title, "text": one.text}
            for one in OpportunityHelp.objects.filter(user=person).select_related("opportunity")
        ],
    }


def _introductions(person: User) -> dict[str, Any]:
    return {
        "introductions_answered": [
            {
                "when": getattr(one, f"{side}_answered_at").isoformat(),
                "accepts": getattr(one, f"{side}_accepts"),
                "why_not": getattr(one, f"{side}_reason"),
            }
            for side in SIDES
            for one in Introduction.objects.filter(**{f"{side}_answered_by": person}).order_by("created_at")
        ],
        "introductions_proposed": [
            {"when": one.created_at.isoformat(), "reason": one.reason}
            for one in Introduction.objects.filter(proposed_by=person).order_by("created_at")
        ],
    }


def _meetings(person: User) -> dict[str, Any]:
    return {
        "meetings_organised": [
            {"title": one.title, "when": one.happens_on.isoformat()}
            for one in Meeting.objects.filter(organised_by=person).order_by("happens_on")
        ],
        "meetings": [
            {"title": one.meeting.title, "when": one.meeting.happens_on.isoformat(), "was_there": one.was_there}
            for one in MeetingGuest.objects.filter(user=person).select_related("meeting").order_by("created_at")
        ],
    }


def _distances(person: User) -> dict[str, Any]:
    """What this person recorded or ended; erased, those rows stay without the name."""
    return {
        f"distance_{name}": [
            {"when": getattr(one, day).isoformat(), "initiative": one.initiative.name, "reason": one.reason}
            for one in ChosenDistance.objects.filter(**{f"{name}_by": person}).select_related("initiative")
        ]
        for name, day in (("recorded", "starts_on"), ("ended", "ended_on"))
    }


def _followed(person: User) -> dict[str, Any]:
    """What is followed by mail from the address of this account, asked for with the account or without."""
    found = list(Follow.objects.filter(follower__email__iexact=person.email).select_related("initiative"))
    names = [one.name for one in named(of_follow(one) for one in found)]
    return {
        "followed_by_mail": [
            {
                "since": one.confirmed_at.isoformat() if one.confirmed_at else None,
                "initiative": one.initiative.name if one.initiative else None,
                "search": one.query,
                "other": name if one.thing else None,
                "about": one.topics,
                "how_often": one.rhythm,
            }
            for one, name in zip(found, names, strict=True)
        ],
    }


def _listed_by(person: User) -> Q:
    return Q(listed_by=person) | Q(lister__email__iexact=person.email)


def _received_by(person: User) -> Q:
    return Q(email__iexact=person.email) | Q(accepted_by=person)


def _warn(person: User) -> list[str]:
    """Name the initiatives that are left without anybody."""
    others = Carrier.objects.filter(initiative=OuterRef("pk"), ended_on=None).exclude(user=person)
    alone = Initiative.objects.carried_by(person).filter(~Exists(others)).order_by("name")
    return [
        _(
            "You are the last carrier of %(initiative)s. Without you nobody can keep it up to date. Invite somebody "
            "first, or tell the municipality that it stops."
        )
        % {"initiative": initiative.name}
        for initiative in alone
    ]


def _erase(person: User) -> None:
    """Remove drafts, invitations, addresses, news taken away and why they said no; the rest goes with their row."""
    _erase_news(person)
    for side in SIDES:
        Introduction.objects.filter(**{f"{side}_answered_by": person}).update(**{f"{side}_reason": ""})
    drafts = Registration.objects.filter(email__iexact=person.email, submitted_at=None)
    names = [name for name in drafts.values_list("picture", flat=True) if name]
    drafts.delete()
    # A submitted registration belongs to its initiative; only the address goes.
    Registration.objects.filter(email__iexact=person.email).update(email="")
    Invitation.objects.filter(_received_by(person)).delete()
    Report.objects.filter(email__iexact=person.email).update(email="")
    wipe(list(Follower.objects.filter(email__iexact=person.email).values_list("pk", flat=True)))
    UnconfirmedHelp.objects.filter(email__iexact=person.email).delete()
    # Offers of help go with the person's own row.
    OpportunityLister.objects.filter(email__iexact=person.email).delete()
    for name in names:
        transaction.on_commit(partial(pictures.remove, name))


def _erase_news(person: User) -> None:
    """Remove news that they took away, and what news said before they changed it; what the page shows stays."""
    history = apps.get_model("initiatives", "PostEvent")._default_manager  # noqa: SLF001 - Django documents it
    history.filter(posted_by_id=person.pk).update(text="")
    removed = Post.objects.filter(posted_by=person, removed_at__isnull=False)
    ids = list(removed.values_list("pk", flat=True))
    removed.delete()
    history.filter(pgh_obj_id__in=ids).delete()
