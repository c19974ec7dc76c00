# SPDX-License-Identifier: EUPL-1.2
"""What programs of other systems do, and who brings their files in."""

import time
from datetime import date, timedelta
from typing import Any, Final
from uuid import uuid4

from bench.workload.acts.actor import Actor, World
from bench.workload.doors import Answer
from bench.workload.ledger import Claim

_ALL_OR_NOTHING: Final = (
    "SELECT CASE WHEN count(*) IN (0, %s) THEN 1 ELSE 0 END FROM governance_arrangement WHERE reference LIKE %s"
)
# The job that reads a file in, by the name of that file.
JOB_OF_FILE: Final = "FROM core_job j JOIN governance_subsidyfile f ON f.id::text = j.asked->>'file' WHERE f.name = %s"
# All of it, but nothing where its asker was told that it failed: on a busy machine it may meet the limit of a task.
_AS_IT_WAS_TOLD: Final = (
    f"SELECT count(*) {JOB_OF_FILE} AND (SELECT count(*) FROM governance_arrangement WHERE reference LIKE %s)"
    " = CASE WHEN j.state = 'failed' AND j.message <> '' THEN 0 ELSE %s END"
)


class Program(Actor):
    """A program of another system: registers, writes arrangements and changes them, each once."""

    def __init__(self, world: World, name: str, number: int) -> None:
        super().__init__(world, name, number)
        self.browser.key = world.city.keys[number % len(world.city.keys)]
        self.acts = [self.register, self.arrange, self.change, self.change, self.follow, self.follow, self.walk]
        self.own: list[str] = []
        self.last = 0
        self.titles: dict[str, list[str]] = {}

    def _once(self, path: str, body: Any) -> Answer:
        """Send it under one key until it is answered, and now and then once more all the same."""
        key = uuid4().hex
        answer = self.until_answered(lambda: self.browser.call("POST", path, body, Idempotency_Key=key))
        if answer.status == 201 and self.random.random() < 0.5:
            again = self.until_answered(lambda: self.browser.call("POST", path, body, Idempotency_Key=key))
            if again.text != answer.text:
                self.world.problems.append(f"another answer under one key: {again.status} {again.text[:200]}")
        return answer

    def register(self) -> str:
        """Register an initiative."""
        name = self.new_name()
        body = {
            "name": name, "summary": "Buren eten samen.", "form": "foundation", "phase": "running",
            "area": self.random.choice(self.world.city.areas), "themes": [self.random.choice(self.world.city.themes)],
        }  # fmt: skip
        count = "SELECT count(*) FROM initiatives_initiative WHERE name = %s"
        self.world.ledger.claim(name, Claim(f"registration {name} by a program (no answer)", count, [name], least=0))
        answer = self._once("/registrations", body)
        if answer.status != 201:
            return f"refused {answer.status}"
        self.world.ledger.claim(name, Claim(f"registration {name} by a program", count, [name]))
        return "done"

    def arrange(self) -> str:
        """Write an arrangement down."""
        rows = self.find("SELECT id FROM initiatives_initiative WHERE status = 'published' ORDER BY random() LIMIT 1")
        title = f"Afspraak {uuid4().hex}"
        first = date(2026, 1, 1) + timedelta(days=self.random.randint(0, 300))
        body = {
            "initiativeId": str(rows[0][0]), "kind": "subsidy", "title": title,
            "grantedBy": {"name": f"Fonds {self.random.randint(1, 9)}", "sphere": "market"},
            "firstDay": first.isoformat(), "lastDay": (first + timedelta(days=self.random.randint(1, 500))).isoformat(),
            "amountGranted": f"{self.random.randint(100, 90_000)}.50", "reference": title[-12:],
        }  # fmt: skip
        count = "SELECT count(*) FROM governance_arrangement WHERE reference = %s"
        self.world.ledger.claim(title, Claim(f"{title} (no answer)", count, [title[-12:]], least=0))
        answer = self._once("/arrangements", body)
        if answer.status != 201:
            return f"refused {answer.status} {answer.text[:120]}"
        self.world.ledger.claim(title, Claim(title, count, [title[-12:]]))
        self.own.append(answer.json()["id"])
        self.titles[self.own[-1]] = [title]
        return "done"

    def change(self) -> str:
        """Give an arrangement of one's own another title; the last one that was answered must stand there."""
        if not self.own:
            return "nothing"
        pk, title = self.random.choice(self.own), f"Nu {uuid4().hex}"
        held = self.browser.get(f"/api/v1/arrangements/{pk}")
        if held.status != 200:
            return f"not read {held.status}"
        count = "SELECT count(*) FROM governance_arrangement WHERE id = %s AND title = ANY(%s)"
        self.titles[pk].append(title)
        self.world.ledger.claim(
            f"title {pk}", Claim(f"{pk}: one of {self.titles[pk]}", count, [pk, list(self.titles[pk])])
        )
        answer = self.browser.call("PATCH", f"/arrangements/{pk}", {"title": title}, If_Match=held.headers["etag"])
        if answer.status == 200:
            self.titles[pk] = [title]
            self.world.ledger.claim(f"title {pk}", Claim(f"{pk} is called {title}", count, [pk, [title]]))
        return str(answer.status)

    def follow(self) -> str:
        """Read the events after the last one that was read."""
        answer = self.browser.get(f"/api/v1/events?after={self.last}&pageSize=100")
        if answer.status != 200:
            return str(answer.status)
        rows = answer.json()["results"]
        self.world.ledger.events.setdefault(self.name, []).extend(row["id"] for row in rows)
        if rows:
            self.last = rows[-1]["number"]
        return "some" if rows else "nothing new"

    def walk(self) -> str:
        """Walk over a whole list, page by page: each object once, whatever is written meanwhile."""
        name = self.random.choice(["initiatives", "arrangements", "assessments"])
        address, seen = f"/api/v1/{name}?pageSize=100", []
        while address:
            answer = self.watch("program", self.browser.get(address))
            if answer.status != 200:
                return f"not read {answer.status}"
            told = answer.json()
            seen += [row["id"] for row in told["results"]]
            address = (told["next"] or "").partition(str(self.world.port))[2]
        if len(seen) != len(set(seen)):
            self.world.problems.append(f"/{name} told {len(seen) - len(set(seen))} objects twice in one walk")
        return "done"


