# SPDX-License-Identifier: EUPL-1.2
"""Somebody who does one thing after another, and the world all of them share."""

import random
import re
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import uuid4

import psycopg

from bench.workload.city import City
from bench.workload.doors import SERVER_ERROR, Answer, Browser, LostError, Noted
from bench.workload.ledger import Ledger

MARKER: Final = re.compile(r"BLIND-[0-9a-f]{32}")
PATIENCE: Final = 40
PAGES: Final = {
    "visitor": (
        "/", "/register", "/register.csv", "/kansen", "/vraagstukken", "/lens", "/open-data", "/zoeken?q=tuin",
        "/programmas", "/en/register", "/register?q=kas", "/api/v1/initiatives", "/portfolio",
    ),
    "official": (
        "/vandaag", "/werkvoorraad", "/signalen", "/signalen.csv", "/vooruitblik", "/vooruitblik.csv", "/subsidies",
        "/subsidies.csv", "/netwerk", "/agenda", "/partijen", "/berichten", "/portfolio", "/bestuur",
    ),
    "coordinator": (
        "/rondes", "/portfolio", "/signalen", "/werkvoorraad", "/controles", "/vooruitblik", "/netwerk", "/brieven",
    ),
    "assessor": ("/beoordelingen", "/portfolio", "/register", "/rondes"),
    "administrator": ("/beheer", "/beheer/mail", "/beheer/webhooks", "/beheer/inrichten"),
}  # fmt: skip
PRYING: Final = """
SELECT p FROM (
    SELECT '/beoordelen/' || id || '?alles' AS p FROM assessment_assignment
    UNION ALL SELECT '/beoordelen/' || id || '/overzicht' FROM assessment_assignment
    UNION ALL SELECT '/rondes/' || round_id || '/uitslag/' || subject_id FROM assessment_assignment
    UNION ALL SELECT '/rondes/' || round_id FROM assessment_assignment
    UNION ALL SELECT '/initiatief/' || initiative_id FROM assessment_subject WHERE initiative_id IS NOT NULL
    UNION ALL SELECT '/dossier/' || initiative_id || '/alles' FROM assessment_subject WHERE initiative_id IS NOT NULL
) pages ORDER BY random() LIMIT 1
"""


@dataclass
class World:
    """What all actors share."""

    port: int
    city: City
    ledger: Ledger
    noted: Noted
    database: str
    seed: int
    began: datetime
    # Open while people act; closed in a pause.
    gate: threading.Event = field(default_factory=threading.Event)
    over: threading.Event = field(default_factory=threading.Event)
    resting: set[str] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)


class Actor(threading.Thread):
    """Somebody who does one thing after another, drawn from the seed and their name."""

    def __init__(self, world: World, name: str, number: int) -> None:
        """Live at an address of one's own."""
        super().__init__(name=name, daemon=True)
        self.world, self.number = world, number
        self.random = random.Random(f"{world.seed} {name}")
        self.browser = self.fresh()
        self.acts: list[Callable[[], str]] = []

    def fresh(self) -> Browser:
        """Return a browser nobody is signed in with; each from another place."""
        place = f"127.{20 + self.number}.{self.random.randint(0, 250)}.{self.random.randint(1, 250)}"
        return Browser(self.world.port, self.world.noted, place)

    def run(self) -> None:
        """Act until it is over; wait in a pause."""
        while not self.world.over.is_set():
            if not self.world.gate.is_set():
                self.world.resting.add(self.name)
                self.world.gate.wait(0.5)
                continue
            self.world.resting.discard(self.name)
            act = self.random.choice(self.acts)
            try:
                ended = act()
            except LostError:
                ended = "lost"
            except Exception as error:  # noqa: BLE001 - told at the end; an actor that stops would hide it
                ended = "odd"
                self.world.problems.append(f"{self.name} {act.__name__}: {type(error).__name__}: {error}"[:400])
            self.world.ledger.did(f"{act.__name__}: {ended}")
            time.sleep(self.random.uniform(0.05, 0.6))
        self.world.resting.add(self.name)

    def until_answered(self, ask: Callable[[], Answer]) -> Answer:
        """Ask again until an answer that is not an error of the server comes; raises LostError after a while."""
        ends = time.monotonic() + PATIENCE
        while True:
            try:
                answer = ask()
            except LostError:
                answer = None
            if answer is not None and answer.status < SERVER_ERROR and answer.status != 409:
                return answer
            if time.monotonic() > ends:
                raise LostError("no answer")
            time.sleep(self.random.uniform(0.2, 1.5))

    @contextmanager
    def eyes(self) -> Iterator[psycopg.Cursor[Any]]:
        """Look in the database for something to do; the acts themselves go through doors."""
        try:
            with (
                psycopg.connect(self.world.database, autocommit=True, connect_timeout=5) as seen,
                seen.cursor() as cursor,
            ):
                yield cursor
        except psycopg.OperationalError as error:
            raise LostError("no database") from error

    def find(self, sql: str, *params: Any) -> list[tuple[Any, ...]]:
        """Return rows to choose from."""
        with self.eyes() as cursor:
            return cursor.execute(sql, params).fetchall()

    def watch(self, reader: str, answer: Answer) -> Answer:
        """Note whose texts stand in what was read."""
        for marker in set(MARKER.findall(answer.text)):
            self.world.ledger.saw(reader, marker)
        return answer

    def new_name(self) -> str:
        """Return a name nothing has."""
        return f"W{self.world.seed} {self.name} {uuid4().hex[:12]}"


def version_in(answer: Answer) -> str:
    """Return the row version a form carries."""
    found = re.search(r'name="version" value="(\d+)"', answer.text) or re.search(
        r'value="(\d+)"[^>]*name="version"', answer.text
    )
    if not found:
        raise LostError(f"no form: {answer.status} {answer.where}")
    return found[1]
