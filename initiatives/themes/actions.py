# SPDX-License-Identifier: EUPL-1.2
"""Adding, naming and removing themes. `by` is an administrator; nobody when the operator does it, by file."""

import re
from typing import Final

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from initiatives.models import Theme
from initiatives.themes.queries import in_use

LONGEST_NAME: Final = 60
LONGEST_CODE: Final = 40
_CODE: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# A list to begin with: code, Dutch, English. Ours; a city takes it or makes its own.
USUAL: Final = (
    ("care", "Zorg", "Care"),
    ("climate", "Klimaat en water", "Climate and water"),
    ("culture", "Kunst en cultuur", "Arts and culture"),
    ("education", "Onderwijs en jeugd", "Education and youth"),
    ("energy", "Energie", "Energy"),
    ("food", "Voedsel", "Food"),
    ("health", "Gezondheid", "Health"),
    ("housing", "Wonen", "Housing"),
    ("knowledge", "Kennis", "Knowledge"),
    ("local-economy", "Buurteconomie", "Local economy"),
    ("participation", "Meedoen", "Taking part"),
    ("public-space", "Buitenruimte", "Public space"),
    ("social-cohesion", "Sociale samenhang", "Social cohesion"),
    ("urban-development", "Stedelijke ontwikkeling", "Urban development"),
    ("work", "Werk", "Work"),
)


@transaction.atomic
def keep_theme(*, name_nl: str, name_en: str, by: User | None, code: str = "") -> bool:
    """Add a theme, or give the one with this code these names; return whether anything differed.

    Without a code a new theme gets one from its English name. Raises RefusedError, with the field it is about, for
    a name or code that cannot be, and for a second theme of one name.
    """
    if by is not None:
        require(by, "initiatives.manage_themes")
    for field, name in (("name_nl", name_nl), ("name_en", name_en)):
        if not name or len(name) > LONGEST_NAME:
            raise RefusedError(_("A theme has a name of at most %d characters.") % LONGEST_NAME, field=field)
    wanted = code or slugify(name_en)[:LONGEST_CODE].strip("-")
    if not _CODE.fullmatch(wanted) or len(wanted) > LONGEST_CODE:
        sentence = _("A code has small letters, digits and hyphens, at most %d.") % LONGEST_CODE
        raise RefusedError(sentence, field="code" if code else "name_en")
    known = {theme.code: theme for theme in Theme.objects.select_for_update()}
    for other in known.values():
        if other.code != wanted and other.name_nl.casefold() == name_nl.casefold():
            raise RefusedError(_("There is a theme of this name already."), field="name_nl")
    if not code and wanted in known:
        raise RefusedError(_("There is a theme of this name already."), field="name_en")
    names = {"name_nl": name_nl, "name_en": name_en}
    there = known.get(wanted)
    if there is None:
        Theme.objects.create(code=wanted, **names)
        return True
    if (there.name_nl, there.name_en) == (name_nl, name_en):
        return False
    Theme.objects.filter(pk=there.pk).update(**names)
    return True


@transaction.atomic
def add_usual_themes(*, by: User) -> int:
    """Add the themes of our list that are not there; return how many were new."""
    require(by, "initiatives.manage_themes")
    there = set(Theme.objects.values_list("code", flat=True)) | set(Theme.objects.values_list("name_nl", flat=True))
    new = [one for one in USUAL if not there & set(one[:2])]
    for code, name_nl, name_en in new:
        keep_theme(code=code, name_nl=name_nl, name_en=name_en, by=by)
    return len(new)


@transaction.atomic
def remove_theme(*, theme: Theme, by: User) -> None:
    """Remove a theme that nothing uses. Raises RefusedError when something does."""
    require(by, "initiatives.manage_themes")
    # Locked, so that nobody chooses it meanwhile.
    locked = Theme.objects.select_for_update().get(pk=theme.pk)
    if in_use().filter(pk=locked.pk).exists():
        raise RefusedError(_("“%(name)s” is in use. Give what has it another theme first.") % {"name": locked.name_nl})
    locked.delete()
