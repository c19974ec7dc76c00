# SPDX-License-Identifier: EUPL-1.2
"""Sending what waits: lease, send, mark, as mail.outbox.sending does (docs/adr/0006, 0017).

None is lost: a sender that dies leaves a lease that ends, and the event goes out again under the same webhook-id.
"""

import random
import time
from collections import Counter
from collections.abc import Collection
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

import structlog
from celery.exceptions import SoftTimeLimitExceeded
from django.db import connection, transaction
from django.db.models.functions import Now
from django.utils import timezone

from core.jobs.leases import RUN_SECONDS, work_off
from core.models import Moment
from core.operations.timestamps import record_timestamp
from events.access import areas_of, may_receive
from events.deliveries import http_post
from events.deliveries.failing_webhooks import note_failure, note_success, turn_off
from events.deliveries.http_post import Answer
from events.deliveries.queue import DELIVERIES
from events.event_types import cloudevents, registry
from events.models import Delivery, DeliveryState, Problem, TurnedOff, Webhook
from events.webhooks import signatures
from events.webhooks.targets import UnusableError

log = structlog.get_logger(__name__)

ON_HOLD: Final = "webhooks-on-hold"
# A receiver that is slow gets this much of a run; the others must not wait for it.
SECONDS_PER_WEBHOOK: Final = 30
# Of all senders (docker-compose.yml: eight) so many at most are at one receiver, and at receivers that failed before.
# Two, so that the lease of a sender that died does not keep the others from its webhook.
MOST_OF_ONE: Final = 2
MOST_OF_FAILING: Final = 4
# The waits after each failed try; together a little more than two days, then it is given up.
DELAYS: Final = tuple(timedelta(seconds=seconds) for seconds in (5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000))
JITTER: Final = 0.1
_LONGEST: Final = max(DELAYS)
_SUCCESS: Final = range(200, 300)
_REDIRECT: Final = range(300, 400)
_GONE: Final = 410


def send_due(*, run_seconds: float = RUN_SECONDS) -> int:
    """Send what is due until nothing is left or the time is over; return how many were sent.

    A webhook that failed, or took its share of the time, rests until the next run.
    """
    resting: set[UUID] = set()
    spent: Counter[UUID] = Counter()

    def take() -> Delivery | None:
        return None if is_on_hold() else lease_one(besides=resting)

    def send(delivery: Delivery) -> bool:
        began = time.monotonic()
        is_sent = _try_once(delivery)
        spent[delivery.webhook_id] += int(1000 * (time.monotonic() - began))
        if not is_sent or spent[delivery.webhook_id] > 1000 * SECONDS_PER_WEBHOOK:
            resting.add(delivery.webhook_id)
        return is_sent

    return work_off(take, send, seconds=run_seconds)


def hold_all() -> int:
    """Hold all webhooks until somebody releases them; return how many deliveries wait."""
    record_timestamp(ON_HOLD)
    return Delivery.objects.due().count()


def hold_after_restore() -> str:
    """Hold what a restored database would tell again."""
    return (
        f"Webhooks are on hold; {hold_all()} deliveries wait. Look at /beheer/webhooks, then hold_webhooks --release."
    )


def is_on_hold() -> bool:
    """Return whether all webhooks are held, as after a restore from backup."""
    return Moment.objects.filter(name=ON_HOLD).exists()


def lease_one(*, besides: Collection[UUID] = ()) -> Delivery | None:
    """Take one due delivery for this sender alone; None when there is none.

    Of one webhook, and of all that failed before, only so many are in the hands of senders that those who wait for a
    receiver that hangs are never all there are.
    """
    with transaction.atomic():
        _wait_for_turn()
        in_hand = Counter[UUID]()
        of_failing = 0
        for webhook, since in Delivery.objects.in_hand().values_list("webhook", "webhook__failing_since"):
            in_hand[webhook] += 1
            of_failing += since is not None
        busy = [webhook for webhook, number in in_hand.items() if number >= MOST_OF_ONE]
        due = Delivery.objects.due().exclude(webhook__in=[*besides, *busy]).order_by("next_try_at", "id")
        if of_failing >= MOST_OF_FAILING:
            due = due.filter(webhook__failing_since=None)
        return DELIVERIES.lease(due, tried_at=Now())


