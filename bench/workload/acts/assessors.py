# SPDX-License-Identifier: EUPL-1.2
"""What assessors do: score what is asked, saved while typing, and pry."""

import re
from uuid import uuid4

from bench.workload.acts.actor import PAGES, PRYING, Actor, World
from bench.workload.ledger import Claim


class Assessor(Actor):
    """Scores what is asked, saved while typing, and pries into what others wrote."""

    def __init__(self, world: World, name: str, number: int) -> None:
        super().__init__(world, name, number)
        self.browser.cookies = dict(world.city.cookies[name])
        self.acts = [self.score, self.score, self.score, self.score, self.pry, self.submit]

    def _open(self) -> str:
        rows = self.find(
            "SELECT a.id FROM assessment_assignment a WHERE a.assessor_id = %s AND a.withdrawn_at IS NULL AND NOT EXISTS"
            " (SELECT 1 FROM assessment_assessment d WHERE d.round_id = a.round_id AND d.subject_id = a.subject_id"
            " AND d.assessor_id = a.assessor_id AND d.state = 'submitted') ORDER BY a.id LIMIT 4",
            self.world.city.people[self.name],
        )
        return str(self.random.choice(rows)[0]) if rows else ""

    def score(self) -> str:
        """Type about every principle; each save that was answered is the text that must stand there."""
        if not (pk := self._open()):
            return "nothing"
        page = self.browser.get(f"/beoordelen/{pk}?alles")
        if page.status != 200:
            return f"no form {page.status}"
        for code in self.world.city.principles:
            found = re.search(rf'name="{code}-version" value="(\d+)"', page.text)
            if not found:
                return "no version"
            version = found[1]
            for _pause in range(self.random.randint(1, 3)):
                if (ended := self._type(pk, code, version)) is None:
                    return "not saved"
                version = ended
                if not self.world.gate.is_set():
                    return "paused"
        return "done"

    def _type(self, pk: str, code: str, version: str) -> str | None:
        marker = f"BLIND-{uuid4().hex}"
        answer = self.random.choice("01234")
        fields = {
            f"{code}-version": version, f"{code}-answer": answer, f"{code}-rationale": f"Gezien {marker}",
            f"{code}-evidence_level": self.random.choice("123"), f"{code}-confidence": "high", "current": code,
        }  # fmt: skip
        stored = (
            "SELECT count(*) FROM assessment_score s JOIN assessment_assessment d ON d.id = s.assessment_id"
            " JOIN assessment_assignment a ON a.round_id = d.round_id AND a.subject_id = d.subject_id"
            " AND a.assessor_id = d.assessor_id JOIN assessment_principle p ON p.id = s.principle_id"
            " WHERE a.id = %s AND p.code = %s AND s.rationale = ANY(%s)"
        )
        name = f"score {pk} {code}"
        before = self.world.ledger.claims().get(name)
        texts = [*(before.params[2] if before else ()), f"Gezien {marker}"]
        if before:
            # Until it is answered either may stand there.
            self.world.ledger.claim(
                name, Claim(f"{code} of {pk} as was saved while typing: one of {texts}", stored, [pk, code, texts])
            )
        saved = self.browser.post(f"/beoordelen/{pk}/bewaren", fields)
        if saved.status != 200:
            return None
        self.world.ledger.claim(
            name, Claim(f"{code} of {pk} as was saved while typing: {marker}", stored, [pk, code, [f"Gezien {marker}"]])
        )
        return str(saved.json()["scores"][code]["version"])

    def submit(self) -> str:
        """Submit what is whole."""
        if not (pk := self._open()):
            return "nothing"
        page = self.browser.get(f"/beoordelen/{pk}/overzicht")
        if not (seen := re.search(r'name="seen" value="(\d+)"', page.text)):
            return "not whole"
        sent = self.browser.post(f"/beoordelen/{pk}/indienen", {"seen": seen[1]})
        if sent.status == 302 and "/overzicht" not in sent.where:
            submitted = (
                "SELECT count(*) FROM assessment_assessment d JOIN assessment_assignment a ON a.round_id = d.round_id"
                " AND a.subject_id = d.subject_id AND a.assessor_id = d.assessor_id"
                " WHERE a.id = %s AND d.state = 'submitted' AND d.document <> ''"
            )
            self.world.ledger.claim(f"submitted {pk}", Claim(f"assessment {pk} is submitted", submitted, [pk]))
            return "done"
        return f"refused {sent.status}"

    def pry(self) -> str:
        """Ask for what another assessor is writing, and read where it could slip out."""
        path = str(self.find(PRYING)[0][0]) if self.random.random() < 0.7 else self.random.choice(PAGES["assessor"])
        return str(self.watch(self.name, self.browser.get(path)).status)
