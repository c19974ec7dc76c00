# SPDX-License-Identifier: EUPL-1.2
"""What the institutions around an initiative commit to, who keeps in touch, and what threatens it."""

from governance.models.arrangement import Arrangement, ArrangementKind
from governance.models.asking_hours import AskingHours, AskingSide
from governance.models.challenge import Challenge, ChallengeState, ChallengeStep
from governance.models.contact import ContactMoment, ContactPerson
from governance.models.continuity import (
    CheckRun,
    CheckSetting,
    ClosedBecause,
    Confirmation,
    RecheckRequest,
    RunState,
    Severity,
    Signal,
    Telling,
)
from governance.models.deeds import DeedReply
from governance.models.facts import DeedCase, Money, Share
from governance.models.growth import GrowthChange, GrowthIncome, GrowthStep, PartnerChange, Reach
from governance.models.guarantee import Guarantee, GuaranteeAnswer, GuaranteeState
from governance.models.issue import (
    Issue,
    IssueLanguage,
    IssueRaiser,
    IssueRole,
    IssueState,
    IssueStep,
    IssueStepKind,
)
from governance.models.learning import (
    Barrier,
    BarrierKind,
    BarrierState,
    BarrierStep,
    BarrierTie,
    Experiment,
    Lesson,
    Verdict,
)
from governance.models.note import Mention, Note
from governance.models.outcome import Outcome
from governance.models.partner_call import CallAnswer, PartnerCall
from governance.models.partner_promise import PartnerPromise, PromiseBasis, PromiseOutcome
from governance.models.policy import CouncilTerm, Department, PolicyGoal, Scheme
from governance.models.provision import LessonUse, Provision, ProvisionKind
from governance.models.signal_step import SignalStep, StepKind
from governance.models.style import Recognised, Style, StyleMix, StyleRecognition
from governance.models.subsidy import SubsidyFile
from governance.models.thread import AwaitedAnswer, ThreadMessage
from governance.models.weighing import ExpectedEffect, Option, OptionKind, Remark, Sureness, Weighing
from governance.models.whatif import ElementKind, Scenario, SingleLoss

__all__ = [
    "Arrangement",
    "ArrangementKind",
    "AskingHours",
    "AskingSide",
    "AwaitedAnswer",
    "Barrier",
    "BarrierKind",
    "BarrierState",
    "BarrierStep",
    "BarrierTie",
    "CallAnswer",
    "Challenge",
    "ChallengeState",
    "ChallengeStep",
    "CheckRun",
    "CheckSetting",
    "ClosedBecause",
    "Confirmation",
    "ContactMoment",
    "ContactPerson",
    "CouncilTerm",
    "DeedCase",
    "DeedReply",
    "Department",
    "ElementKind",
    "ExpectedEffect",
    "Experiment",
    "GrowthChange",
    "GrowthIncome",
    "GrowthStep",
    "Guarantee",
    "GuaranteeAnswer",
    "GuaranteeState",
    "Issue",
    "IssueLanguage",
    "IssueRaiser",
    "IssueRole",
    "IssueState",
    "IssueStep",
    "IssueStepKind",
    "Lesson",
    "LessonUse",
    "Mention",
    "Money",
    "Note",
    "Option",
    "OptionKind",
    "Outcome",
    "PartnerCall",
    "PartnerChange",
    "PartnerPromise",
    "PolicyGoal",
    "PromiseBasis",
    "PromiseOutcome",
    "Provision",
    "ProvisionKind",
    "Reach",
    "RecheckRequest",
    "Recognised",
    "Remark",
    "RunState",
    "Scenario",
    "Scheme",
    "Severity",
    "Share",
    "Signal",
    "SignalStep",
    "SingleLoss",
    "StepKind",
    "Style",
    "StyleMix",
    "StyleRecognition",
    "SubsidyFile",
    "Sureness",
    "Telling",
    "ThreadMessage",
    "Verdict",
    "Weighing",
]