class Importer(Actor):
    """Brings subsidy registers in; one in four has a fault, and then nothing of it may come in."""

    HEADER: Final = (
        "TABLE_NAME;DOSSIERNUMMER;AANVRAGER;REGELINGNAAM;BELEIDSTERREIN;ORGANISATIEONDERDEEL;PROJECT_NAAM;"
        "TYPE_PERIODICITEIT;BEDRAG_AANGEVRAAGD;BEDRAG_VERLEEND;BEDRAG_VASTGESTELD;SUBSIDIEJAAR;DATUM_OVERZICHT;"
        "BEGINDATUM;EINDDATUM\n"
    )

    def __init__(self, world: World, name: str, number: int) -> None:
        super().__init__(world, name, number)
        self.browser.cookies = dict(world.city.cookies["coordinator"])
        self.acts = [self.bring_in]

    def bring_in(self) -> str:
        """Upload, look, and start the import; followed to its end in the next pause."""
        ended, _batch = self.start_import(30, is_faulty=self.random.random() < 0.25)
        if ended == "done":
            time.sleep(self.random.uniform(4, 12))
        return ended

    def start_import(self, rows: int, *, is_faulty: bool = False) -> tuple[str, str]:
        """Upload a file of so many rows and start its import; return how that ended, and what its references begin with."""
        batch = uuid4().hex[:10]
        names = self.find(
            "SELECT name FROM initiatives_initiative WHERE status = 'published' ORDER BY random() LIMIT 60"
        )
        lines = [
            f"Register;{batch}-{at};{names[at % len(names)][0]};Bewoners;Groen;Stadsbeheer;Tuinieren {at};Eenmalig;;"
            f"{100 + at};;2026;2026-11-01;;"
            for at in range(rows)
        ]
        if is_faulty:
            lines.append(f"Register;{batch}-x;Wie;Bewoners;Groen;Stadsbeheer;Niets;Eenmalig;;?;;2026;2026-11-01;;")
        data = (self.HEADER + "\n".join(lines) + "\n").encode()
        count = "SELECT count(*) FROM governance_arrangement WHERE reference LIKE %s"
        nothing = Claim(f"import {batch} that was refused or not started", count, [f"{batch}-%"], 0, 0)
        self.world.ledger.claim(batch, nothing)
        kept = self.browser.upload("/subsidies/inlezen", {"granted_by": "Gemeente Rotterdam"}, f"{batch}.csv", data)
        if is_faulty or kept.status != 302:
            return f"refused {kept.status}", batch
        self.world.ledger.claim(
            batch, Claim(f"import {batch} (no answer)", _ALL_OR_NOTHING, [len(lines), f"{batch}-%"])
        )
        started = self.browser.post(f"{kept.where.partition('?')[0]}/start", {})
        if started.status != 302:
            return f"not started {started.status}", batch
        told = [f"{batch}.csv", f"{batch}-%", len(lines)]
        self.world.ledger.claim(batch, Claim(f"import {batch} as its asker was told", _AS_IT_WAS_TOLD, told))
        return "done", batch
