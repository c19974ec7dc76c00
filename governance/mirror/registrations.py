# SPDX-License-Identifier: EUPL-1.2
"""What the mirror adds to the registries below it."""

from assessment.models import SubjectKind
from assessment.rounds.subjects import SubjectPage, subject_pages


def register_mirror() -> None:
    """Say where institutions and chains have their page."""
    subject_pages.add(
        SubjectPage(SubjectKind.PARTY, "governance:party-mirror"),
        SubjectPage(SubjectKind.CHAIN, "governance:chain-mirror"),
    )
