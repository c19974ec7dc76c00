# SPDX-License-Identifier: EUPL-1.2
"""Named sets of rounds and assessments. Blindness lives here: who may not read a score never gets it."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Q

from accounts.models import ApiClient, Role, Scope
from initiatives.querysets import Person

if TYPE_CHECKING:
    from assessment.models import Assessment, Assignment, Round  # noqa: F401


class RoundQuerySet(models.QuerySet["Round"]):
    """Sets of rounds."""

    def visible_to(self, user: Person) -> Self:
        """All rounds for a coordinator; for an assessor those they are assigned in."""
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        if Role.ASSESSOR in user.roles:
            return self.filter(assignments__assessor=user, assignments__withdrawn_at__isnull=True).distinct()
        return self.none()


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """Sets of assignments."""

    def active(self) -> Self:
        """Assignments that were not withdrawn."""
        return self.filter(withdrawn_at__isnull=True)

    def visible_to(self, user: Person) -> Self:
        """A coordinator sees all; an assessor their own."""
        if not user.is_authenticated:
            return self.none()
        if Role.COORDINATOR in user.roles:
            return self
        if Role.ASSESSOR in user.roles:
            return self.active().filter(assessor=user)
        return self.none()


class AssessmentQuerySet(models.QuerySet["Assessment"]):
    """Sets of assessments."""

    def published(self) -> Self:
        """Assessments released with a published result; what API clients pull."""
        return self.filter(published_at__isnull=False)

    def results(self) -> Self:
        """Published results: what the public page shows."""
        return self.published().filter(kind="consensus")

    def visible_to(self, user: Person) -> Self:
        """Who may read which scores.

        Anyone: published results of initiatives in the public register. An assessor: their own.
        A coordinator: everything submitted, in order to settle the result. An administrator: nothing more than
        the public, because running the system gives no right to read blind scores.
        """
        public = Q(kind="consensus", published_at__isnull=False, subject__initiative__status="published")
        if not user.is_authenticated:
            return self.filter(public)
        visible = public
        if Role.ASSESSOR in user.roles:
            visible |= Q(kind="independent", assessor=user)
        if Role.COORDINATOR in user.roles:
            visible |= Q(state="submitted")
        return self.filter(visible)

    def visible_to_client(self, client: ApiClient) -> Self:
        """What a program may pull: all published kinds, of initiatives in the public register, with the scope."""
        if Scope.ASSESSMENTS_READ not in client.scopes:
            return self.none()
        return self.published().filter(subject__initiative__status="published")
