# SPDX-License-Identifier: EUPL-1.2
"""How somebody wants each kind of notification by mail."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _

from core.errors import RefusedError
from mail.models import NotificationChoice
from mail.notifications.rhythm import Rhythm
from mail.notifications.topics import Topic, topics_for


def rhythm_of(person: Any, topic: Topic) -> Rhythm:
    """Return how this person gets a kind by mail; one query. Who switched off what can be gets what must be mailed."""
    chosen = NotificationChoice.objects.filter(user=person.pk, topic=topic.code).values_list("rhythm", flat=True)
    return _in_force(person, topic, next(iter(chosen), None))


def rhythms_of(person: Any) -> Sequence[tuple[Topic, Rhythm]]:
    """Return the kinds this person can get, each with how it comes; one query, and one for their offices."""
    chosen = dict(NotificationChoice.objects.filter(user=person.pk).values_list("topic", "rhythm"))
    return [(topic, _in_force(person, topic, chosen.get(topic.code))) for topic in topics_for(person.roles)]


def _in_force(person: Any, topic: Topic, chosen: str | None) -> Rhythm:
    rhythm = Rhythm(chosen) if chosen in topic.rhythms else topic.usual
    return rhythm if person.wants_digests or topic.is_always_mailed else Rhythm.NONE


@transaction.atomic
def choose_rhythms(*, rhythms: Mapping[str, str], by: Any) -> None:
    """Keep how this person wants each kind by mail; who chooses wants mail, so a switch that is off goes on.

    Raises RefusedError for a kind they cannot get, or a rhythm it cannot have.
    """
    known = {topic.code: topic for topic in topics_for(by.roles)}
    for code, rhythm in rhythms.items():
        if code not in known or rhythm not in known[code].rhythms:
            raise RefusedError(_("This cannot be chosen. Reload the page and choose again."))
    NotificationChoice.objects.bulk_create(
        [NotificationChoice(user_id=by.pk, topic=code, rhythm=rhythm) for code, rhythm in rhythms.items()],
        update_conflicts=True,
        unique_fields=["user", "topic"],
        update_fields=["rhythm"],
    )
    get_user_model()._default_manager.filter(pk=by.pk, wants_digests=False).update(wants_digests=True)  # noqa: SLF001 - Django documents it
