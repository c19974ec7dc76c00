# SPDX-License-Identifier: EUPL-1.2
"""What must hold in every pause, read from the database and through the doors; each check returns what is broken."""

import csv
import io
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from bench.workload.acts import World
from bench.workload.doors import Browser
from bench.workload.faults import Trouble

# How long nothing may move when nothing is broken any more: a lease, a try again, and a tick of the timetable.
SETTLE_SECONDS: Final = 180
SOME: Final = 3
# What waits on purpose, such as a letter that can be taken back, or a digest of tonight.
SOON: Final = "now() + interval '20 seconds'"
UNDONE: Final = {
    "mail": f"SELECT count(*) FROM mail_message WHERE state = 'leased' OR state = 'waiting' AND next_try_at < {SOON}",
    "deliveries": "SELECT count(*) FROM exchange_delivery WHERE state IN ('waiting', 'failed')",
    "events without a number": "SELECT count(*) FROM exchange_event WHERE number IS NULL",
    "jobs": "SELECT count(*) FROM core_job WHERE state IN ('queued', 'running')",
    "initiatives to look at again": "SELECT count(*) FROM governance_recheckrequest",
}
# What can only be there once, said without the constraints that should hold it.
ONCE: Final = {
    "an open signal of a check about one thing": (
        "SELECT count(*) FROM governance_signal WHERE closed_on IS NULL"
        " GROUP BY check_code, initiative_id, subject_key HAVING count(*) > 1"
    ),
    "a consensus in progress": (
        "SELECT count(*) FROM assessment_assessment WHERE kind = 'consensus' AND state = 'draft'"
        " GROUP BY round_id, subject_id HAVING count(*) > 1"
    ),
    "a result": (
        "SELECT count(*) FROM assessment_assessment WHERE kind = 'consensus' AND state = 'submitted'"
        " AND superseded_at IS NULL GROUP BY round_id, subject_id HAVING count(*) > 1"
    ),
    "an assessment of one assessor": (
        "SELECT count(*) FROM assessment_assessment WHERE kind = 'independent' AND superseded_at IS NULL"
        " GROUP BY round_id, subject_id, assessor_id HAVING count(*) > 1"
    ),
    "a letter to one person about one move of an initiative": (
        "SELECT count(*) FROM mail_message WHERE dedup_key IS NOT NULL GROUP BY dedup_key HAVING count(*) > 1"
    ),
    "somebody told of a signal at a stage": (
        "SELECT count(*) FROM governance_telling GROUP BY signal_id, user_id, stage HAVING count(*) > 1"
    ),
    "a delivery of an event to a webhook": (
        "SELECT count(*) FROM exchange_delivery GROUP BY event_id, webhook_id HAVING count(*) > 1"
    ),
    "a number of an event": "SELECT count(*) FROM exchange_event GROUP BY number HAVING count(*) > 1 AND number IS NOT NULL",
    "a subsidy of a file": (
        "SELECT count(*) FROM governance_arrangement WHERE reference ~ '^[0-9a-f]{10}-' GROUP BY reference HAVING count(*) > 1"
    ),
}


