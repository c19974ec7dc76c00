# SPDX-License-Identifier: EUPL-1.2
"""What the institutions around an initiative commit to, who keeps in touch, and what threatens it."""

from governance.models.arrangement import Arrangement, ArrangementKind
from governance.models.contact import ContactMoment, ContactPerson
from governance.models.continuity import (
    CheckRun,
    CheckSetting,
    ClosedBecause,
    Confirmation,
    RunState,
    Severity,
    Signal,
    SignalStep,
    StepKind,
    Telling,
)
from governance.models.learning import (
    Barrier,
    BarrierKind,
    BarrierState,
    BarrierStep,
    Experiment,
    Lesson,
    Verdict,
)
from governance.models.policy import Department, PolicyGoal, Scheme
from governance.models.style import Style, StyleMix
from governance.models.subsidy import SubsidyFile

__all__ = [
    "Arrangement",
    "ArrangementKind",
    "Barrier",
    "BarrierKind",
    "BarrierState",
    "BarrierStep",
    "CheckRun",
    "CheckSetting",
    "ClosedBecause",
    "Confirmation",
    "ContactMoment",
    "ContactPerson",
    "Department",
    "Experiment",
    "Lesson",
    "PolicyGoal",
    "RunState",
    "Scheme",
    "Severity",
    "Signal",
    "SignalStep",
    "StepKind",
    "Style",
    "StyleMix",
    "SubsidyFile",
    "Telling",
    "Verdict",
]
