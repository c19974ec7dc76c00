# SPDX-License-Identifier: EUPL-1.2
"""Between forms and register: checked answers as values for the actions, and the register's values as answers."""

from typing import Any
from uuid import UUID

from initiatives.models import Carrier, Initiative, Registration
from initiatives.registration.data import IncomeData, InitiativeData, NeedData, PartyData, RegistrationData
from initiatives.registration.forms.questions import WHOLE_CITY
from initiatives.registration.forms.steps import STEPS, Step, StepForms, as_data

IDEA_FIELDS = ("name", "summary", "story", "form", "phase", "started_on", "website", "picture_alt", "horizon_on")
PLACE_FIELDS = ("address", "longitude", "latitude", "point_shown")
PEOPLE_FIELDS = ("people_involved", "carriers_told", "absence_effect")


def part_of(forms: StepForms) -> InitiativeData:
    """Return what the checked forms of one step tell about an initiative."""
    cleaned = forms.form.cleaned_data
    match forms.step.code:
        case "idea":
            # The horizon is asked only of an initiative that is there already.
            return InitiativeData(values={name: cleaned[name] for name in IDEA_FIELDS if name in cleaned})
        case "place":
            area = None if cleaned["area"] == WHOLE_CITY else UUID(cleaned["area"])
            return InitiativeData(values={"area_id": area} | {name: cleaned[name] for name in PLACE_FIELDS})
        case "themes":
            return InitiativeData(themes=frozenset(cleaned["themes"]))
        case "people":
            values = {name: cleaned[name] for name in PEOPLE_FIELDS}
            return InitiativeData(values=values, key_tasks=tuple(cleaned["key_tasks"]))
        case _:
            return _rows_part(forms)


def _rows_part(forms: StepForms) -> InitiativeData:
    told: dict[str, Any] = {}
    made = {"parties": PartyData, "incomes": IncomeData, "needs": NeedData}
    removed: set[UUID] = set()
    for rows in forms.rowsets:
        told[rows.kind] = [made[rows.kind](**row) for row in rows.filled]
        removed |= {UUID(text) for text in rows.removed if _is_uuid(text)}
    return InitiativeData(removed=frozenset(removed), **told)


def _is_uuid(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True


def checked_steps(registration: Registration) -> list[StepForms]:
    """Return every step with the kept answers, checked."""
    return [
        StepForms.checked(step, as_data(registration.answers.get(step.code, {}).get("given", {}))) for step in STEPS
    ]


def application_of(steps: list[StepForms]) -> RegistrationData | None:
    """Return the whole registration, or None when a step is not right yet."""
    # Every step is looked at, so that the page can name all that is wrong.
    if [forms for forms in steps if not forms.is_valid()]:
        return None
    person = next(forms for forms in steps if forms.step.code == "people").form.cleaned_data
    return RegistrationData(
        person_name=person["person_name"],
        person_email=person["person_email"],
        second_name=person["second_name"],
        second_email=person["second_email"],
        parts=[part_of(forms) for forms in steps],
    )


def register_forms(step: Step, initiative: Initiative, carrier: Carrier | None) -> StepForms:
    """Return the forms of one step with what stands in the register; at most two queries."""
    match step.code:
        case "idea":
            return StepForms.known(step, {name: getattr(initiative, name) for name in IDEA_FIELDS}, {})
        case "place":
            area = str(initiative.area_id) if initiative.area_id else WHOLE_CITY
            values = {name: getattr(initiative, name) for name in PLACE_FIELDS}
            return StepForms.known(step, values | {"area": area}, {})
        case "themes":
            return StepForms.known(step, {"themes": [theme.code for theme in initiative.themes.all()]}, {})
        case "people":
            values = {name: getattr(initiative, name) for name in PEOPLE_FIELDS}
            return StepForms.known(step, values | {"key_tasks": carrier.key_tasks if carrier else []}, {})
        case "money":
            return StepForms.known(step, {}, {"parties": _parties(initiative), "incomes": _incomes(initiative)})
        case _:
            return StepForms.known(step, {}, {"needs": _needs(initiative)})


def _parties(initiative: Initiative) -> list[dict[str, Any]]:
    rows = initiative.engagements.filter(ends_on__isnull=True).select_related("party").order_by("created_at", "id")
    return [
        {"id": row.pk, "version": row.version, "name": row.party.name, "sphere": row.party.sphere, "role": row.role}
        for row in rows
    ]


def _incomes(initiative: Initiative) -> list[dict[str, Any]]:
    rows = initiative.incomes.select_related("party").order_by("created_at", "id")
    return [
        {
            "id": row.pk,
            "version": row.version,
            "kind": row.kind,
            "who": row.party.name if row.party else "",
            "sphere": row.party.sphere if row.party else "",
            "has_many_payers": row.has_many_payers,
            "share_percent": row.share_percent,
            "ends_on": row.ends_on,
        }
        for row in rows
    ]


def _needs(initiative: Initiative) -> list[dict[str, Any]]:
    rows = initiative.needs.filter(closed_on__isnull=True).order_by("created_at", "id")
    return [
        {"id": row.pk, "version": row.version, "kind": row.kind, "subject": row.subject, "text": row.text}
        for row in rows
    ]