class Looker:
    """Looks with what the run has: the database, the post office, the receiver, and a browser of nobody."""

    def __init__(self, world: World, trouble: Trouble) -> None:
        """Look before anything happened: what the invented city itself left out is not the workload's."""
        self.world, self.trouble = world, trouble
        self.checked: Counter[str] = Counter()
        self._seen_failures = 0
        self._before = {name: set(rows) for name, rows in self._without_history()}

    def settle(self) -> Iterator[str]:
        """Wait until all work is done, for as long as it gets less; tell what is stuck."""
        from django.db import connection  # noqa: PLC0415

        # Ours was broken like every other.
        connection.close()
        known, ends = {}, 0.0
        while left := self._undone():
            if left != known:
                known, ends = left, time.monotonic() + SETTLE_SECONDS
            if time.monotonic() > ends:
                yield f"stuck: {left}"
                return
            # A worker that lost Redis may take a while to end.
            self.trouble.machines.start_what_ended()
            time.sleep(1)

    def _undone(self) -> dict[str, int]:
        found = {name: self._count(sql) for name, sql in UNDONE.items()}
        found["figures that are behind"] = len(self._old_figures())
        return {name: number for name, number in found.items() if number}

    def broken(self) -> Iterator[str]:
        """Ask everything; yield each invariant that does not hold, in words."""
        for name, check in CHECKS.items():
            for found in check(self):
                yield f"{name}: {found}"
            self.checked[name] += 1

    def acknowledged(self) -> Iterator[str]:
        """What was answered for is there, and nothing is there twice."""
        for claim in self.world.ledger.claims().values():
            found = self._count(claim.sql, *claim.params)
            if not claim.least <= found <= claim.most:
                yield f"{claim.said}: found {found} times, not {claim.least} to {claim.most}"

    def once(self) -> Iterator[str]:
        """What can only be there once is."""
        for name, sql in ONCE.items():
            if rows := self._rows(sql):
                yield f"{name} is there {rows[0][0]} times"

    def letters(self) -> Iterator[str]:
        """Every letter that is marked as sent was taken; none more than once but for what was cut off."""
        from mail.models import Message  # noqa: PLC0415 - Django is set up later
        from mail.outbox.sending import headers  # noqa: PLC0415

        taken = Counter(self.trouble.post_office.message_ids)
        sent = {headers(one)["Message-ID"]: one for one in Message.objects.filter(state="sent")}
        lost = [one for number, one in sent.items() if number not in taken]
        if lost:
            yield f"{len(lost)} marked as sent and never handed over, such as {lost[0].kind} of {lost[0].sent_at}"
        yield from self._doubled("letters", taken)
        failed = Message.objects.filter(state="failed").values_list("kind", "last_error")[:SOME]
        if failed:
            yield f"given up: {list(failed)}"

    def _doubled(self, what: str, taken: Counter[str]) -> Iterator[str]:
        doubles = sum(times - 1 for times in taken.values())
        if doubles > self.trouble.doubles:
            yield f"{doubles} {what} came twice, where {self.trouble.doubles} could have"

    def deliveries(self) -> Iterator[str]:
        """Every event that is marked as delivered came in; none more than once but for what was cut off."""
        from events.models import Delivery  # noqa: PLC0415

        taken = Counter(self.trouble.receiver.ids)
        # One that was answered with an error is sent again: that is no double.
        marked = {str(event) for event in Delivery.objects.filter(state="sent").values_list("event_id", flat=True)}
        if lost := marked - set(taken):
            yield f"{len(lost)} marked as delivered and never sent, such as {min(lost)}"
        untold = self._count(
            "SELECT count(*) FROM exchange_event e WHERE e.created_at >= %s AND NOT EXISTS"
            " (SELECT 1 FROM exchange_delivery d WHERE d.event_id = e.id)",
            self.world.began,
        )
        if untold:
            yield f"{untold} events that nobody was going to be told"
        if given_up := Delivery.objects.filter(state="given_up").count():
            yield f"{given_up} given up"

    def history(self) -> Iterator[str]:
        """The last line of the history of every record says what the record says."""
        for name, rows in self._without_history():
            if missing := set(rows) - self._before[name]:
                yield f"{name}: {len(missing)} records without their last change, such as {min(missing)}"

    def _without_history(self) -> Iterator[tuple[str, list[str]]]:
        from django.apps import apps  # noqa: PLC0415

        for model in apps.get_models():
            if (tracked := getattr(model, "pgh_tracked_model", None)) is None:
                continue
            table, events = tracked._meta.db_table, model._meta.db_table  # noqa: SLF001
            theirs = {field.column for field in tracked._meta.concrete_fields}  # noqa: SLF001
            columns = sorted(theirs & {field.column for field in model._meta.concrete_fields})  # noqa: SLF001
            now, then = (", ".join(f'{alias}."{column}"' for column in columns) for alias in ("t", "e"))
            key = tracked._meta.pk.column  # noqa: SLF001
            rows = self._rows(
                f'SELECT t."{key}"::text FROM "{table}" t LEFT JOIN LATERAL (SELECT * FROM "{events}" h'
                f' WHERE h.pgh_obj_id = t."{key}" ORDER BY h.pgh_id DESC LIMIT 1) e ON true'
                f" WHERE e.pgh_id IS NULL OR ({now}) IS DISTINCT FROM ({then})"
            )
            yield table, [pk for (pk,) in rows]

    def counts(self) -> Iterator[str]:
        """The page, the file, the API and the database count as many initiatives."""
        browser = Browser(self.world.port, self.world.noted, "127.9.9.9")
        page = browser.get("/register")
        told = re.search(r"mv-result__n\">([\d.]+)", page.text)
        rows = list(csv.reader(io.StringIO(browser.get("/register.csv").text.lstrip("\ufeff")), delimiter=";"))
        address, listed = "/api/v1/initiatives?pageSize=100", 0
        while address:
            answer = browser.get(address).json()
            listed += len(answer["results"])
            address = (answer["next"] or "").partition(str(self.world.port))[2]
        stored = self._count("SELECT count(*) FROM initiatives_initiative WHERE status = 'published'")
        found = {
            "page": int(told[1].replace(".", "")) if told else -1, "csv": len(rows) - 1, "api": listed, "stored": stored,
        }  # fmt: skip
        if len(set(found.values())) != 1:
            yield str(found)

    def figures(self) -> Iterator[str]:
        """A figure that is kept says what is counted anew."""
        from core.figures.kinds import figure_kinds  # noqa: PLC0415
        from core.figures.source_writes import writes  # noqa: PLC0415
        from core.models import KeptFigure  # noqa: PLC0415

        for row in KeptFigure.objects.select_related("asked_by"):
            kind = figure_kinds.get(row.kind)
            if kind is None or kind.reader_class(row.asked_by, row.question) != row.readers:
                continue
            anew = _unordered(kind.compute(row.asked_by, row.question))
            row.refresh_from_db(fields=["value", "writes"])
            # What the timetable writes at this moment makes it old, and it is counted again.
            if row.writes == writes(kind.sources) and _unordered(row.value) != anew:
                yield f"{row.kind} {row.question} of {row.readers}: kept since {row.counted_at} is another than now"

    def _old_figures(self) -> list[str]:
        from core.figures.counting import is_of_another_day  # noqa: PLC0415
        from core.figures.kinds import figure_kinds  # noqa: PLC0415
        from core.figures.source_writes import writes  # noqa: PLC0415
        from core.models import KeptFigure  # noqa: PLC0415

        return [
            row.kind
            for row in KeptFigure.objects.all()
            if (kind := figure_kinds.get(row.kind))
            and (row.writes != writes(kind.sources) or is_of_another_day(kind, row))
        ]

    def events(self) -> Iterator[str]:
        """Who read on from the last number missed nothing and got nothing twice; every move is told."""
        for name, read in self.world.ledger.events.items():
            browser = Browser(self.world.port, self.world.noted, "127.9.9.8", key=self.world.city.keys[0])
            seen, last = list(read), self._last_number(read)
            while rows := browser.get(f"/api/v1/events?after={last}&pageSize=100").json()["results"]:
                seen += [row["id"] for row in rows]
                last = rows[-1]["number"]
            stored = [str(pk) for (pk,) in self._rows("SELECT id FROM exchange_event")]
            if missed := set(stored) - set(seen):
                yield f"{name} never met {len(missed)} of {len(stored)} events, such as {min(missed)}"
            if len(seen) != len(set(seen)):
                yield f"{name} met {len(seen) - len(set(seen))} events twice"
        moves = self._count("SELECT count(*) FROM initiatives_statusmove WHERE created_at >= %s", self.world.began)
        told = self._count(
            "SELECT count(*) FROM exchange_event WHERE kind = 'nl.meervoud.initiative.moved' AND created_at >= %s",
            self.world.began,
        )
        if moves != told:
            yield f"{moves} moves of initiatives, of which {told} were told"

    def _last_number(self, read: list[str]) -> int:
        return self._count("SELECT coalesce(max(number), 0) FROM exchange_event WHERE id = %s", read[-1]) if read else 0

    def jobs(self) -> Iterator[str]:
        """No work was given up."""
        for kind, message in self._rows("SELECT kind, message FROM core_job WHERE state = 'failed' LIMIT 3"):
            yield f"{kind} failed: {message}"

    def answers(self) -> Iterator[str]:
        """No page or call was an error but while something was broken; a bare 500 came only then, too."""
        failures = list(self.world.noted.failures)
        for failure in failures[self._seen_failures :]:
            if not self.trouble.excuses(failure.began, failure.ended):
                yield f"{failure.status} at {failure.what} {time.strftime('%H:%M:%S', time.gmtime(failure.began))}: {failure.text[:160]!r}"
        self._seen_failures = len(failures)

    def blindness(self) -> Iterator[str]:
        """Nobody read what an assessor wrote before they might."""
        rows = self._rows(
            "SELECT substring(s.rationale from 'BLIND-[0-9a-f]{32}'), u.name, d.state, EXISTS (SELECT 1 FROM"
            " assessment_panel p WHERE p.round_id = d.round_id AND p.subject_id = d.subject_id) FROM assessment_score s"
            " JOIN assessment_assessment d ON d.id = s.assessment_id JOIN accounts_user u ON u.id = d.assessor_id"
            " WHERE s.rationale LIKE 'Gezien BLIND-%%'"
        )
        whose = {marker: (name.lower(), state, is_out) for marker, name, state, is_out in rows}
        for reader, marker in self.world.ledger.read:
            author, state, is_out = whose.get(marker, ("", "gone", False))
            if reader == author or is_out or (reader == "coordinator" and state == "submitted") or state == "gone":
                continue
            yield f"{reader} read what {author} is writing ({state})"

    def odd(self) -> Iterator[str]:
        """Nothing happened that no act expects."""
        found, self.world.problems[:] = list(self.world.problems), []
        yield from found

    def _rows(self, sql: str, *params: Any) -> list[tuple[Any, ...]]:
        from django.db import connection  # noqa: PLC0415

        with connection.cursor() as cursor:
            cursor.execute(sql, params or None)
            return list(cursor.fetchall())

    def _count(self, sql: str, *params: Any) -> int:
        rows = self._rows(sql, *params)
        return int(rows[0][0]) if rows else 0


def _unordered(value: Any) -> Any:
    """Return a figure as JSON holds it; rows that PostgreSQL grouped come in any order."""
    held = json.loads(json.dumps(value, default=str))
    return sorted(held, key=json.dumps) if isinstance(held, list) else held


CHECKS: Final[Mapping[str, Callable[[Looker], Iterator[str]]]] = {
    "what was answered for is there, once": Looker.acknowledged,
    "what can only be there once": Looker.once,
    "every letter goes out": Looker.letters,
    "every event is delivered": Looker.deliveries,
    "every record is in the history": Looker.history,
    "page, file, API and database count the same": Looker.counts,
    "a kept figure is the one counted anew": Looker.figures,
    "who pages through events misses none": Looker.events,
    "no work is given up": Looker.jobs,
    "no error but where something was broken": Looker.answers,
    "nobody reads a blind score": Looker.blindness,
    "no act ended in a way nobody expects": Looker.odd,
}
