# SPDX-License-Identifier: EUPL-1.2
"""The shape of every record, and the few tables the core keeps itself."""

from core.models.figures import KeptFigure, Source, SourceWrite
from core.models.jobs import Job, JobQuerySet, JobState
from core.models.moments import Moment
from core.models.records import Record, VersionedRecord, new_id, row_version
from core.models.search import SearchWord
from core.models.site import EVALUATED, AccessibilityStatus, Site, SiteText, TextPage, offered_languages

__all__ = [
    "EVALUATED",
    "AccessibilityStatus",
    "Job",
    "JobQuerySet",
    "JobState",
    "KeptFigure",
    "Moment",
    "Record",
    "SearchWord",
    "Site",
    "SiteText",
    "Source",
    "SourceWrite",
    "TextPage",
    "VersionedRecord",
    "new_id",
    "offered_languages",
    "row_version",
]
