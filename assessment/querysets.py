# SPDX-License-Identifier: EUPL-1.2
"""Named sets of rounds and assessments: who may not read a score never gets it (assessment.access.visibility)."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from accounts.models import ApiClient, Person, Role, Scope
from assessment.access.stakes import has_any_stake, stake_code
from assessment.access.visibility import (
    counting,
    in_areas_of_user,
    in_panel_of,
    is_asked,
    own_subjects,
    public_subjects,
    rows,
    self_for,
    self_hidden,
    settled_and_handled_by,
    settled_without_stake,
    stood_aside,
    submitted_by,
)
from initiatives.models import Initiative

if TYPE_CHECKING:
    from assessment.models import (  # noqa: F401
        Assessment,
        Assignment,
        Evidence,
        FollowUp,
        Panel,
        PanelReply,
        Round,
        SideFigures,
        Subject,
    )


class LensQuerySetMixin:
    """Sets of what stands on a lens."""

    def with_lens(self, path: str = "lens") -> Self:
        """Read the lens along, but for its text: 100 kB of JSON a row, which `text_of` keeps once it was read."""
        found: Self = self.select_related(path).defer(f"{path}__content")  # type: ignore[attr-defined]
        return found


class RoundQuerySet(LensQuerySetMixin, models.QuerySet["Round"]):
    """Sets of rounds."""

    def visible_to(self, user: Person) -> Self:
        """All rounds for a coordinator; for an assessor those they are assigned in."""
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        if Role.ASSESSOR in user.roles:
            return self.filter(
                assignments__assessor=user,
                assignments__withdrawn_at__isnull=True,
                assignments__recused_at__isnull=True,
            ).distinct()
        return self.none()

    def visible_to_client(self, client: ApiClient) -> Self:
        """What a program may pull with the scope of assessments: the rounds that were opened, no practice."""
        if Scope.ASSESSMENTS_READ not in client.scopes:
            return self.none()
        return self.filter(purpose="assessment", state__in=["open", "closed"])


class AssignmentQuerySet(LensQuerySetMixin, models.QuerySet["Assignment"]):
    """Sets of assignments."""

    def active(self) -> Self:
        """Assignments that were not withdrawn, and whose assessor did not stand aside."""
        return self.filter(withdrawn_at__isnull=True, recused_at__isnull=True)

    def asked(self) -> Self:
        """Assignments that were not withdrawn, those whose assessor stood aside included."""
        return self.filter(withdrawn_at__isnull=True)

    def open(self) -> Self:
        """Active assignments without a submitted assessment."""
        return self.active().exclude(self._has_submitted())

    def with_progress(self) -> Self:
        """Add `answered` (how many principles have an answer) and `assessment_state`; never a level."""
        own = self._own_assessments()
        return self.annotate(
            assessment_state=Subquery(own.values("state")[:1]),
            answered=Coalesce(
                Subquery(
                    own.order_by().annotate(n=Count("scores", filter=~Q(scores__answer="not_scored"))).values("n")[:1]
                ),
                0,
            ),
        )

    def with_stake(self) -> Self:
        """Add `stake`, the code of why its assessor does not assess it after all; the empty text for none."""
        return self.annotate(stake=stake_code(OuterRef("assessor"), "subject__"))

    @staticmethod
    def _own_assessments() -> "AssessmentQuerySet":
        own: AssessmentQuerySet = rows("Assessment").filter(
            kind="independent",
            round=OuterRef("round"),
            subject=OuterRef("subject"),
            assessor=OuterRef("assessor"),
            superseded_at=None,
        )
        return own

    def _has_submitted(self) -> Exists:
        return Exists(self._own_assessments().filter(state="submitted"))

    def visible_to(self, user: Person) -> Self:
        """A coordinator sees all; an assessor their own."""
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        if Role.ASSESSOR in user.roles:
            return self.active().filter(assessor=user)
        return self.none()


class AssessmentQuerySet(LensQuerySetMixin, models.QuerySet["Assessment"]):
    """Sets of assessments."""

    def published(self) -> Self:
        """Assessments released with a published result; what API clients pull."""
        return self.filter(published_at__isnull=False)

    def results(self) -> Self:
        """Published results: what the public page shows."""
        return self.published().filter(kind="consensus", superseded_at__isnull=True)

    def settled(self) -> Self:
        """Results as they stand now, published or internal."""
        return self.filter(kind="consensus", state="submitted", superseded_at__isnull=True)

    def submitted_in(self, round_: "Round", subject: "Subject") -> Self:
        """The submitted independent assessments of one subject in one round, with scores; first in, first."""
        return (
            self.filter(round=round_, subject=subject, kind="independent", state="submitted", superseded_at=None)
            .select_related("assessor")
            .prefetch_related("scores")
            .order_by("submitted_at", "id")
        )

    def visible_to(self, user: Person) -> Self:
        """Who may read which scores.

        Anyone: published results of initiatives in the public register, of programmes and of areas. Carriers, and the
        officials of the area: a settled result, also one that is kept internal. An assessor: their own unless they
        stood aside; in a panel they are a member of, the others' and the consensus; in a round that is not blind, what
        colleagues submitted. A coordinator: everything submitted and the consensus of a panel, in order to settle it,
        except of what they have a stake in and of what they are still to score themselves. An administrator: nothing
        more than the public, because running the system gives no right to read blind scores. A self-assessment:
        see `blindness.self_for`.
        """
        public = Q(kind="consensus", published_at__isnull=False) & public_subjects()
        if not user.is_authenticated:
            return self.filter(public)
        visible = public | settled_and_handled_by(user)
        if Role.ASSESSOR in user.roles:
            visible |= Q(kind="independent", assessor=user) & ~Q(stood_aside(user))
            visible |= (Q(kind="consensus") | counting()) & in_panel_of(user)
            visible |= counting() & Q(round__is_blind=False) & is_asked(user)
        if Role.COORDINATOR in user.roles:
            visible |= (Q(state="submitted") | Q(kind="consensus")) & ~Q(kind="self") & settled_without_stake(user)
        return self.filter(visible | self_for(user))

    def agreeing(self, user: Person) -> Self:
        """What counts and is compared when this person reads how far assessors agree; never for showing one of them.

        A coordinator's is what they may read. An official and an alderman read figures over many, of all areas, but not
        over what they have a stake in, stood aside from or are still to score.
        """
        if not user.is_authenticated or not {Role.OFFICIAL, Role.COORDINATOR, Role.ALDERMAN} & user.roles:
            return self.none()
        readable = self.visible_to(user) if Role.COORDINATOR in user.roles else self.filter(settled_without_stake(user))
        return readable.filter(counting())

    def self_series(self, subject: "Subject") -> Self:
        """The submitted self-assessments of a subject, the newest first."""
        return self.filter(subject=subject, kind="self", state="submitted").order_by("-submitted_at", "-id")

    def visible_to_client(self, client: ApiClient) -> Self:
        """What a program may pull with the scope: all published kinds, of what is public, in the areas it works in."""
        if Scope.ASSESSMENTS_READ not in client.scopes:
            return self.none()
        found = self.published().exclude(kind="self").filter(public_subjects())
        return found if client.is_city_wide else found.filter(in_areas_of_user(client.user_id))

    def self_visible_to_client(self, client: ApiClient) -> Self:
        """What a program may read of self-assessments: as the officials it works as, but of none that a round hides."""
        if Scope.SELF_ASSESSMENTS_READ not in client.scopes:
            return self.none()
        own = Initiative.objects.in_areas_of(client.user)
        return self.filter(~self_hidden(), kind="self", state="submitted", subject__initiative__in=own)


class SideFiguresQuerySet(models.QuerySet["SideFigures"]):
    """Sets of figures."""

    def visible_to(self, user: Person) -> Self:
        """The figures of the assessments this person may read, and no other: an index gives levels away."""
        return self.filter(assessment__in=rows("Assessment").visible_to(user).values("pk"))


class PanelQuerySet(LensQuerySetMixin, models.QuerySet["Panel"]):
    """Sets of panels."""

    def visible_to(self, user: Person) -> Self:
        """A coordinator, and a member: who submitted an assessment of this subject in this round; neither with a stake.

        Who became a carrier or contact person after submitting is a member no more.
        """
        if not user.is_authenticated:
            return self.none()
        visible = (
            Q(submitted_by(user), round__settling="panel") & ~has_any_stake(user.pk, "subject__")
            if Role.ASSESSOR in user.roles
            else Q(pk__in=[])
        )
        if Role.COORDINATOR in user.roles:
            visible |= Q(settled_without_stake(user))
        return self.filter(visible)

    def shown_to(self, user: Person) -> Self:
        """Panels of which this person, who carries what is judged or speaks for it, was shown the consensus."""
        shown = rows("PanelShowing").filter(consensus__round=OuterRef("round"), consensus__subject=OuterRef("subject"))
        return self.filter(Q(Exists(shown)) & own_subjects(user))


class PanelReplyQuerySet(models.QuerySet["PanelReply"]):
    """Sets of replies."""

    def visible_to(self, user: Person) -> Self:
        """Everybody once the result is published; before that the carriers, the panel and who handles the initiative.

        Officials of the area read a reply when the consensus is settled, as part of the record.
        """
        public = Q(consensus__published_at__isnull=False) & public_subjects("consensus__")
        if not user.is_authenticated:
            return self.filter(public)
        # Of the consensus of each reply alone: as a list PostgreSQL would look at every assessment of the city.
        readable = rows("Assessment").visible_to(user).filter(kind="consensus", pk=OuterRef("consensus"))
        return self.filter(public | own_subjects(user, "consensus__subject__") | Q(Exists(readable)))


class FollowUpQuerySet(LensQuerySetMixin, models.QuerySet["FollowUp"]):
    """Sets of follow-ups."""

    def open(self) -> Self:
        """Follow-ups that are still to do."""
        return self.filter(state="open")

    def visible_to(self, user: Person) -> Self:
        """Who carries or handles the initiative, and who owns it; of a programme or area officials and coordinators."""
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        known = Initiative.objects
        visible = Q(owner=user) | own_subjects(user) | Q(subject__initiative__in=known.in_areas_of(user))
        if Role.OFFICIAL in user.roles:
            visible |= Q(subject__initiative__isnull=True)
        return self.filter(visible)


class EvidenceQuerySet(models.QuerySet["Evidence"]):
    """Sets of links and files under scores."""

    def visible_to(self, user: Person) -> Self:
        """Who may read the score above it, while it is being assessed. Never the public: files hold names."""
        if not user.is_authenticated or not {Role.ASSESSOR, Role.COORDINATOR} & user.roles:
            return self.none()
        readable = rows("Assessment").visible_to(user).filter(kind="independent")
        return self.filter(score__assessment__in=readable.values("pk"))