def _wait_for_turn() -> None:
    """Let one sender after another choose, so that each sees what the others have in hand."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('exchange.sending'))")


def _try_once(delivery: Delivery) -> bool:
    try:
        answer = deliver(delivery)
    except UnusableError as error:
        if error.problem is Problem.NOT_ALLOWED:
            give_up(delivery, error.problem)
        else:
            put_off(delivery, error.problem, error=error.detail)
    except SoftTimeLimitExceeded as error:
        put_off(delivery, Problem.TOO_SLOW, error=repr(error))
        raise
    except Exception as error:  # one delivery that cannot be made must not stop the others
        log.exception("exchange.delivery_failed", delivery=str(delivery.pk))
        put_off(delivery, Problem.OURS, error=repr(error))
    else:
        return _mark(delivery, answer)
    return False


def _mark(delivery: Delivery, answer: Answer) -> bool:
    if answer.status in _SUCCESS:
        mark_sent(delivery, answer)
        return True
    if answer.status == _GONE:
        give_up(delivery, Problem.ANSWER, answer)
        turn_off(delivery.webhook, TurnedOff.GONE)
    else:
        problem = Problem.REDIRECT if answer.status in _REDIRECT else Problem.ANSWER
        put_off(delivery, problem, answer)
    return False


def deliver(delivery: Delivery) -> Answer:
    """Sign and send one event; return what came back. Raises UnusableError when nothing did, or it may not go."""
    webhook, event = delivery.webhook, delivery.event
    is_test = event.kind == registry.TEST.code
    if not is_test and not may_receive(webhook.client, areas_of(webhook.client), event):
        raise UnusableError(Problem.NOT_ALLOWED)
    body = cloudevents.body_of(event)
    signed = signatures.headers(str(event.pk), int(time.time()), body, secrets_of(webhook))
    return http_post.post(
        webhook.url,
        body=body,
        headers={"Content-Type": cloudevents.CONTENT_TYPE, "User-Agent": "Meervoud-Webhooks/1", **signed},
    )


def secrets_of(webhook: Webhook) -> list[str]:
    """Return the secrets that sign now: the present one, and the one before it until its moment."""
    kept = [webhook.secret]
    if webhook.previous_secret_until is not None and webhook.previous_secret_until > timezone.now():
        kept.append(webhook.previous_secret)
    return [signatures.unsealed(secret) for secret in kept]


def mark_sent(delivery: Delivery, answer: Answer) -> None:
    """Note that the receiver took it, also when the lease ended meanwhile."""
    Delivery.objects.filter(pk=delivery.pk).update(
        state=DeliveryState.SENT, sent_at=Now(), claimed_until=None, problem="", error="", **_came_back(answer)
    )
    note_success(delivery.webhook)


def put_off(delivery: Delivery, problem: Problem, answer: Answer | None = None, *, error: str = "") -> None:
    """Try again later, each time after longer, or when the receiver asks for it; after the last try it is given up."""
    if delivery.tries > len(DELAYS):
        give_up(delivery, problem, answer, error=error)
    else:
        delay = DELAYS[delivery.tries - 1]
        if answer is not None and answer.retry_after is not None:
            delay = min(max(delay, timedelta(seconds=answer.retry_after)), _LONGEST)
        # Receivers that were away together do not all come back in the same second.
        delay *= 1 + random.uniform(0, JITTER)  # noqa: S311 - nothing to guess
        _release(delivery, DeliveryState.FAILED, problem, answer, error=error, next_try_at=Now() + delay)
    note_failure(delivery.webhook)


def give_up(delivery: Delivery, problem: Problem, answer: Answer | None = None, *, error: str = "") -> None:
    """Stop trying; it stays visible in the log, where somebody can send it again."""
    _release(delivery, DeliveryState.GIVEN_UP, problem, answer, error=error)
    log.warning("exchange.given_up", delivery=str(delivery.pk), problem=str(problem), tries=delivery.tries)


def _release(
    delivery: Delivery, state: DeliveryState, problem: Problem, answer: Answer | None, *, error: str, **values: Any
) -> None:
    limit = Delivery._meta.get_field("error").max_length  # noqa: SLF001 - Django documents it
    text = error.replace("\x00", "")[:limit]
    DELIVERIES.release(delivery, state=state, problem=problem, error=text, **_came_back(answer), **values)


def _came_back(answer: Answer | None) -> dict[str, Any]:
    return {
        "response_status": answer.status if answer else None,
        "response_excerpt": answer.excerpt if answer else "",
    }
