# SPDX-License-Identifier: EUPL-1.2
"""What residents of an invented city run into, who should act, and how it went."""

from datetime import timedelta
from itertools import cycle
from typing import Final

from core.database.bulk_copy import Table
from demo.city.randomness import SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, Place
from governance.models import Issue, IssueLanguage, IssueRole, IssueState, IssueStep, IssueStepKind
from initiatives.models.opportunity import Origin
from initiatives.models.party import ChainRole

# An own stream, so that the rest of a city stays as it was.
ISSUES_FROM: Final = 10_000_000
_SHARE: Final = 0.06
_WORDS: Final = (
    ("Geen veilige oversteek naar de markt", "Auto's rijden hier te hard. Wij steken met angst over."),
    ("Het buurthuis is 's avonds dicht", "Na vijf uur is er nergens plek. Jongeren staan buiten in de regen."),
    ("Niemand weet wie het pad onderhoudt", "Iedereen wijst naar een ander. Intussen liggen de stenen los."),
    ("De huur van onze zaal is verdubbeld", "Wij koken elke week voor zestig buren. Dat kan straks niet meer."),
    ("Formulieren die geen mens begrijpt", "Wij vragen elk jaar hetzelfde aan, steeds met een ander formulier."),
    ("Een speeltuin zonder schaduw", "In de zomer is het er te heet. De bomen zijn weggehaald."),
)
_STATES: Final = (IssueState.OPEN, IssueState.IN_PROGRESS, IssueState.SETTLED, IssueState.PROPOSED)


class Issues:
    """Makes issues in the areas of some initiatives, each tied to that initiative."""

    def __init__(self) -> None:
        self.issues = Table(
            Issue, "id", "title", "text", "language", "area_id", "origin", "needed", "state", "reason", "opened_on",
            "settled_on", "outcome", "responsible_id", "answer_due_on", "answered_on", "answer", "is_invented",
            "created_at", "updated_at",
        )  # fmt: skip
        self.roles = Table(IssueRole, "id", "issue_id", "role", "party_id")
        self.steps = Table(
            IssueStep, "id", "issue_id", "kind", "state", "note", "party_id", "answer_due_on", "created_at"
        )
        self.ties = Table(Issue.initiatives.through, "issue_id", "initiative_id")
        # By turns, so that a small city does not tell the same twice.
        self._words = cycle(_WORDS)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first."""
        return self.issues, self.roles, self.steps, self.ties

    def add(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        """Add an issue near some initiatives, with who should act where somebody pays for the initiative."""
        if not chance.happens(_SHARE):
            return
        state = chance.pick(_STATES, (5, 3, 3, 1))
        raised = place.day - timedelta(days=chance.number(90, 700))
        moment = timestamp_on(raised, chance.number(30_000, 70_000))
        identity = chance.id_at(moment)
        title, text = next(self._words)
        on_list = state is not IssueState.PROPOSED
        settled = raised + timedelta(days=chance.number(60, 85)) if state is IssueState.SETTLED else None
        responsible = made.funders[0] if on_list and made.funders else None
        due = raised + timedelta(days=30) if responsible else None
        answered = raised + timedelta(days=chance.number(5, 50)) if responsible and chance.happens(0.7) else None
        reason = "Er wordt met de buurt over gepraat." if state is IssueState.IN_PROGRESS else ""
        outcome = "Het is opgelost, later dan beloofd." if settled else ""
        answer = "Wij nemen dit mee in de plannen voor volgend jaar." if answered else ""
        self.issues.add(
            identity, title, text, IssueLanguage.DUTCH, made.area_id, chance.pick((Origin.RESIDENT, Origin.OFFICIAL)),
            "", state, reason, raised if on_list else None, settled, outcome, responsible, due, answered, answer, True,
            moment, moment,
        )  # fmt: skip
        self.steps.add(chance.id_at(moment), identity, IssueStepKind.MOVED, IssueState.PROPOSED, "", None, None, moment)
        if on_list:
            self.ties.add(identity, made.id)
            self.roles.add(chance.id_at(moment), identity, chance.pick((ChainRole.HOST, ChainRole.FUNDER)), None)
            self.steps.add(chance.id_at(moment), identity, IssueStepKind.MOVED, IssueState.OPEN, "", None, None, moment)
        if responsible:
            self.steps.add(
                chance.id_at(moment), identity, IssueStepKind.ASKED, IssueState.OPEN, "", responsible, due, moment
            )
        if answered:
            said = timestamp_on(answered, 40_000)
            self.steps.add(
                chance.id_at(said), identity, IssueStepKind.ANSWERED, IssueState.OPEN, answer, responsible, None, said
            )
        if settled:
            ended = timestamp_on(settled, 40_000)
            self.steps.add(
                chance.id_at(ended), identity, IssueStepKind.MOVED, IssueState.SETTLED, outcome, None, None, ended
            )
