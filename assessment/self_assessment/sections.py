# SPDX-License-Identifier: EUPL-1.2
"""The self-assessment on the carrier's page and in the dossier."""

from accounts.models import Person
from assessment.models import Assessment, AssessmentKind, AssessmentState
from initiatives.models import Initiative
from initiatives.register.page_sections import Section, register_dossier_section, register_mine_section


def register_self_sections() -> None:
    """Invite carriers on their page, and show officials that there is a view to read."""
    register_mine_section(self_section)
    register_dossier_section(gap_section, 45)


def _series(initiative: Initiative, user: Person) -> list[Assessment]:
    return list(
        Assessment.objects.visible_to(user)
        .filter(kind=AssessmentKind.SELF, subject__initiative=initiative)
        .defer("document", "indices")
        .order_by("-submitted_at", "-id")
    )


def self_section(initiative: Initiative, user: Person) -> Section | None:
    """Return the invitation to look themselves, once the initiative is in the register."""
    if not initiative.is_in_register:
        return None
    series = _series(initiative, user)
    context = {
        "initiative": initiative,
        "draft": next((one for one in series if one.state == AssessmentState.DRAFT), None),
        "latest": next((one for one in series if one.state == AssessmentState.SUBMITTED), None),
    }
    return Section("assessment/self_assessment/_section.html", context, order=45)


def gap_section(initiative: Initiative, user: Person) -> Section | None:
    """Return the way to the founder's view, when there is one this official may read."""
    submitted = [one for one in _series(initiative, user) if one.state == AssessmentState.SUBMITTED]
    if not submitted:
        return None
    return Section(
        "assessment/self_assessment/_gap_section.html", {"initiative": initiative, "latest": submitted[0]}, order=45
    )
