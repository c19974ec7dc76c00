# SPDX-License-Identifier: EUPL-1.2
"""Issues: problems of the city in residents' own words, with what they take, who can, who should and who is missing."""

from typing import Final, Self

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, by_person, for_office
from core.database.text_search import search_index
from core.models import Record, VersionedRecord
from governance.models.challenge import Challenge
from initiatives.models import Initiative, Opportunity, Party, Theme
from initiatives.models.opportunity import Origin
from initiatives.models.party import ChainRole

SEARCHED_COLUMNS: Final = ("title", "text", "needed", "missing")


class IssueState(models.TextChoices):
    """Where an issue stands."""

    PROPOSED = "proposed", _("Sent in")
    OPEN = "open", _("Open")
    IN_PROGRESS = "in_progress", _("Being worked on")
    SETTLED = "settled", _("Dealt with")
    DECLINED = "declined", _("Not on the list")


# What anyone may read.
PUBLIC_STATES: Final = (IssueState.OPEN, IssueState.IN_PROGRESS, IssueState.SETTLED)
# Of what is on the list: who should act was asked, and has not answered.
# What was dealt with needs no answer any more; what comes back does again.
OWED_STATES: Final = (IssueState.OPEN, IssueState.IN_PROGRESS)
WAITS_FOR_ANSWER: Final = Q(responsible__isnull=False, answered_on__isnull=True, state__in=OWED_STATES)


class IssueLanguage(models.TextChoices):
    """The language the words of residents are in, by its code in HTML (BCP 47): those most spoken in Dutch cities."""

    DUTCH = "nl", _("Dutch")
    ENGLISH = "en", _("English")
    ARABIC = "ar", _("Arabic")
    BULGARIAN = "bg", _("Bulgarian")
    FRENCH = "fr", _("French")
    POLISH = "pl", _("Polish")
    PORTUGUESE = "pt", _("Portuguese")
    SPANISH = "es", _("Spanish")
    TURKISH = "tr", _("Turkish")
    UKRAINIAN = "uk", _("Ukrainian")


class IssueQuerySet(models.QuerySet["Issue"]):
    """Sets of issues."""

    def public(self) -> Self:
        """What anyone may read."""
        return self.filter(state__in=PUBLIC_STATES)

    def handled_by(self, user: Person) -> Self:
        """Issues this official decides on: of the areas of their teams, and those of the whole city."""
        return for_office(
            self, user, lambda worker: Q(area__in=worker.areas_worked_in.values("area")) | Q(area__isnull=True)
        )

    def waiting(self) -> Self:
        """Issues that wait for an answer of who should act."""
        return self.filter(WAITS_FOR_ANSWER)

    def owed_by(self, user: Person) -> Self:
        """Issues that wait for an answer of a party this person answers for."""
        asked = Party.objects.answered_for_by(user)
        return self.waiting().filter(responsible__in=asked.values("pk"))

    def visible_to(self, user: Person) -> Self:
        """Anyone reads what stands on the list; who raised one reads it always, and so does who decides on it."""
        public = Q(state__in=PUBLIC_STATES)
        if not user.is_authenticated:
            return self.filter(public)
        visible = public | Q(raised_by=user)
        if {Role.OFFICIAL, Role.COORDINATOR} & user.roles:
            visible |= Q(pk__in=self.model._default_manager.all().handled_by(user).values("pk"))  # noqa: SLF001
        return self.filter(visible)


