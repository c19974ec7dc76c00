# SPDX-License-Identifier: EUPL-1.2
"""What officials and the coordinator do."""

import re
from typing import Any
from uuid import uuid4

from bench.workload.acts.actor import PAGES, PRYING, Actor, World, version_in
from bench.workload.doors import SERVER_ERROR
from bench.workload.ledger import Claim


class Official(Actor):
    """Decides on registrations, two at the same ones, and reads."""

    def __init__(self, world: World, name: str, number: int) -> None:
        super().__init__(world, name, number)
        self.browser.cookies = dict(world.city.cookies[name])
        self.role = "coordinator" if name == "coordinator" else "official"
        self.acts = [self.decide, self.decide, self.read, self.answer]

    def decide(self) -> str:
        """Decide on one of those that wait longest, which a colleague may be deciding on too."""
        rows = self.find("SELECT id FROM initiatives_initiative WHERE status = 'submitted' ORDER BY created_at LIMIT 3")
        if not rows:
            return "nothing"
        pk, reason = self.random.choice(rows)[0], f"Reden {uuid4().hex}"
        address = f"/werkvoorraad/aanmelding/{pk}"
        page = self.watch(self.name, self.browser.get(address))
        decision = self.random.choice(["published", "published", "published", "changes_requested", "declined"])
        if page.status != 200 or f'value="{decision}"' not in page.text:
            return f"no form {page.status}"
        moved = "SELECT count(*) FROM initiatives_statusmove WHERE initiative_id = %s AND reason = %s"
        self.world.ledger.claim(reason, Claim(f"decision on {pk} (no answer)", moved, [pk, reason], least=0))
        fields = {"version": version_in(page), "decision": decision, "reason": reason, "same_as": "", "step": "send"}
        sent = self.browser.post(address, fields)
        if sent.status == 302:
            self.world.ledger.claim(reason, Claim(f"{decision} of {pk}", moved, [pk, reason]))
            return "done"
        if sent.status < SERVER_ERROR:
            self.world.ledger.claim(reason, Claim(f"refused decision on {pk}", moved, [pk, reason], 0, 0))
        return f"refused {sent.status}"

    def answer(self) -> str:
        """Answer a founder who wrote."""
        rows = self.find("SELECT DISTINCT initiative_id FROM governance_threadmessage LIMIT 20")
        if not rows:
            return "nothing"
        text = f"Antwoord {uuid4().hex}"
        count = "SELECT count(*) FROM governance_threadmessage WHERE text = %s"
        self.world.ledger.claim(text, Claim(f"{text} (no answer)", count, [text], least=0))
        sent = self.browser.post(f"/dossier/{self.random.choice(rows)[0]}/berichten", {"text": text})
        if sent.status == 302:
            self.world.ledger.claim(text, Claim(text, count, [text]))
            return "done"
        return f"refused {sent.status}"

    def read(self) -> str:
        """Read a page of one's office, or one where an assessor's words could slip out."""
        path = self.random.choice(PAGES[self.role])
        if self.random.random() < 0.4:
            path = str(self.find(PRYING)[0][0])
        return str(self.watch(self.name, self.browser.get(path)).status)


class Coordinator(Official):
    """Decides as officials do, and brings results out."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.acts = [self.decide, self.read, self.publish, self.publish]

    def publish(self) -> str:
        """Write the public text of a result on which two assessors are ready; two windows may do so at once."""
        rows = self.find(
            "SELECT round_id, subject_id FROM assessment_assessment WHERE kind = 'independent' AND state = 'submitted'"
            " AND round_id = (SELECT id FROM assessment_round WHERE title = 'Workload')"
            " GROUP BY 1, 2 HAVING count(*) > 1 ORDER BY random() LIMIT 1"
        )
        if not rows:
            return "nothing"
        round_, subject = rows[0]
        address = f"/rondes/{round_}/uitslag/{subject}"
        page = self.watch(self.name, self.browser.get(address))
        hidden = dict(re.findall(r'<input type="hidden" name="(assessments|content)" value="([^"]*)"', page.text))
        if "assessments" not in hidden:
            return f"no form {page.status}"
        text = f"Openbaar {uuid4().hex}"
        fields = dict.fromkeys(self.world.city.principles, text) | {
            f"{code}-reason": "Zij zien het anders." for code in self.world.city.principles
        }
        sent = self.browser.post(address, {**hidden, **fields})
        if sent.status == 302:
            one = (
                "SELECT count(*) FROM assessment_assessment WHERE kind = 'consensus' AND round_id = %s"
                " AND subject_id = %s AND superseded_at IS NULL"
            )
            self.world.ledger.claim(f"result {subject}", Claim(f"one result about {subject}", one, [round_, subject]))
            return "done"
        return f"refused {sent.status}"
