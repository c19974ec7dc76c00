# SPDX-License-Identifier: EUPL-1.2
"""What each check must find, written from the text of its rule (docs/continuity.md), not from the check.

Slow and plain on purpose. A function takes what the register holds and a day, and returns what must be found there:
pairs of an initiative and a subject key.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from hashlib import md5
from typing import Any
from uuid import UUID

from assessment.models import FollowUp
from governance.models import Challenge, PartnerPromise, PolicyGoal, ThreadMessage
from tests.governance.continuity.oracle.calendar import FOREVER, ONE, after_months, after_years, end, unbroken
from tests.governance.continuity.oracle.register import (
    Known,
    Row,
    exceptions,
    local_day,
    removed_rules,
    same_words,
)

FoundThings = set[tuple[UUID, str]]
Register = dict[UUID, Known]
Rule = Callable[[Register, date], FoundThings]


def each(register: Register) -> Iterator[tuple[UUID, Known]]:
    """Walk the initiatives."""
    yield from register.items()


def is_by(at: date | None, day: date) -> bool:
    """Whether something that has a day of its own was so on `day`."""
    return at is not None and at <= day


# --- expiry: ends in 90, 60, 30, 7 days and nothing continues it; ended without successor, for a year


def expiry(register: Register, day: date) -> FoundThings:
    return {
        (key, str(term.id))
        for key, known in each(register)
        for term in known.arrangements
        if term.last_day and term.last_day - timedelta(days=90) <= day <= term.last_day + timedelta(days=365)
        if not any(continues(later, term, day) for later in known.arrangements)
    }


def continues(later: Row, term: Row, day: date, gap: int = 0) -> bool:
    """Whether `later` goes on where `term` ends: a renewal, or a later one alike; or has begun by now."""
    if later.id == term.id or end(later) <= end(term):
        return False
    if not (
        later.renews_id == term.id
        or (later.renews_id is None and later.first_day > term.first_day and alike(later, term))
    ):
        return False
    return bool(later.first_day <= term.last_day + (gap + 1) * ONE or later.first_day <= day)


def alike(one: Row, other: Row) -> bool:
    """The same party, kind, rule and scheme."""
    return (one.granted_by_id, one.kind, same_words(one.rule), one.scheme_id) == (
        other.granted_by_id, other.kind, same_words(other.rule), other.scheme_id,
    )  # fmt: skip


# --- repeated-exception: granted for the third time, or three initiatives depart from one rule; the last year counts


def repeated_exception(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    granted: dict[str, dict[UUID, list[Row]]] = {}
    for term in exceptions():
        if term.first_day <= day:
            granted.setdefault(same_words(term.rule), {}).setdefault(term.initiative_id, []).append(term)
    for rule, by_initiative in granted.items():
        if rule in removed_rules():
            continue
        recent = {key for key, terms in by_initiative.items() if any(is_recent(term, day) for term in terms)}
        for key in recent & register.keys():
            if len(by_initiative[key]) >= 3 or len(recent) >= 3:
                found.add((key, md5(rule.encode(), usedforsecurity=False).hexdigest()))
    return found


def is_recent(term: Row, day: date) -> bool:
    """Whether it runs, or ended at most a year ago."""
    return bool(end(term) >= day - timedelta(days=365))


# --- no-contact-person: nobody, or somebody whose account was closed


def no_contact_person(register: Register, day: date) -> FoundThings:
    return {
        (key, "")
        for key, known in each(register)
        if not any(
            person.starts_on <= day <= (person.ends_on or FOREVER) and person.user__is_active
            for person in known.contact_people
        )
    }


# --- single-carrier: fewer than two people are known to carry it, or all six key tasks are with one of them


def single_carrier(register: Register, day: date) -> FoundThings:
    return {(key, "") for key, known in each(register) if hangs_on_one(known, day)}


def hangs_on_one(known: Known, day: date) -> bool:
    """Whether it is known that fewer than two carry it; what nobody told is not known."""
    carrying = [
        row for row in known.carriers if row.started_on <= day <= (row.ended_on or FOREVER) and row.user__is_active
    ]
    goes_on = known.initiative.absence_effect in {"taken_over", "partly"}
    told = known.initiative.carriers_told
    busy = [row for row in carrying if row.key_tasks]
    if max(len(carrying), told or 0) >= 2:
        return not goes_on and len(busy) == 1 and len(set(busy[0].key_tasks)) == 6
    if carrying and goes_on:
        return False
    if told is not None:
        return True
    if carrying:
        return bool(known.initiative.absence_effect == "stops")
    return any(row.started_on <= day for row in known.carriers)


# --- single-funder: one party surely pays three quarters of the money


def single_funder(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    for key, known in each(register):
        told = [row for row in known.incomes if row.ends_on is None or row.ends_on >= day]
        paid: dict[UUID | None, Fraction] = {}
        if any(row.share_percent for row in told):
            for row in told:
                paid[row.party_id] = paid.get(row.party_id, Fraction(0)) + Fraction(row.share_percent or 0, 100)
        else:
            for term in known.arrangements:
                if term.amount_granted and term.first_day <= day <= end(term):
                    days = (term.last_day - term.first_day).days + 1 if term.last_day else 365
                    yearly = Fraction(term.amount_granted) / days * 365
                    paid[term.granted_by_id] = paid.get(term.granted_by_id, Fraction(0)) + yearly
            whole = sum(paid.values()) or Fraction(1)
            paid = {party: amount / whole for party, amount in paid.items()}
        found |= {(key, str(party)) for party, share in paid.items() if party and share >= Fraction(3, 4)}
    return found


# --- chain-gap: a needed role without a party, or a role whose only party left less than a year ago


def chain_gap(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    for key, known in each(register):
        filled = {row.role for row in known.engagements if runs(row, day)}
        for need in known.role_needs:
            if need.starts_on <= day <= (need.ends_on or FOREVER) and need.role not in filled:
                found.add((key, need.role))
        for role in {row.role for row in known.engagements} - filled:
            gone = [row.ends_on for row in known.engagements if row.role == role and row.ends_on and row.ends_on < day]
            if not gone or (day - max(gone)).days > 365:
                continue
            given_up = any(need.role == role and need.ends_on and max(gone) <= need.ends_on < day
                           for need in known.role_needs)  # fmt: skip
            if not given_up:
                found.add((key, role))
    return found


def runs(row: Row, day: date) -> bool:
    """Whether a party fills its role on a day; without a first day it always did."""
    return bool((row.starts_on or date.min) <= day <= (row.ends_on or FOREVER))


# --- silence: nothing heard in 180 days


def silence(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    for key, known in each(register):
        heard = [local_day(moment) for moment in (known.initiative.told_at, known.initiative.published_at) if moment]
        heard += [post.happened_on for post in known.posts if post.removed_at is None]
        heard += [contact.happened_on for contact in known.contact_moments]
        heard += [local_day(row.answered_at) for row in known.confirmations if row.is_right]
        last = max((at for at in heard if at <= day), default=day)
        if (day - last).days >= 180:
            found.add((key, ""))
    return found


# --- determination-due: over, and neither asked nor determined; what ended more than two years ago is left


def determination_due(register: Register, day: date) -> FoundThings:
    return {
        (key, str(term.id))
        for key, known in each(register)
        for term in known.arrangements
        if term.kind == "subsidy" and term.last_day and term.last_day < day <= term.last_day + timedelta(days=730)
        if not is_by(term.determination_requested_on, day) and not is_by(term.determined_on, day)
        if term.amount_determined is None or term.determined_on is not None
    }


# --- decided-too-late: asked and not decided by then, while its term runs or thirteen weeks after it was asked


def decided_too_late(register: Register, day: date) -> FoundThings:
    return {
        (key, str(term.id))
        for key, known in each(register)
        for term in known.arrangements
        if is_by(term.asked_on, day) and not is_by(term.decided_on, day)
        if term.last_day is None or day <= term.last_day
        if term.first_day <= day or (term.asked_on and (day - term.asked_on).days >= 91)
    }


# --- promise-overdue and founder-waits: the day that was promised has passed, and it is not done, or not answered


def promise_overdue(register: Register, day: date) -> FoundThings:
    of_partners = {
        (key, str(promise.id))
        for key, _known in each(register)
        for promise in PartnerPromise.objects.filter(initiative=key)
        if (promise.moved_to or promise.due_on) < day and not is_by(promise.closed_on, day)
    }
    return of_partners | {
        (key, str(promise.id))
        for key, _known in each(register)
        for promise in FollowUp.objects.filter(subject__initiative=key)
        if promise.due_on < day and not is_by(promise.closed_on, day)
    }


def founder_waits(register: Register, day: date) -> FoundThings:
    challenges = {
        (key, str(challenge.id))
        for key, _known in each(register)
        for challenge in Challenge.objects.filter(initiative=key)
        if challenge.answer_due_on < day and challenge.state in {"submitted", "in_talks"}
    }
    messages = {
        (key, str(first.id))
        for key, _known in each(register)
        if (first := first_unanswered(key)) and first.answer_due_on < day
    }
    return challenges | messages


def first_unanswered(key: UUID) -> Any:
    """The first message of carriers since the municipality last wrote."""
    waiting: Any = None
    for message in ThreadMessage.objects.filter(initiative=key).order_by("created_at", "id"):
        waiting = None if message.is_from_city else waiting or message
    return waiting


# --- notice-term: three consecutive years for the same activities, ending within half a year, and nobody announced it


def notice_term(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    for key, known in each(register):
        subsidies = [term for term in known.arrangements if term.kind == "subsidy"]
        for term in subsidies:
            if term.last_day is None or not term.last_day - timedelta(days=180) <= day <= term.last_day:
                continue
            if is_by(term.notice_given_on, day):
                continue
            if any(goes_on_from(later, term) and end(later) > term.last_day for later in subsidies):
                continue
            if term.last_day >= after_years(first_of_row(term, subsidies).first_day, 3):
                found.add((key, str(term.id)))
    return found


def goes_on_from(later: Row, term: Row) -> bool:
    """Whether `later` is for the same activities and begins before `term` leaves a day open."""
    if later.id == term.id or not later.same_activities or later.first_day > end(term) + ONE:
        return False
    is_same_scheme = later.scheme_id == term.scheme_id and later.granted_by_id == term.granted_by_id
    return bool(later.renews_id == term.id or (is_same_scheme and term.scheme_id and later.first_day > term.first_day))


def first_of_row(term: Row, subsidies: list[Row]) -> Row:
    """Walk back from a subsidy to the first of the unbroken row of those it goes on from."""
    seen, first, todo = {term.id}, term, [term]
    while todo:
        at = todo.pop()
        for earlier in subsidies:
            if earlier.id not in seen and goes_on_from(at, earlier):
                seen.add(earlier.id)
                first = min(first, earlier, key=lambda row: (row.first_day, row.id))
                todo.append(earlier)
    return first


# --- assessment-due: the latest result is older than a year, or than a change of carriers or funders


def assessment_due(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    for key, known in each(register):
        published = [at for row in known.results if (at := local_day(row.published_at)) <= day]
        if not published:
            continue
        changes = [at for row in known.carriers for at in (row.started_on, row.ended_on) if at]
        changes += [
            at for row in known.engagements if row.role == "funder" for at in (row.starts_on, row.ends_on) if at
        ]
        if (day - max(published)).days > 365 or any(max(published) < at <= day for at in changes):
            found.add((key, ""))
    return found


# --- experiment-verdict: a month after its end without a verdict; a lesson not anchored in half a year


def experiment_verdict(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    for key, known in each(register):
        for tried in known.experiments:
            if not is_by(tried.verdict_on, day) and tried.ends_on + timedelta(days=30) <= day:
                found.add((key, f"experiment:{tried.id}"))
        for lesson in known.lessons:
            if not is_by(lesson.anchored_on, day) and lesson.learnt_on + timedelta(days=180) <= day:
                found.add((key, f"lesson:{lesson.id}"))
    return found


# --- temporariness: the third short term in a row, or three years on short terms, of a kind or of all kinds together


def temporariness(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    for key, known in each(register):
        kinds = {term.kind for term in known.arrangements}
        alone = {kind for kind in kinds if always_temporary([t for t in known.arrangements if t.kind == kind], day)}
        found |= {(key, kind) for kind in alone}
        runs_longer = any(not is_short(term) and term.first_day <= day <= end(term) for term in known.arrangements)
        if not alone and not runs_longer and always_temporary(known.arrangements, day):
            found.add((key, "whole"))
    return found


def is_short(term: Row) -> bool:
    """At most fourteen months."""
    return term.last_day is not None and term.last_day <= after_months(term.first_day, 14)


def always_temporary(terms: list[Row], day: date, gap: int = 183) -> bool:
    """Whether, over what began by this day, terms are short for the third time or for three years, and none longer."""
    short = [term for term in terms if is_short(term) and term.first_day <= day]
    around = unbroken(short, day, gap)
    if around is None:
        return False
    first, last = around
    if any(not is_short(term) and term.first_day <= last + (gap + 1) * ONE and end(term) > last for term in terms):
        return False
    return turns(terms, short, first, last) >= 3 or day >= after_years(first, 3)


def turns(terms: list[Row], short: list[Row], first: date, last: date) -> int:
    """How many times a term began when all before it were over, or as a renewal or successor that ran on longer."""
    times, reached = 0, date.min
    for begin in sorted({term.first_day for term in short if first <= term.first_day <= last}):
        starts = [term for term in short if term.first_day == begin]
        goes_on = any(end(term) > reached for term in starts if follows_one(term, terms))
        times += reached < begin or goes_on
        reached = max([reached, *(end(term) for term in starts)])
    return times


def follows_one(term: Row, others: list[Row]) -> bool:
    """Whether it renews another, or succeeds an earlier one alike."""
    if term.renews_id:
        return True
    return any(alike(term, other) and other.first_day < term.first_day for other in others)


# --- horizon: support that stops a year too early; a goal or scheme that ends under what runs or was agreed


def horizon(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    goals = {goal.id: goal for goal in PolicyGoal.objects.all()}
    for key, known in each(register):
        wanted = known.initiative.horizon_on
        agreed = [term for term in known.arrangements if day <= end(term)]
        if wanted:
            for kind in {term.kind for term in agreed}:
                last = max(end(term) for term in known.arrangements if term.kind == kind)
                if (wanted - last).days > 365:
                    found.add((key, "horizon"))
        for term in agreed:
            if term.scheme__ends_on and term.scheme__ends_on - timedelta(days=365) <= day:
                found.add((key, f"scheme:{term.scheme_id}"))
            for goal in {term.goal_id, term.scheme__goal_id} - {None}:
                ends = [at for at in (goals[goal].ends_on, goals[goal].withdrawn_on) if at]
                if is_by(goals[goal].withdrawn_on, day) or any(at - timedelta(days=365) <= day for at in ends[:1]):
                    found.add((key, f"goal:{goal}"))
    return found


# --- four-year-limit: an incidental subsidy without a legal basis nears four years, or was promised for longer


def four_year_limit(register: Register, day: date) -> FoundThings:
    found: FoundThings = set()
    for key, known in each(register):
        incidental = [t for t in known.arrangements if t.kind == "subsidy" and not t.scheme__has_legal_basis]
        for term in incidental:
            if not term.first_day <= day <= end(term):
                continue
            first = first_of_row(term, incidental)
            limit = after_years(first.first_day, 4)
            if end(term) > limit or limit - timedelta(days=180) <= day:
                found.add((key, f"from:{first.id}"))
    return found
