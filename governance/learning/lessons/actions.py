# SPDX-License-Identifier: EUPL-1.2
"""Noting where a lesson helped: once per initiative, whoever says it."""

from django.db import transaction

from accounts.models import User
from core.permissions import require
from governance.models import Lesson, LessonUse
from initiatives.models import Initiative


@transaction.atomic
def use_lesson(*, lesson: Lesson, initiative: Initiative, helped: bool, note: str = "", by: User) -> LessonUse:
    """Note that a lesson helps an initiative, or does not; said again, the last word counts. Raises NotAllowedError."""
    require(by, "governance.use_lesson", initiative)
    values = {"helped": helped, "note": note.strip()[:300], "used_by": by}
    use, _is_new = LessonUse.objects.update_or_create(lesson=lesson, initiative=initiative, defaults=values)
    return use
