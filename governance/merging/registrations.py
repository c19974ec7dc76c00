# SPDX-License-Identifier: EUPL-1.2
"""What of the institutions around it moves when two initiatives are merged."""

from typing import Final

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from governance.models import (
    Arrangement,
    AskingHours,
    BarrierTie,
    Challenge,
    Confirmation,
    ContactMoment,
    ContactPerson,
    Experiment,
    GrowthChange,
    GrowthIncome,
    GrowthStep,
    GuaranteeAnswer,
    Issue,
    Lesson,
    LessonUse,
    Note,
    PartnerPromise,
    Signal,
    StyleMix,
    ThreadMessage,
    Weighing,
)
from initiatives.merging.kinds import MovedRows, moved_rows
from initiatives.merging.twins import end_today

_PATH: Final = _("are of a second growth path: that of the one that goes on holds, these stay in the history")
_BOTH: Final = _("are known of both: those of the one that goes on hold")

ROWS: Final = (
    MovedRows(Arrangement, _("Arrangements, exceptions and requests for them")),
    # A path is of one life: two in one would say that a step ended when one of the other began. The promises move.
    MovedRows(GrowthChange, _("What partners change in a growth step"), same=(), beside=GrowthStep, settled=_PATH),
    MovedRows(GrowthIncome, _("Money of growth steps"), same=(), beside=GrowthStep, settled=_PATH),
    MovedRows(GrowthStep, _("Growth steps"), same=(), settled=_PATH),
    MovedRows(PartnerPromise, _("Promises of partners")),
    MovedRows(ThreadMessage, _("Messages with the carriers")),
    MovedRows(Note, _("Notes of colleagues")),
    MovedRows(ContactMoment, _("Moments of contact")),
    MovedRows(ContactPerson, _("Contact persons"), same=(), where=Q(ends_on__isnull=True),
              settle=end_today("starts_on", "ends_on"),
              settled=_("at both; the one of what goes on holds, the other ends today")),
    MovedRows(Signal, _("Signals"), same=("check_code", "subject_key"), where=Q(closed_on__isnull=True), settle=None,
              settled=_("open at both; the one of what goes on stays, the other closes")),
    MovedRows(Confirmation, _("Confirmations")),
    MovedRows(Challenge, _("Challenges")),
    MovedRows(Experiment, _("Experiments")),
    MovedRows(Lesson, _("Lessons")),
    MovedRows(LessonUse, _("Uses of lessons"), same=("lesson",), settle=None,
              settled=_("of the same lesson; the other stays with the old record")),
    MovedRows(Weighing, _("Choices between options")),
    MovedRows(StyleMix, _("Mixes of styles"), same=("starts_on",), settled=_BOTH),
    MovedRows(GuaranteeAnswer, _("Guarantees of the law"), same=("guarantee",), settled=_BOTH),
    MovedRows(AskingHours, _("Hours for one request"), same=("side",), settled=_BOTH),
    MovedRows(BarrierTie, _("Barriers"), same=("barrier",), settled=_("stand in the way of both")),
    MovedRows(Issue.initiatives.through, _("Issues of residents"), same=("issue",), settled=_("hang on both")),
)  # fmt: skip


def register_merging() -> None:
    """Register what moves."""
    moved_rows.add(*ROWS)
