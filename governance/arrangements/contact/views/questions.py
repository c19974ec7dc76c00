# SPDX-License-Identifier: EUPL-1.2
"""Where carriers ask the municipality something."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.pages.saving import done, form_page
from core.permissions import require
from governance.arrangements.contact.actions.questions import ask_municipality
from governance.arrangements.contact.forms import QuestionForm
from governance.arrangements.contact.reach import reach_of
from initiatives.my_initiatives import queries as my_initiatives_queries

LONGEST_SUBJECT = 200


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show who answers and take the question; `?over=` names what it is about."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    person = person_of(request)
    require(person, "governance.ask_municipality", initiative)
    about = request.GET.get("over", "").replace("\x00", "").strip()[:LONGEST_SUBJECT]
    begun = _("It is about “%(about)s”.") % {"about": about} + "\n\n" if about else ""
    form = QuestionForm(request.POST if request.method == "POST" else None, initial={"text": begun})
    sentence = _("Your question has been sent. The answer comes to %(mail)s.") % {"mail": person.email}
    return form_page(
        request,
        form,
        lambda: ask_municipality(initiative=initiative, text=form.cleaned_data["text"], by=person),
        template="governance/arrangements/contact/mine_question.html",
        context=lambda: {
            "initiative": initiative,
            "reach": reach_of([initiative], timezone.localdate())[initiative.pk],
        },
        saved=done(request, sentence, "initiatives:mine-initiative", initiative.pk),
    )
