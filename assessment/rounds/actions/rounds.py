# SPDX-License-Identifier: EUPL-1.2
"""What a coordinator does with rounds and assignments."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import Role, User
from assessment.access.stakes import stake_by_code, stake_code
from assessment.lens.translation import text_of
from assessment.models import (
    Assessment,
    AssessmentState,
    Assignment,
    Lens,
    Panel,
    Purpose,
    Round,
    RoundState,
    Settling,
    Subject,
    SubjectKind,
    Vignette,
)
from assessment.rounds.states import ensure_move
from assessment.rounds.subjects import THINGS, Chain, why_no_assessor, with_thing
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from initiatives.models import Area, Initiative, Party, Programme
from mail.actions import is_told, write_to

_KINDS: dict[type[Any], SubjectKind] = {
    Initiative: SubjectKind.INITIATIVE,
    Programme: SubjectKind.PROGRAMME,
    Area: SubjectKind.AREA,
    Party: SubjectKind.PARTY,
    Chain: SubjectKind.CHAIN,
    Vignette: SubjectKind.VIGNETTE,
}
# What assessors are promised before they score; fixed from the moment the round opens.
RULES: Final = ("settling", "is_blind", "self_shown")


@transaction.atomic
def create_round(*, title: str, lens: Lens, opens_on: date, deadline: date, by: User, **rules: Any) -> Round:
    """Plan a round on one lens version; it is opened by a second act. `rules` are RULES and `reply_days`.

    Raises RefusedError at the field when the title is taken or the lens is retired.
    """
    require(by, "assessment.manage_rounds")
    _ensure_title_free(title)
    if lens.retired_at:
        raise RefusedError(_("This lens is retired. Choose a newer version."), field="lens")
    return Round.objects.create(title=title, lens=lens, opens_on=opens_on, deadline=deadline, opened_by=by, **rules)


def _ensure_title_free(title: str, besides: Round | None = None) -> None:
    taken = Round.objects.filter(title__iexact=title)
    if besides:
        taken = taken.exclude(pk=besides.pk)
    if taken.exists():
        raise RefusedError(_("There is a round with this title already. Choose another title."), field="title")


@transaction.atomic
def change_round(
    *, round_: Round, title: str, opens_on: date, deadline: date, expected_version: int, by: User, **rules: Any
) -> Round:
    """Change the title, the days or the rules of a round; raises ConflictError when somebody else did meanwhile.

    Raises RefusedError when a rule changes under which people already score.
    """
    require(by, "assessment.manage_rounds")
    _ensure_title_free(title, besides=round_)
    current = Round.objects.select_for_update().get(pk=round_.pk)
    if current.state != RoundState.PLANNED and any(
        name in rules and rules[name] != getattr(current, name) for name in RULES
    ):
        raise RefusedError(_("People score under these rules already. Plan another round to use other rules."))
    update_unchanged(
        round_,
        expected_version=expected_version,
        changes={"title": title, "opens_on": opens_on, "deadline": deadline, **rules},
    )
    return round_


@transaction.atomic
def move_round(*, round_: Round, to: RoundState, by: User) -> Round:
    """Open, close or reopen a round: the one door for its state.

    Opening mails each assessor once what is asked of them. Raises RefusedError for a move the table does not allow
    and for opening a round in which nobody is asked anything.
    """
    require(by, "assessment.manage_rounds")
    locked = Round.objects.select_for_update().get(pk=round_.pk)
    ensure_move(RoundState(locked.state), to)
    assignments = list(locked.assignments.active().select_related("assessor", *THINGS))
    if to is RoundState.OPEN and not assignments:
        raise RefusedError(_("Nobody is asked anything in this round yet. Assign assessors first."))
    Round.objects.filter(pk=locked.pk).update(state=to)
    round_.refresh_from_db()
    if to is RoundState.OPEN:
        for assignment in assignments:
            _notify_assessor(assignment)
    return round_


Thing = Initiative | Programme | Area | Party | Chain | Vignette


def subject_of(thing: Thing) -> Subject:
    """Return the subject for a thing, made the first time it is asked for."""
    kind = next(kind for model, kind in _KINDS.items() if isinstance(thing, model))
    what = thing.initiative if isinstance(thing, Chain) else thing
    return Subject.objects.get_or_create(**{kind.value: what}, defaults={"kind": kind})[0]


@transaction.atomic
def assign(*, round_: Round, initiatives: Iterable[Thing], assessors: Iterable[User], by: User) -> list[Assignment]:
    """Ask each of `assessors` to score each of `initiatives`, or programmes, areas, institutions, chains or vignettes.

    Return the new or renewed assignments. Asked before and withdrawn: asked again, with the draft that was begun. All
    or nothing; initiatives in a number of queries that does not grow. Raises RefusedError when the round is closed,
    when somebody is no assessor, has a stake in it or declared an interest, when its panel started or a result is
    published, for a kind the lens of the round does not judge, a person in a public role, and for a vignette outside a
    calibration round or anything else inside one.
    """
    require(by, "assessment.manage_rounds")
    locked = Round.objects.select_for_update().get(pk=round_.pk)
    if locked.state == RoundState.CLOSED:
        raise RefusedError(_("This round is closed. Reopen it before you assign assessors."))
    people, things = list(assessors), list(initiatives)
    subjects = subjects_of(things)
    _ensure_fit(locked, subjects)
    _ensure_can_assess(people, subjects)
    ensure_still_open(locked, subjects)
    known = Assignment.objects.filter(round=locked, subject__in=subjects, assessor__in=people)
    _ensure_without_interest(known)
    again = list(known.filter(withdrawn_at__isnull=False).values_list("pk", flat=True))
    present = set(known.values_list("subject_id", "assessor_id"))
    Assignment.objects.filter(pk__in=again).update(withdrawn_at=None)
    new = Assignment.objects.bulk_create(
        Assignment(round=locked, subject=subject, assessor=person, assigned_by=by)
        for subject in subjects
        for person in people
        if (subject.pk, person.pk) not in present
    )
    made = list(
        Assignment.objects.filter(pk__in=[*again, *(each.pk for each in new)])
        .select_related("round", "assessor", *THINGS)
        .order_by("pk")
    )
    if locked.state == RoundState.OPEN:
        for assignment in made:
            _notify_assessor(assignment)
    return made


def subjects_of(things: list[Thing]) -> list[Subject]:
    """Return the subjects of these things, made where they are new; initiatives, which may be many, at once."""
    initiatives = [thing for thing in things if isinstance(thing, Initiative)]
    others = [subject_of(thing).pk for thing in things if not isinstance(thing, Initiative)]
    Subject.objects.bulk_create(
        (Subject(initiative=initiative, kind=SubjectKind.INITIATIVE) for initiative in initiatives),
        ignore_conflicts=True,
    )
    wanted = Q(initiative__in=initiatives) | Q(pk__in=others)
    return list(with_thing(Subject.objects.filter(wanted)))


def ensure_still_open(round_: Round, subjects: list[Subject]) -> None:
    """Raise RefusedError when what assessors said of one of these can be read already: panel started, or published."""
    settled = Assessment.objects.published().filter(round=round_, subject__in=subjects).select_related("subject")
    if first := settled.first():
        raise RefusedError(
            _("The result of “%(name)s” is published. It takes no more assessors in this round.")
            % {"name": first.subject}
        )
    if panel := Panel.objects.filter(round=round_, subject__in=subjects).select_related("subject").first():
        if round_.settling == Settling.MEDIAN:
            raise RefusedError(
                _("The result of “%(name)s” lies before its carriers. It takes no more assessors in this round.")
                % {"name": panel.subject}
            )
        raise RefusedError(
            _("The panel on “%(name)s” has started. It takes no more assessors in this round.")
            % {"name": panel.subject}
        )


def _ensure_without_interest(assignments: QuerySet[Assignment]) -> None:
    recused = assignments.filter(recused_at__isnull=False).select_related("assessor", *THINGS).first()
    if recused:
        raise RefusedError(
            _("%(person)s declared an interest in “%(name)s” and cannot assess it. Choose someone else.")
            % {"person": recused.assessor, "name": recused.subject},
            field="assessors",
        )


def _ensure_fit(round_: Round, subjects: list[Subject]) -> None:
    is_practice = round_.purpose == Purpose.CALIBRATION
    if any(is_practice != (subject.kind == SubjectKind.VIGNETTE) for subject in subjects):
        raise RefusedError(
            _("A calibration round is about vignettes only.")
            if is_practice
            else _("A vignette is for a calibration round only.")
        )
    if not is_practice and any(subject.kind not in text_of(round_.lens).kinds for subject in subjects):
        raise RefusedError(_("The lens of this round does not judge that. Plan a round on a lens that does."))
    if any(subject.party and (subject.party.is_person or subject.party.initiative_id) for subject in subjects):
        raise RefusedError(_("An institution is an organisation: no person, and no initiative."))
    if any(subject.vignette and subject.vignette.lens_id != round_.lens_id for subject in subjects):
        raise RefusedError(_("This vignette belongs to another lens than this round."))


def _ensure_can_assess(assessors: list[User], subjects: list[Subject]) -> None:
    active = set(User.objects.filter(is_active=True, role_grants__role=Role.ASSESSOR).values_list("pk", flat=True))
    chosen = with_thing(Subject.objects.filter(pk__in=[subject.pk for subject in subjects]))
    for person in assessors:
        if person.pk not in active:
            raise RefusedError(_("%(person)s is not an active assessor.") % {"person": person}, field="assessors")
        barred = chosen.annotate(stake=stake_code(person.pk)).exclude(stake="").first()
        if barred and (stake := stake_by_code(barred.stake)):
            raise RefusedError(why_no_assessor(barred, person, stake), field="assessors")


@transaction.atomic
def withdraw_assignment(*, assignment: Assignment, by: User) -> Assignment:
    """Take an assignment back; a draft stays with its assessor's name but cannot be continued.

    Raises RefusedError when the assessment was submitted: it belongs to the round then.
    """
    require(by, "assessment.manage_rounds")
    locked = Assignment.objects.select_for_update().get(pk=assignment.pk)
    submitted = Assessment.objects.filter(
        round=locked.round_id,
        subject=locked.subject_id,
        assessor=locked.assessor_id,
        state=AssessmentState.SUBMITTED,
        superseded_at=None,
    )
    if submitted.exists():
        raise RefusedError(_("This assessment is submitted already, so the assignment stays."))
    if locked.withdrawn_at is None:
        Assignment.objects.filter(pk=locked.pk).update(withdrawn_at=timezone.now())
    assignment.refresh_from_db()
    return assignment


@transaction.atomic
def remind(*, round_: Round, assessors: Iterable[User], by: User) -> int:
    """Mail these assessors what they still have open in this round; return how many got a mail.

    One reminder per person, round and day: a second click sends nothing.
    """
    require(by, "assessment.manage_rounds")
    if round_.state != RoundState.OPEN:
        raise RefusedError(_("This round is not open, so there is nothing to remind of."))
    reminded = 0
    for assessor in assessors:
        titles = [str(a.subject) for a in round_.assignments.open().filter(assessor=assessor).select_related(*THINGS)]
        if not titles:
            continue
        key = f"reminder:{round_.pk}:{assessor.pk}:{timezone.localdate()}"
        reminded += not is_told([key])
        write_to(
            assessor,
            "assessment-reminder",
            round=round_.title,
            deadline=date_format(round_.deadline, "SHORT_DATE_FORMAT"),
            initiatives=", ".join(sorted(titles)),
            link=("assessment:mine",),
            about=round_.pk,
            dedup_key=key,
        )
    return reminded


def _notify_assessor(assignment: Assignment) -> None:
    """Mail the assessor what is asked; asked again after a withdrawal is a new mail."""
    round_ = assignment.round
    write_to(
        assignment.assessor,
        "assessment-assigned",
        initiative=str(assignment.subject),
        round=round_.title,
        deadline=date_format(round_.deadline, "SHORT_DATE_FORMAT"),
        link=("assessment:mine",),
        about=round_.pk,
        dedup_key=f"assigned:{assignment.pk}:{assignment.version}",
    )
