# SPDX-License-Identifier: EUPL-1.2
"""What this app knows about one person: what they were told and asked, and what they did as an official."""

from typing import Any

from django.db.models import Q

from accounts.models import User
from accounts.personal_data import Part, personal_data_parts
from governance.continuity.checks.subjects import about
from governance.models import (
    Arrangement,
    Barrier,
    ChallengeStep,
    Confirmation,
    ContactMoment,
    ContactPerson,
    Experiment,
    GrowthChange,
    GrowthStep,
    GuaranteeAnswer,
    Issue,
    IssueRaiser,
    IssueStep,
    Lesson,
    LessonUse,
    Mention,
    Note,
    PartnerCall,
    PartnerPromise,
    Remark,
    Scenario,
    SignalStep,
    StyleMix,
    StyleRecognition,
    Telling,
    ThreadMessage,
    Weighing,
)


def register_governance_part() -> None:
    """Register what this app knows."""
    personal_data_parts.add(Part("governance", _export, _erase))


def _export(person: User) -> dict[str, Any]:
    tellings = Telling.objects.filter(user=person).select_related("signal__initiative").order_by("created_at")
    asked = Confirmation.objects.filter(asked_of=person).select_related("initiative").order_by("created_at")
    steps = SignalStep.objects.filter(done_by=person).select_related("signal__initiative").order_by("created_at")
    return {
        "told_of_signals": [
            {"when": one.day.isoformat(), "check": one.signal.check_code, "initiative": about(one.signal)}
            for one in tellings
        ],
        "asked_whether_still_right": [
            {
                "when": one.created_at.isoformat(),
                "initiative": one.initiative.name,
                "answer": None if one.is_right is None else ("yes" if one.is_right else "no"),
            }
            for one in asked
        ],
        "messages_written": [
            {"when": one.created_at.isoformat(), "initiative": one.initiative.name, "text": one.text}
            for one in ThreadMessage.objects.filter(written_by=person).select_related("initiative").order_by("id")
        ],
        **_work_of(person),
        **_issues(person),
        "steps_with_challenges": [
            {"when": one.created_at.isoformat(), "task": one.challenge.task, "note": one.note}
            for one in ChallengeStep.objects.filter(noted_by=person).select_related("challenge").order_by("created_at")
        ],
        "steps_with_signals": [
            {
                "when": one.day.isoformat(),
                "what": one.kind,
                "initiative": about(one.signal),
                "note": one.note,
            }
            for one in steps
        ],
    }


def _issues(person: User) -> dict[str, Any]:
    """Return the issues this person raised, with or without their account, and what they noted with any."""
    raised = Issue.objects.filter(Q(raised_by=person) | Q(raiser__email__iexact=person.email)).order_by("created_at")
    steps = IssueStep.objects.filter(noted_by=person).select_related("issue").order_by("created_at", "id")
    return {
        "issues_raised": [{"when": one.created_at.isoformat(), "title": one.title, "text": one.text} for one in raised],
        "steps_with_issues": [
            {"when": one.created_at.isoformat(), "issue": one.issue.title, "what": one.kind, "note": one.note}
            for one in steps
        ],
    }