@pghistory.track()
class Issue(VersionedRecord):
    """A problem as residents tell it. Its state moves along governance.issues.lifecycle.MOVES.

    `responsible` is the party or department that should act and owes an answer until `answer_due_on`; `reason` says why
    it stands where it stands. What is missing is told in free words (`missing`) and by roles without a party
    (governance.issues.queries.missing_roles).
    """

    title = models.CharField(_("the issue in a few words"), max_length=120)
    text = models.TextField(_("in residents' own words"), max_length=2000)
    language = models.CharField(_("language of these words"), max_length=2, choices=IssueLanguage)
    # No area means the whole city.
    area = models.ForeignKey(
        "initiatives.Area", on_delete=models.PROTECT, null=True, blank=True, related_name="issues",
        verbose_name=_("area"),
    )  # fmt: skip
    theme = models.ForeignKey(
        Theme, on_delete=models.PROTECT, null=True, blank=True, related_name="issues", verbose_name=_("theme")
    )
    origin = models.CharField(_("raised by"), max_length=12, choices=Origin)
    needed = models.TextField(_("what it would take"), max_length=1000, blank=True)
    missing = models.CharField(_("who or what is missing"), max_length=300, blank=True)
    state = models.CharField(_("state"), max_length=11, choices=IssueState, default=IssueState.PROPOSED)
    reason = models.CharField(_("why it stands there"), max_length=500, blank=True)
    opened_on = models.DateField(_("on the list since"), null=True, blank=True)
    settled_on = models.DateField(_("settled on"), null=True, blank=True)
    outcome = models.TextField(_("what became of it"), max_length=2000, blank=True)
    responsible = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="issues", verbose_name=_("who should act")
    )
    answer_due_on = models.DateField(_("answer due on"), null=True, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    answer = models.TextField(_("the answer"), max_length=2000, blank=True)
    raised_by = by_person()
    initiatives = models.ManyToManyField(Initiative, related_name="issues", blank=True, verbose_name=_("initiatives"))
    opportunities = models.ManyToManyField(
        Opportunity, related_name="issues", blank=True, verbose_name=_("opportunities")
    )
    challenges = models.ManyToManyField(Challenge, related_name="issues", blank=True, verbose_name=_("challenges"))
    is_invented = models.BooleanField(default=False)

    objects = IssueQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["area", "state"], name="issue_by_area"),
            models.Index(
                fields=["answer_due_on"], condition=Q(answered_on__isnull=True), name="issue_waits_for_answer"
            ),
            search_index("issue_search", *SEARCHED_COLUMNS),
        ]
        constraints = [
            models.CheckConstraint(name="issue_state_known", condition=Q(state__in=IssueState.values)),
            models.CheckConstraint(name="issue_language_known", condition=Q(language__in=IssueLanguage.values)),
            models.CheckConstraint(
                name="settled_issue_says_what_became_of_it",
                condition=(Q(state="settled", settled_on__isnull=False) & ~Q(outcome=""))
                | (~Q(state="settled") & Q(settled_on__isnull=True)),
            ),
            models.CheckConstraint(
                name="issue_says_why_it_stands_there",
                condition=~Q(state__in=["in_progress", "declined"]) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="issue_on_the_list_has_a_day",
                condition=Q(state__in=["proposed", "declined"]) | Q(opened_on__isnull=False),
            ),
            models.CheckConstraint(
                name="issue_answer_is_due_of_somebody",
                condition=Q(responsible__isnull=True, answer_due_on__isnull=True)
                | Q(responsible__isnull=False, answer_due_on__isnull=False),
            ),
            models.CheckConstraint(
                name="issue_answer_has_a_day",
                condition=Q(answer="", answered_on__isnull=True)
                | (~Q(answer="") & Q(answered_on__isnull=False, responsible__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def waits_for_answer(self) -> bool:
        """Whether who should act owes an answer."""
        return self.responsible_id is not None and self.answered_on is None and self.state in OWED_STATES


class IssueRaiser(Record):
    """Who raised an issue without an account, so that we can answer. Personal data: history does not copy it."""

    issue = models.OneToOneField(Issue, on_delete=models.CASCADE, related_name="raiser")
    name = models.CharField(_("name"), max_length=150, blank=True)
    email = models.EmailField(_("e-mail address"), max_length=254)
    # We answer in the language in which they used the site.
    language = models.CharField(max_length=2, default="nl")

    class Meta:
        indexes = [models.Index(Lower("email"), name="issue_raiser_address")]

    def __str__(self) -> str:
        return f"raiser of {self.issue_id}"


class IssueStepKind(models.TextChoices):
    """What happened to an issue."""

    MOVED = "moved", _("Moved")
    ASKED = "asked", _("Asked for an answer")
    ANSWERED = "answered", _("Answered")
    # What hangs on it is public; who tied it is for the municipality alone.
    TIED = "tied", _("Tied to this issue")
    UNTIED = "untied", _("Taken off this issue")


class IssueStep(Record):
    """One thing that happened to an issue: where it stood then, by whom, and what was said. Never changed."""

    issue = models.ForeignKey(Issue, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=8, choices=IssueStepKind, default=IssueStepKind.MOVED)
    state = models.CharField(_("state"), max_length=11, choices=IssueState)
    note = models.TextField(_("what happened"), max_length=2000, blank=True)
    # Who was asked or answered.
    party = models.ForeignKey(Party, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    # Of an answer that was asked: its last day then, which a later question does not change.
    answer_due_on = models.DateField(_("answer due on"), null=True, blank=True)
    noted_by = by_person()

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="issue_step_asks_a_party_by_a_day",
                condition=Q(kind="asked", party__isnull=False, answer_due_on__isnull=False)
                | (~Q(kind="asked") & Q(answer_due_on__isnull=True)),
            )
        ]

    def __str__(self) -> str:
        return f"{self.issue_id} {self.kind} {self.state}"


@pghistory.track()
class IssueRole(Record):
    """A place in the chain that an issue needs, and the party that can fill it; without a party it is missing."""

    issue = models.ForeignKey(Issue, on_delete=models.CASCADE, related_name="roles")
    role = models.CharField(_("role"), max_length=20, choices=ChainRole)
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, null=True, blank=True, related_name="issue_roles", verbose_name=_("party")
    )
    note = models.CharField(_("what for"), max_length=200, blank=True)

    class Meta:
        ordering = ["role", "id"]
        constraints = [
            models.UniqueConstraint(fields=["issue", "role", "party"], nulls_distinct=False, name="issue_role_once")
        ]

    def __str__(self) -> str:
        return f"{self.role} for {self.issue_id}"
