# SPDX-License-Identifier: EUPL-1.2
"""How active an area is for its residents, on its own public page."""

from accounts.models import Person
from assessment.quiet_areas.charts import scatter
from assessment.quiet_areas.figures import kept_quiet_areas
from initiatives.models import Area, Population
from initiatives.register.page_sections import Section, SubjectPlace, register_place_section


def register_quiet_section() -> None:
    """Add it to the pages of areas."""
    register_place_section(quiet_section)


def quiet_section(place: SubjectPlace, user: Person) -> Section | None:
    """Return the part; nothing for a programme, and nothing while nobody brought residents in."""
    if place.kind != "area" or not Population.objects.exists():
        return None
    code = Area.objects.filter(pk=place.pk, parent=None).values_list("code", flat=True).first()
    if code is None:
        return None
    found, figure = kept_quiet_areas(user)
    line = found.line(code)
    if line is None or line.residents is None:
        return None
    drawn = scatter(found, code)
    context = {"quiet": found, "line": line, "scatter": drawn, "figure": figure}
    return Section("assessment/quiet_areas/_area.html", context, order=20)
