# SPDX-License-Identifier: EUPL-1.2
"""A what-if in words: the sentence, what is lost as what, and what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from governance.network.what_if import rules
from governance.network.what_if.calculation import AffectedInitiative, Calculation, LostSupport
from governance.network.what_if.names import Named
from initiatives.models.carrier import KeyTask
from initiatives.models.party import ChainRole

_SUPPORTS: Final = {
    rules.LEADING: gettext_lazy("who carries it"),
    rules.MONEY: gettext_lazy("money"),
    rules.PLACE: gettext_lazy("a place it cannot miss"),
    rules.SPARE_PLACE: gettext_lazy("a place it can miss"),
    rules.TENURE: gettext_lazy("the use of its place"),
    rules.AGREEMENT: gettext_lazy("an agreement"),
    rules.EXCEPTION: gettext_lazy("an exception"),
    rules.STAFFING: gettext_lazy("hours of the municipality"),
    rules.ITSELF: gettext_lazy("the initiative itself"),
}
CONSEQUENCES: Final = {
    "stops": gettext_lazy("stops"),
    "weakens": gettext_lazy("weakens"),
    "goes_on": gettext_lazy("goes on"),
}
# Class and icon of a consequence.
STATES: Final = {"stops": ("stop", "close"), "weakens": ("weak", "down"), "goes_on": ("swap", "swap")}


@dataclass(frozen=True, slots=True)
class ActionLink:
    """Where something can be done about it."""

    href: str
    label: str


@dataclass(frozen=True, slots=True)
class WaveRow:
    """One line of the table of waves."""

    touched: AffectedInitiative
    lost: tuple[str, ...]
    state: str
    icon: str
    word: str
    catch: tuple[str, ...]
    act: ActionLink | None


def support_name(kind: str) -> str:
    """Return what a support is called, in the middle of a sentence."""
    name, _colon, what = kind.partition(":")
    if name == rules.ROLE:
        return str(ChainRole(what).label).lower()
    if name in {rules.TASK, rules.FOUNDER}:
        return str(KeyTask(what).label).lower()
    return str(_SUPPORTS[name])


def counted(stops: int, weakens: int, goes_on: int) -> str:
    """Return how many stop, weaken and go on; empty when nobody does."""
    parts = []
    if stops:
        parts.append(ngettext("%(n)s stops", "%(n)s stop", stops) % {"n": stops})
    if weakens:
        parts.append(ngettext("%(n)s weakens", "%(n)s weaken", weakens) % {"n": weakens})
    if goes_on:
        parts.append(ngettext("%(n)s goes on", "%(n)s go on", goes_on) % {"n": goes_on})
    return ", ".join(parts)


def sentence(stops: int, weakens: int, goes_on: int) -> str:
    """Return the same in one sentence."""
    found = counted(stops, weakens, goes_on)
    return f"{found}." if found else _("Nothing falls that the register knows of.")


def people_sentence(people: int) -> str:
    """Return how many people that touches; the register knows a lower bound."""
    return ngettext("That touches at least %(n)s person.", "That touches at least %(n)s people.", people) % {
        "n": people
    }


def city_sentence(found: Calculation) -> str:
    """Return what falls in the whole city, when that is more than what is in view."""
    counts = found.in_city
    words = counted(counts["stops"], counts["weakens"], counts["goes_on"])
    return _("In the whole city: %(words)s.") % {"words": words} + " " + people_sentence(counts["people"])


def wave_rows(found: Calculation) -> list[WaveRow]:
    """Return the lines of the table, in the order of the waves."""
    return [_row(each) for each in found.touched]


def _row(touched: AffectedInitiative) -> WaveRow:
    state, icon = STATES[touched.consequence]
    is_hurt = touched.consequence != "goes_on"
    catch = tuple(dict.fromkeys(_catch(each) for each in touched.gone if each.instead))
    if not catch:
        catch = (_("Nobody") if is_hurt else _("It can do without"),)
    return WaveRow(
        touched=touched,
        lost=tuple(dict.fromkeys(lost_words(each) for each in touched.gone)),
        state=state,
        icon=icon,
        word=str(CONSEQUENCES[touched.consequence]),
        catch=catch,
        act=action_link_for(touched) if is_hurt else None,
    )


def lost_words(gone: LostSupport) -> str:
    """Return as what an initiative lost which element."""
    return _("%(what)s: %(name)s") % {"what": support_name(gone.kind), "name": gone.what.name}


def _catch(gone: LostSupport) -> str:
    name = gone.instead.name if gone.instead else ""
    return _("%(name)s, but too late") % {"name": name} if gone.is_late else name


def action_link_for(touched: AffectedInitiative) -> ActionLink:
    """Return where the worst of it can be caught."""
    kinds = {support.kind.partition(":")[0] for support in touched.hit}
    key = touched.initiative.key
    if {rules.PLACE, rules.TENURE, rules.ROLE} & kinds:
        return ActionLink(reverse("governance:chain", args=[key]), _("Look for another party"))
    if rules.MONEY in kinds:
        return ActionLink(reverse("governance:arrangement-new", args=[key]), _("Record other money"))
    return ActionLink(reverse("initiatives:dossier", args=[key]), _("Open the file"))


def title(taken: Sequence[Named], shifted: Sequence[Named]) -> str:
    """Return what the page is about."""
    if shifted and not taken:
        return ngettext("If %(what)s shifts", "If %(what)s shift", len(shifted)) % {"what": _joined(shifted)}
    every = [*taken, *shifted]
    if not every:
        return _("What if")
    return ngettext("If %(what)s falls away", "If %(what)s fall away", len(every)) % {"what": _joined(every)}


def _joined(names: Sequence[Named]) -> str:
    known = [each.name for each in names]
    if len(known) < 2:  # noqa: PLR2004 - one name stands alone
        return "".join(known)
    return _("%(first)s and %(last)s") % {"first": ", ".join(known[:-1]), "last": known[-1]}


def from_day(found: Calculation) -> str:
    """Return from which day."""
    return date_format(found.asked.day, "j F Y")
