# SPDX-License-Identifier: EUPL-1.2
"""What two initiatives tell of themselves: where they differ, and taking over what was chosen."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class Fact:
    """What is chosen as one: the first field is what people read, the others go with it."""

    code: str
    label: str | Promise
    fields: tuple[str, ...]


FACTS: Final = (
    Fact("name", gettext_lazy("Name"), ("name",)),
    Fact("summary", gettext_lazy("In one sentence"), ("summary",)),
    Fact("story", gettext_lazy("The story"), ("story",)),
    Fact("form", gettext_lazy("Form"), ("form",)),
    Fact("phase", gettext_lazy("Phase"), ("phase",)),
    Fact("area", gettext_lazy("Area"), ("area",)),
    Fact("place", gettext_lazy("Address or place"), ("address", "longitude", "latitude", "point_shown")),
    Fact("started_on", gettext_lazy("Started on"), ("started_on",)),
    Fact("horizon_on", gettext_lazy("Wants to go on until"), ("horizon_on",)),
    Fact("website", gettext_lazy("Website"), ("website",)),
    Fact("picture", gettext_lazy("Picture"), ("picture", "picture_alt")),
    Fact("people_involved", gettext_lazy("People involved"), ("people_involved",)),
    Fact("carriers_told", gettext_lazy("How many carry it"), ("carriers_told",)),
    Fact("absence_effect", gettext_lazy("If the founder drops out"), ("absence_effect",)),
)


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that the two tell differently, in words; `is_missing` where the one that stays tells nothing."""

    fact: Fact
    own: str
    others: str
    is_missing: bool


def differences(keep: Initiative, other: Initiative) -> list[Difference]:
    """Return what the two tell differently; where the other one tells nothing there is nothing to choose."""
    return [
        Difference(fact, in_words(fact, keep), in_words(fact, other), is_missing=not _tells(fact, keep))
        for fact in FACTS
        if _tells(fact, other) and _values(fact, keep) != _values(fact, other)
    ]


def told_by(initiative: Initiative) -> list[tuple[str, str]]:
    """Return everything an initiative tells, in words."""
    lines = ((str(fact.label), in_words(fact, initiative)) for fact in FACTS)
    return [(label, words) for label, words in lines if words != _("nothing")]


def in_words(fact: Fact, initiative: Initiative) -> str:
    """Return what an initiative tells, as a reader would write it."""
    name = fact.fields[0]
    value = getattr(initiative, name)
    if fact.code == "area":
        return str(value.name) if value else _("Whole city")
    if fact.code == "picture":
        return (initiative.picture_alt or _("a picture without description")) if value else _("nothing")
    if fact.code == "place" and not value and initiative.longitude is not None:
        # Which of two points holds is chosen by where they are.
        return _("a point on the map") + f" ({initiative.latitude:.5f}, {initiative.longitude:.5f})"
    if value in (None, ""):
        return _("nothing")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    display: Any = getattr(initiative, f"get_{name}_display", None)
    return str(display()) if display else str(value)


def take_over(keep: Initiative, other: Initiative, codes: Collection[str]) -> Sequence[str]:
    """Have `keep` tell what `other` tells of these facts, made up where it was; return the fields to save."""
    changed: list[str] = []
    for fact in FACTS:
        if fact.code not in codes:
            continue
        for name in fact.fields:
            setattr(keep, name, getattr(other, name))
            changed.append(name)
            invented = [one for one in keep.invented_fields if one != name]
            keep.invented_fields = [*invented, name] if name in other.invented_fields else invented
    if other.told_at and (keep.told_at is None or other.told_at > keep.told_at):
        keep.told_at = other.told_at
        changed.append("told_at")
    return [*changed, "invented_fields"] if changed else []


def _tells(fact: Fact, initiative: Initiative) -> bool:
    """Whether it tells anything of it; no area means the whole city, and how a point is shown is nothing by itself."""
    told = [value for name, value in zip(fact.fields, _values(fact, initiative), strict=True) if name != "point_shown"]
    return fact.code == "area" or any(value not in (None, "") for value in told)


def _values(fact: Fact, initiative: Initiative) -> list[Any]:
    return [_value(initiative, name) for name in fact.fields]


def _value(initiative: Initiative, name: str) -> Any:
    if name == "area":
        return initiative.area_id
    return initiative.picture.name if name == "picture" else getattr(initiative, name)
