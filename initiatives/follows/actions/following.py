# SPDX-License-Identifier: EUPL-1.2
"""Asking to follow, confirming it, changing how often, and stopping: who holds the mailbox decides, account or not."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from initiatives.carriers.tokens import hash_of, new_token
from initiatives.follows.actions.writing import last_digest_day
from initiatives.follows.letters import CONFIRM
from initiatives.follows.stories import public
from initiatives.follows.subjects import Subject, of_follow, readable_things
from initiatives.models import Follow, Follower
from initiatives.models.follow import Rhythm, Topic
from initiatives.register.contact.confirming import CONFIRM_WITHIN, mail_link
from mail.outbox.forgetting import forget_mails_about

# Nobody reads that many; it keeps what one mailbox costs small (ours).
MOST_FOLLOWS: Final = 50


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to follow, about what and how often."""

    subjects: Sequence[Subject]
    topics: Sequence[Topic]
    rhythm: Rhythm


@transaction.atomic
def ask_to_follow(*, email: str, language: str, wish: Wish) -> None:
    """Write down what somebody wants to follow and mail the address a link to confirm it; till then nothing is sent.

    Whoever typed the address learns nothing of it: all the same happens for one that follows something already.
    """
    token, token_hash = new_token()
    follower = _follower(email, language)
    if not _write_down(follower, wish, token_hash):
        return
    mail_link(
        CONFIRM, to=follower.email, page="initiatives:follow-confirm", token=token, language=language,
        about=follower.pk,
    )  # fmt: skip


@transaction.atomic
def follow_for_oneself(*, wish: Wish, by: User) -> Follower:
    """Follow with the address of one's account, which is known to be one's own: nothing needs to be confirmed.

    Raises RefusedError when somebody follows very much already.
    """
    follower = _follower(by.email, by.language)
    return _confirm(follower, _write_down(follower, wish), by.language)


def asked_with(token: str) -> list[Follow]:
    """Return what the link in a mail asks to confirm, or what it confirmed; nothing when it is too old or forged."""
    found = Follow.objects.filter(token_hash=hash_of(token)).select_related("follower", "initiative")
    since = timezone.now() - CONFIRM_WITHIN
    return [one for one in found if one.confirmed_at or one.created_at > since]


@transaction.atomic
def confirm_follows(*, token: str, language: str) -> Follower:
    """Begin to mail what was asked for with this link; mails come in the language in which it was confirmed.

    What was followed already gets the new topics and rhythm. Twice is no error. Raises RefusedError when the link is
    too old, or somebody follows very much already.
    """
    holders = Follow.objects.filter(token_hash=hash_of(token)).values("follower")
    follower = Follower.objects.select_for_update().filter(pk__in=holders).first()
    # Read behind the lock: pressed twice at once, the second finds what the first confirmed.
    asked = asked_with(token) if follower else []
    if follower is None or not asked:
        raise RefusedError(_("This link is no longer good. Ask for a new one."))
    return _confirm(follower, [one for one in asked if not one.confirmed_at], language)


@transaction.atomic
def change_rhythm(*, follower: Follower, follow: UUID, rhythm: Rhythm) -> None:
    """Get mail about one thing more or less often."""
    Follow.objects.filter(follower=follower, pk=follow, confirmed_at__isnull=False).update(rhythm=rhythm)


@transaction.atomic
def stop_follow(*, follower: Follower, follow: UUID) -> bool:
    """Stop following one thing; return whether anything is followed still. With the last one the address is wiped."""
    Follower.objects.select_for_update().filter(pk=follower.pk).first()
    Follow.objects.filter(follower=follower, pk=follow).delete()
    if Follow.objects.filter(follower=follower, confirmed_at__isnull=False).exists():
        return True
    wipe([follower.pk])
    return False


def wipe(followers: Collection[UUID]) -> int:
    """Forget these followers: their addresses, what they follow, what they were told, and every mail to them."""
    with transaction.atomic():
        # Who writes to them at this moment finishes first.
        list(Follower.objects.select_for_update().filter(pk__in=followers).values_list("pk"))
        gone = Follower.objects.filter(pk__in=followers).delete()[1].get("initiatives.Follower", 0)
        forget_mails_about(followers)
    return gone


def _follower(email: str, language: str) -> Follower:
    known, _made = Follower.objects.get_or_create(email=email.lower(), defaults={"language": language})
    return Follower.objects.select_for_update().get(pk=known.pk)


def _write_down(follower: Follower, wish: Wish, token_hash: str = "") -> list[Follow]:
    there = set(public().filter(pk__in=[one.initiative for one in wish.subjects]).values_list("pk", flat=True))
    others = readable_things(wish.subjects)
    made = [
        Follow(
            follower=follower, initiative_id=one.initiative, query=one.query, kind=one.kind, thing=one.thing,
            topics=list(wish.topics), rhythm=wish.rhythm, token_hash=token_hash,
        )
        for one in wish.subjects
        if (one.initiative is None or one.initiative in there)
        and (one.thing is None or (one.kind, one.thing) in others)
    ]  # fmt: skip
    return Follow.objects.bulk_create(made)


def _confirm(follower: Follower, asked: Iterable[Follow], language: str) -> Follower:
    """Have these follows count from now on; who calls holds the lock on their row."""
    standing = {of_follow(one): one for one in follower.follows.filter(confirmed_at__isnull=False)}
    now = timezone.now()
    for one in asked:
        if earlier := standing.pop(of_follow(one), None):
            # It goes on from where it was: what happened in between is told still.
            one.confirmed_at = earlier.confirmed_at
            earlier.delete()
        elif len(standing) >= MOST_FOLLOWS:
            raise RefusedError(_("You follow very much already. Stop with something first."))
        one.confirmed_at = one.confirmed_at or now
        one.save(update_fields=["confirmed_at"])
        standing[of_follow(one)] = one
    follower.language = language
    follower.digest_on = follower.digest_on or last_digest_day(now)
    follower.save(update_fields=["language", "digest_on"])
    return follower
