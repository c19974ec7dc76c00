# SPDX-License-Identifier: EUPL-1.2
"""What the servers of the workload are told before they start: shorter times, and planted faults.

Nothing of it is in the product: the processes that the workload starts are patched, as the workload must find out.
"""

import os
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import wraps
from typing import Any, Final

from django.apps import AppConfig
from django.utils import timezone

LEASE: Final = timedelta(seconds=40)
RUN_SECONDS: Final = 15


class WorkloadConfig(AppConfig):
    """Patches the processes that the workload starts, and no other."""

    name = "bench.workload"
    label = "workload"

    def ready(self) -> None:
        """Shorten times, and plant what WORKLOAD_PLANT names, with spaces between; move the clock where that is asked."""
        if "WORKLOAD_PLANT" in os.environ:
            _shorten()
            _move_clock(timedelta(hours=int(os.environ.get("WORKLOAD_CLOCK_HOURS", "0"))))
            for name in os.environ["WORKLOAD_PLANT"].split():
                PLANTS[name].plant()


def _shorten() -> None:
    """Have leases end, and what failed tried again, in seconds instead of minutes."""
    from core.figures import counting  # noqa: PLC0415 - models are there only now
    from core.jobs import leases, queue  # noqa: PLC0415
    from events.deliveries import sending as deliveries  # noqa: PLC0415
    from governance.arrangements.subsidies import actions as imports  # noqa: PLC0415
    from mail.outbox import sending as mail  # noqa: PLC0415

    # A file of hundreds of rows is written in as many steps as one of ten thousand.
    vars(imports)["BATCH"] = 10
    for module in (leases, queue):
        vars(module)["LEASE"] = LEASE
    for function in (mail.send_due, deliveries.send_due, counting.count_due, queue.run_due):
        (function.__kwdefaults__ or {})["run_seconds"] = RUN_SECONDS
    vars(mail).update(FIRST_DELAY=timedelta(seconds=5), LONGEST_DELAY=timedelta(seconds=20), REST=timedelta(seconds=3))
    vars(deliveries)["DELAYS"] = (timedelta(seconds=5),) * 30


def _move_clock(by: timedelta) -> None:
    """Have this process see another time than PostgreSQL and all others do."""
    if by:
        as_it_is = timezone.now
        timezone.now = lambda: as_it_is() + by


def _now_and_then(module: Any, name: str, share: float, instead: Callable[[Callable[..., Any]], Any]) -> None:
    """Have a function do something else in this share of its calls; `instead` makes that of the function itself."""
    as_it_is = getattr(module, name)
    other = instead(as_it_is)

    @wraps(as_it_is)
    def patched(*args: Any, **kwargs: Any) -> Any:
        return (other if random.random() < share else as_it_is)(*args, **kwargs)

    setattr(module, name, patched)


def _lose_mail() -> None:
    """One letter in five is marked as sent and never handed over."""
    from mail.outbox import sending  # noqa: PLC0415

    _now_and_then(sending, "deliver", 0.2, lambda _deliver: lambda *_args: None)


def _send_mail_twice() -> None:
    """One letter in five is handed over twice."""
    from mail.outbox import sending  # noqa: PLC0415

    _now_and_then(sending, "deliver", 0.2, lambda deliver: lambda *args: (deliver(*args), deliver(*args)))


def _lose_delivery() -> None:
    """One event in five never reaches its webhook."""
    from events.deliveries import sending  # noqa: PLC0415
    from events.deliveries.http_post import Answer  # noqa: PLC0415

    _now_and_then(sending, "deliver", 0.2, lambda _deliver: lambda *_args: Answer(204, ""))


def _forget_keys() -> None:
    """A call that is sent again is done again, whatever its Idempotency-Key."""
    from core.api.idempotency import answer_keepers  # noqa: PLC0415

    answer_keepers._items.clear()  # noqa: SLF001
    answer_keepers.add(lambda *, act, **_of_call: act())


