# SPDX-License-Identifier: EUPL-1.2
"""What the product knows about one person: to export it, and to erase it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import Q

from accounts.models import AccessChange, DataRead, HandOver, Session, StandIn, User
from core.pages.links import absolute_link
from core.registry import Registry
from mail.models import Message, Notification, NotificationChoice
from mail.outbox.forgetting import forget_person

NOBODY = UUID(int=0)


def _nothing(_person: User) -> list[str]:
    return []


@dataclass(frozen=True, slots=True)
class Part:
    """One app's share. `warn` returns translated sentences about erasing; `erase` runs before the person goes."""

    name: str
    export: Callable[[User], Any]
    erase: Callable[[User], None]
    warn: Callable[[User], list[str]] = _nothing


personal_data_parts: Registry[Part] = Registry(
    "What is kept about a person, and erased with them; every app that keeps personal data adds its part.",
    key=lambda part: part.name,
)


def names() -> list[str]:
    """Return the names of all parts."""
    return sorted(part.name for part in personal_data_parts)


def export(person: User) -> dict[str, Any]:
    """Return everything the product knows about this person, by app, as values JSON can carry."""
    return {part.name: part.export(person) for part in sorted(personal_data_parts, key=lambda part: part.name)}


def warnings(person: User) -> list[str]:
    """Return what this person should know before they are erased."""
    return [sentence for part in personal_data_parts for sentence in part.warn(person)]


def erase_parts(person: User) -> None:
    """Remove what the apps keep outside the person's own row."""
    for part in personal_data_parts:
        part.erase(person)


def erase_from_history(person_id: UUID) -> None:
    """Take a person out of history rows, as the last step; what happened and when stays.

    A history row that must name somebody names NOBODY.
    """
    for model in _history_models():
        for field in model._meta.get_fields():  # noqa: SLF001 - Django documents it
            if isinstance(field, models.ForeignKey) and field.related_model is User:
                nobody = None if field.null else NOBODY
                model._default_manager.filter(**{field.attname: person_id}).update(**{field.attname: nobody})  # noqa: SLF001
    context = apps.get_model("pghistory", "Context")
    # The context names who was signed in, and at which address.
    context._default_manager.filter(metadata__user=str(person_id)).update(metadata={})  # noqa: SLF001


def _history_models() -> Iterable[type[models.Model]]:
    return (model for model in apps.get_models() if hasattr(model, "pgh_tracked_model"))


def register_account_part() -> None:
    """Add what this app knows."""
    personal_data_parts.add(Part("account", _export_account, _erase_account))


def _export_account(person: User) -> dict[str, Any]:
    return {
        "email": person.email,
        "name": person.name,
        "language": person.language,
        "wants_a_daily_mail_about_signals": person.wants_digests,
        "member_since": person.date_joined.isoformat(),
        "last_signed_in": person.last_login.isoformat() if person.last_login else None,
        "told_that_the_account_is_not_used": [
            told.isoformat() for told in (person.warned_at, person.warned_again_at) if told
        ],
        "offices": sorted(person.roles),
        **_signing_in(person),
        **_written(person),
        "stood_in": [
            {
                "from": one.first_day.isoformat(),
                "until": one.last_day.isoformat(),
                "as": "away" if one.person_id == person.pk else "stand-in",
            }
            for one in StandIn.objects.filter(Q(person=person) | Q(stand_in=person)).order_by("first_day", "id")
        ],
        "handed_over": [
            {"when": one.created_at.isoformat(), "as": "giver" if one.person_id == person.pk else "receiver"}
            for one in HandOver.objects.filter(Q(person=person) | Q(parts__to=person)).distinct().order_by("created_at")
        ],
        "read_by_the_municipality": [
            {
                "when": one.created_at.isoformat(),
                "office": one.office,
                "why": one.why,
                "dpl.core.processing_activity_id": absolute_link("accounts:own-readings", language=person.language)
                + f"#{one.activity}",
                "operation": one.operation,
                "trace_id": one.trace_id,
            }
            for one in DataRead.objects.filter(subject=person).order_by("created_at", "id")
        ],
    }


def _signing_in(person: User) -> dict[str, Any]:
    # Allauth's models can only be imported once the apps are loaded.
    from allauth.mfa.models import Authenticator  # noqa: PLC0415
    from allauth.socialaccount.models import SocialAccount  # noqa: PLC0415

    sessions = Session.objects.filter(user=person).order_by("began_at")
    changes = AccessChange.objects.filter(user=person).order_by("created_at")
    return {
        "changes_of_access": [
            {"when": change.created_at.isoformat(), "what": change.act, "office": change.role} for change in changes
        ],
        "signed_in_browsers": [
            {"since": session.began_at.isoformat(), "last_used": session.seen_at.isoformat()} for session in sessions
        ],
        "second_factors": [
            {"kind": factor.type, "added": factor.created_at.isoformat()}
            for factor in Authenticator.objects.filter(user=person).order_by("created_at")
        ],
        "organisation_accounts": list(SocialAccount.objects.filter(user=person).values_list("provider", flat=True)),
    }


def _written(person: User) -> dict[str, Any]:
    return {
        "mails": [
            {"when": mail.created_at.isoformat(), "subject": mail.subject, "kind": mail.kind}
            for mail in Message.objects.filter(to=person.email).order_by("created_at")
        ],
        "notifications": [
            {
                "when": one.created_at.isoformat(),
                "subject": one.subject,
                "kind": one.kind,
                "was_read": bool(one.read_at),
            }
            for one in Notification.objects.filter(user=person).order_by("created_at")
        ],
        "how_notifications_come": dict(
            NotificationChoice.objects.filter(user=person).order_by("topic").values_list("topic", "rhythm")
        ),
    }


def _erase_account(person: User) -> None:
    forget_person(address=person.email, name=person.name)
    # Sessions, offices, second factors and addresses go with the row.
