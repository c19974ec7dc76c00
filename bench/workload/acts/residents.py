# SPDX-License-Identifier: EUPL-1.2
"""What visitors and founders do."""

from typing import Any, Final
from uuid import uuid4

from bench.registrations import ANSWERS
from bench.workload.acts.actor import PAGES, Actor, version_in
from bench.workload.doors import LostError
from bench.workload.ledger import Claim

STEPS: Final = (
    ("idea", "idee"), ("place", "plek"), ("themes", "themas"), ("people", "mensen"), ("money", "geld"),
    ("exchange", "vraag-aanbod"),
)  # fmt: skip


class Visitor(Actor):
    """Registers, and reads what anybody may."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.acts = [self.register, self.read]

    def register(self) -> str:
        """Answer every step and send it in, from an address of one's own."""
        self.browser, name = self.fresh(), self.new_name()
        email = f"{uuid4().hex[:12]}@workload.invalid"
        self.until_answered(lambda: self.browser.post("/aanmelden", {}))
        for code, slug in STEPS:
            answers = dict(ANSWERS[code])
            if code == "idea":
                answers["name"] = name
            if code == "people":
                answers["person_email"] = email
            if code == "themes":
                answers["themes"] = self.random.sample(self.world.city.themes, 2)
            page = self.until_answered(lambda slug=slug: self.browser.get(f"/aanmelden/{slug}"))
            version = version_in(page)
            self.until_answered(
                lambda slug=slug, answers=answers, version=version: self.browser.post(
                    f"/aanmelden/{slug}", {**answers, "version": version}
                )
            )
        count = "SELECT count(*) FROM initiatives_initiative WHERE name = %s"
        self.world.ledger.claim(name, Claim(f"registration {name} (no answer)", count, [name], least=0))
        page = self.until_answered(lambda: self.browser.get("/aanmelden/controle"))
        version = version_in(page)
        # Pressed again when no answer came: what was sent in is not sent in twice.
        sent = self.until_answered(
            lambda: self.browser.post("/aanmelden/controle", {"version": version, "consent": "on"})
        )
        if not sent.where.endswith("/aanmelden/klaar"):
            shown = self.until_answered(lambda: self.browser.get("/aanmelden/klaar"))
            if shown.status != 200:
                return f"refused {sent.status} {sent.where}"
        self.world.ledger.claim(name, Claim(f"registration {name}", count, [name]))
        letters = "SELECT count(*) FROM mail_message WHERE \"to\" = %s AND kind = 'registration-received'"
        self.world.ledger.claim(f"{name} letter", Claim(f"the letter about registration {name}", letters, [email]))
        return "done"

    def read(self) -> str:
        """Read a page that anybody may read."""
        path = self.random.choice(PAGES["visitor"])
        if self.random.random() < 0.4:
            rows = self.find("SELECT id FROM initiatives_initiative ORDER BY random() LIMIT 1")
            path = f"/initiatief/{rows[0][0]}"
        return str(self.watch("visitor", self.fresh().get(path)).status)


class Founder(Actor):
    """Writes to the municipality about what they carry."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.acts = [self.ask, self.ask, self.read]

    def own(self) -> str:
        """Sign in as somebody who carries something, through a session as the mailed code makes it."""
        person, cookie = self.random.choice(self.world.city.founders)
        rows = self.find(
            "SELECT c.initiative_id FROM initiatives_carrier c JOIN initiatives_initiative i ON i.id = c.initiative_id"
            " WHERE c.user_id = %s AND c.ended_on IS NULL AND i.status = 'published' ORDER BY random() LIMIT 1",
            person,
        )
        if not rows:
            raise LostError("this founder carries nothing now")
        self.browser.cookies = dict(cookie)
        return str(rows[0][0])

    def ask(self) -> str:
        """Write a message to who handles it."""
        pk, text = self.own(), f"Vraag {uuid4().hex}"
        count = "SELECT count(*) FROM governance_threadmessage WHERE text = %s"
        self.world.ledger.claim(text, Claim(f"{text} (no answer)", count, [text], least=0))
        sent = self.browser.post(f"/mijn/{pk}/vraag", {"text": text})
        if sent.status == 302:
            self.world.ledger.claim(text, Claim(text, count, [text]))
            return "done"
        return f"refused {sent.status}"

    def read(self) -> str:
        """Read one's own pages."""
        pk = self.own()
        path = self.random.choice(["/mijn", f"/mijn/{pk}", f"/mijn/{pk}/afspraken", f"/initiatief/{pk}"])
        return str(self.watch("founder", self.browser.get(path)).status)