def _number_early() -> None:
    """Events are numbered when they are written, before their act is done: who pages can pass one by."""
    from django.db import connection  # noqa: PLC0415
    from django.db.models.signals import post_init  # noqa: PLC0415

    from events.models import Event  # noqa: PLC0415

    def number(instance: Any, **_kwargs: Any) -> None:
        if instance._state.adding and instance.number is None:  # noqa: SLF001
            with connection.cursor() as cursor:
                cursor.execute("SELECT nextval('exchange_event_number')")
                instance.number = cursor.fetchone()[0]
            # The act is not done yet; now and then it takes so long that others are.
            if random.random() < 0.02:
                time.sleep(1)

    post_init.connect(number, sender=Event, weak=False)


def _keep_old_figures() -> None:
    """One figure in three that is counted again keeps its old value, and says that it is of now."""
    from functools import partial  # noqa: PLC0415

    from core.figures import counting  # noqa: PLC0415

    def keep_old(_count_again: Callable[..., bool]) -> Callable[..., bool]:
        def act(row: Any) -> bool:
            kind = counting.figure_kinds.get(row.kind)
            assert kind is not None
            values = counting._counted(kind, partial(kind.compute, row.asked_by, row.question))  # noqa: SLF001
            return counting.FIGURES.release(row, **{**values, "value": row.value}, tries=0)

        return act

    _now_and_then(counting, "_count_again", 0.34, keep_old)


def _lose_saves() -> None:
    """One autosave of an assessor in ten is answered and not kept."""
    from django.db import transaction  # noqa: PLC0415

    from assessment.scoring import saving  # noqa: PLC0415

    def undone(write: Callable[..., Any]) -> Callable[..., Any]:
        def act(*args: Any, **kwargs: Any) -> Any:
            with transaction.atomic():
                written = write(*args, **kwargs)
                transaction.set_rollback(True)
            return written

        return act

    from assessment.scoring.views import scoring  # noqa: PLC0415

    _now_and_then(saving, "write_scores", 0.1, undone)
    scoring.write_scores = saving.write_scores


def _open_scores() -> None:
    """Every assessor sees the assessment of every other, before a result."""
    from assessment.models import Assignment  # noqa: PLC0415
    from assessment.scoring.views import scoring  # noqa: PLC0415

    def anybodys(values: Mapping[str, Any], _shape: None) -> Any:
        own = Assignment.objects.filter(pk=values["id"]).select_related("round__lens", "assessor")
        return own.defer("round__lens__content")

    def sheet(_by: Any, assignment_id: Any) -> Any:
        found = anybodys({"id": assignment_id}, None).get()
        return scoring.open_scoring_page(found, found.assessor)

    scoring._scoring_page = sheet  # noqa: SLF001


def _import_in_parts() -> None:
    """An import is committed after each step, so that one that is killed leaves half."""
    from django.db import connection  # noqa: PLC0415

    from governance.arrangements.subsidies import actions  # noqa: PLC0415

    write = actions._write  # noqa: SLF001

    def in_parts(plan: Any, granted_by: Any, tell: Callable[[int, int], None]) -> None:
        def commit(done: int, of: int) -> None:
            connection.connection.commit()
            tell(done, of)

        write(plan, granted_by, commit)

    actions._write = in_parts  # noqa: SLF001


def _skip_history() -> None:
    """The history of arrangements is not written (told to the database by bench.workload.city)."""


@dataclass(frozen=True)
class Plant:
    """A fault on purpose, and words of what the workload must say of it."""

    plant: Callable[[], None]
    found_by: str


PLANTS: Final[Mapping[str, Plant]] = {
    "lost-mail": Plant(_lose_mail, "marked as sent and never handed over"),
    "double-mail": Plant(_send_mail_twice, "letters came twice"),
    "lost-delivery": Plant(_lose_delivery, "marked as delivered and never sent"),
    "lost-key": Plant(_forget_keys, "another answer under one key"),
    "early-number": Plant(_number_early, "never met"),
    "stale-figure": Plant(_keep_old_figures, "is another than now"),
    "lost-save": Plant(_lose_saves, "as was saved while typing"),
    "open-scores": Plant(_open_scores, "read what"),
    "half-import": Plant(_import_in_parts, "left half of it behind"),
    "no-history": Plant(_skip_history, "without their last change"),
}
