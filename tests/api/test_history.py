# SPDX-License-Identifier: EUPL-1.2
"""What a program writes is kept in history under the machine user it works as, with the address it called."""

from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import path

from accounts.models import Scope
from core.api.viewsets import ApiView
from initiatives.models import Initiative
from tests.factories import make_initiative
from tests.factories.api import make_api_client, with_key

pytestmark = pytest.mark.django_db
# Longer than what the door remembers, so that no other test meets it.
ADDRESS = "api/v1/only-for-the-test-of-history/<uuid:pk>"


class Renaming(ApiView):
    """Writes as an endpoint that takes changes does."""

    scope = Scope.INITIATIVES_WRITE.value

    def patch(self, _request: Any, pk: Any) -> HttpResponse:
        """Give an initiative another name."""
        one = Initiative.objects.get(pk=pk)
        one.name = "Anders"
        one.save(update_fields=["name"])
        return HttpResponse(status=204)


urlpatterns = [path(ADDRESS, Renaming.as_view())]


def test_history_names_the_client_that_wrote(settings: Any) -> None:
    settings.ROOT_URLCONF = __name__
    one = make_initiative(name="Eerst")
    writer, key = make_api_client(scopes=(Scope.INITIATIVES_WRITE,))
    address = "/" + ADDRESS.replace("<uuid:pk>", str(one.pk))

    answer = with_key(key).patch(address)

    assert answer.status_code == 204
    events: Any = one
    event = events.events.order_by("-pgh_id").select_related("pgh_context").first()
    assert event.name == "Anders"
    assert event.pgh_context is not None
    assert event.pgh_context.metadata == {"user": str(writer.user_id), "url": address}
