# SPDX-License-Identifier: EUPL-1.2
"""How the tests bring a subject before a panel, and a panel to each of its steps."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.utils import timezone

from accounts.models import Role, User
from assessment.models import Assessment, Panel, Round, Score, Settling, Subject
from assessment.panels.actions.consensus import save_consensus, show_carriers, sign_consensus, start_panel
from assessment.panels.actions.settling import settle_panel
from assessment.panels.content import content_of
from assessment.panels.queries import consensus_of, members_of
from assessment.scoring.actions.assessments import ScoreChange
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_assessment, make_assignment, make_carrier, make_initiative, make_round, make_user
from tests.factories.assessment import write_texts

Levels = Mapping[str, int | None]


@dataclass
class Sitting:
    """A round with a panel, its subject, and who plays in it."""

    round: Round
    subject: Subject
    initiative: Initiative
    coordinator: User
    members: list[User]

    @property
    def panel(self) -> Panel:
        """The panel as it is stored now."""
        return Panel.objects.select_related("round__lens", "subject__initiative").get(round=self.round)

    @property
    def consensus(self) -> Assessment:
        """The consensus that is being made, or the settled one."""
        return consensus_of(self.panel)

    @property
    def page(self) -> str:
        """The address of the panel page."""
        return f"/rondes/{self.round.pk}/panel/{self.subject.pk}"

    @property
    def outcome(self) -> str:
        """The address of the carriers' page."""
        return f"/mijn/{self.initiative.pk}/uitslag/{self.panel.pk}"

    def score(self, code: str) -> Score:
        """One score of the consensus as it is stored now."""
        return self.consensus.scores.select_related("principle").get(principle__code=code)


def make_sitting(cast: Cast, levels: Sequence[Levels] = ({}, {}), **rules: Any) -> Sitting:
    """Bring an initiative of the founder before a panel: an assessment per entry of `levels`, all submitted.

    `levels` change the all-2 of the factory per principle; the first two assessors are the cast's.
    """
    initiative = make_initiative(area=cast.area, name="Buurtkas Zwaanshals")
    make_carrier(initiative, cast.founder)
    round_ = make_round(settling=Settling.PANEL, **rules)
    people = [cast.assessor, cast.other_assessor]
    people += [make_user(role=Role.ASSESSOR) for _more in range(len(levels) - len(people))]
    codes = round_.lens.principles.values_list("code", flat=True)
    for person, changed in zip(people, levels, strict=False):
        assignment = make_assignment(round=round_, initiative=initiative, assessor=person)
        make_assessment(assignment=assignment, levels={**dict.fromkeys(codes, 2), **changed}, submitted=True)
    members = people[: len(levels)]
    return Sitting(round_, assignment.subject, initiative, cast.coordinator, members)


def start(sitting: Sitting) -> Panel:
    """Start the panel, and let it write what everybody reads, with a reason where the scores do not settle it."""
    panel = start_panel(round_=sitting.round, subject=sitting.subject, reason="", by=sitting.coordinator)
    write_texts(panel, sitting.coordinator)
    return panel


def change(sitting: Sitting, code: str, *, by: User | None = None, **values: Any) -> None:
    """Let the panel change one principle."""
    score = sitting.score(code)
    save_consensus(
        panel=sitting.panel, changes=[ScoreChange(code, score.version, values)], by=by or sitting.coordinator
    )


def sign_all(sitting: Sitting) -> None:
    """Let every member sign the consensus as it reads."""
    for member in members_of(sitting.panel):
        sign_consensus(panel=sitting.panel, seen=content_of(sitting.consensus).hash, by=member)


def show(sitting: Sitting) -> Panel:
    """Start, sign and ask the carriers for their reply."""
    start(sitting)
    sign_all(sitting)
    return show_carriers(panel=sitting.panel, by=sitting.coordinator)


def let_reply_end(sitting: Sitting) -> None:
    """Let the last day to reply be yesterday."""
    Panel.objects.filter(pk=sitting.panel.pk).update(reply_until=timezone.localdate() - timedelta(days=1))


def settle(sitting: Sitting, internal: str = "") -> Assessment:
    """Show it, let the time pass, and settle it."""
    if not Panel.objects.filter(round=sitting.round).exists():
        show(sitting)
    let_reply_end(sitting)
    return settle_panel(panel=sitting.panel, kept_internal_because=internal, by=sitting.coordinator)