def _work_of(person: User) -> dict[str, Any]:
    """Return what this person did for initiatives as an official; erased, these rows stay without the name."""
    kept = {
        "contact_person_of": (ContactPerson.objects.filter(user=person), "starts_on"),
        "contact_noted": (ContactMoment.objects.filter(noted_by=person), "happened_on"),
        "ways_of_governing_chosen": (StyleMix.objects.filter(chosen_by=person), "starts_on"),
        "guarantees_said": (GuaranteeAnswer.objects.filter(said_by=person), "said_on"),
        "growth_steps_told": (GrowthStep.objects.filter(told_by=person), "created_at"),
        "changes_asked_of_partners": (GrowthChange.objects.filter(told_by=person), "created_at"),
        "experiments_added": (Experiment.objects.filter(added_by=person), "starts_on"),
        "lessons_used": (LessonUse.objects.filter(used_by=person), "created_at"),
        "lessons_added": (Lesson.objects.filter(added_by=person), "learnt_on"),
    }
    work: dict[str, Any] = {
        name: [
            {"when": when.isoformat(), "initiative": initiative}
            for when, initiative in rows.order_by(day, "id").values_list(day, "initiative__name")
        ]
        for name, (rows, day) in kept.items()
    }
    for name in ("asked", "decided"):
        rows = Arrangement.every.filter(**{f"{name}_by": person}).select_related("initiative")
        work[f"exceptions_{name}"] = [
            {
                "when": (getattr(one, f"{name}_on") or one.created_at).isoformat(),
                "initiative": one.initiative.name,
                "rule": one.rule,
            }
            for one in rows.order_by("created_at", "id")
        ]
    work |= _with_partners(person)
    barriers = Barrier.objects.filter(raised_by=person).order_by("created_at", "id")
    work["barriers_raised"] = [
        {"when": one.created_at.isoformat(), "title": one.title, "proposal": one.proposal} for one in barriers
    ]
    asked = Weighing.objects.filter(asked_by=person).order_by("created_at", "id")
    work["choices_put_on_the_table"] = [{"when": one.created_at.isoformat(), "question": one.question} for one in asked]
    said = Remark.objects.filter(said_by=person).select_related("weighing").order_by("created_at", "id")
    work["remarks"] = [
        {"when": one.created_at.isoformat(), "choice": one.weighing.question, "text": one.text} for one in said
    ]
    notes = Note.objects.filter(written_by=person).order_by("created_at", "id")
    work["notes"] = [{"when": one.created_at.isoformat(), "about": one.about, "text": one.text} for one in notes]
    named = Mention.objects.filter(user=person).select_related("note").order_by("created_at", "id")
    work["named_in_notes"] = [{"when": one.created_at.isoformat(), "about": one.note.about} for one in named]
    kept_what_ifs = Scenario.objects.filter(made_by=person).order_by("created_at", "id")
    work["what_ifs_kept"] = [
        {"when": one.created_at.isoformat(), "title": one.title, "note": one.note} for one in kept_what_ifs
    ]
    return work


def _with_partners(person: User) -> dict[str, Any]:
    """Return what this person noted of partners, asked of them and answered for one; and said of being governed."""
    calls = PartnerCall.objects.select_related("promise__initiative").order_by("id")
    return {
        "promises_of_partners_noted": [
            {"when": one.created_at.isoformat(), "initiative": one.initiative.name, "text": one.text}
            for one in PartnerPromise.objects.filter(noted_by=person).select_related("initiative").order_by("id")
        ],
        "partners_called_to_account": [
            {"when": one.asked_on.isoformat(), "initiative": one.promise.initiative.name, "text": one.text}
            for one in calls.filter(asked_by=person)
        ],
        "answered_for_a_partner": [
            {"when": f"{one.answered_on}", "initiative": one.promise.initiative.name, "text": one.answer_text}
            for one in calls.filter(answered_by=person)
        ],
        "ways_of_governing_recognised": [
            {
                "when": one.said_on.isoformat(),
                "initiative": one.mix.initiative.name,
                "answer": one.answer,
                "text": one.reason,
            }
            for one in StyleRecognition.objects.filter(said_by=person).select_related("mix__initiative").order_by("id")
        ],
    }


def _erase(person: User) -> None:
    """Remove what was asked, told and kept for oneself; steps stay without the name, as the row itself sees to."""
    own = Scenario.objects.filter(made_by=person, is_shared=False)
    kept_for_oneself = list(own.values_list("pk", flat=True))
    own.delete()
    # What nobody else could read stays nowhere, not even as a thing removed.
    Scenario.pgh_event_model.objects.filter(pgh_obj__in=kept_for_oneself).delete()  # type: ignore[attr-defined]
    # What their notes said before, and those they withdrew; who is named in a note stands there by id alone.
    Note.pgh_event_model.objects.filter(written_by=person.pk).update(text="")  # type: ignore[attr-defined]
    IssueRaiser.objects.filter(email__iexact=person.email).delete()
    Telling.objects.filter(user=person).delete()
    Confirmation.objects.filter(asked_of=person).delete()
