# SPDX-License-Identifier: EUPL-1.2
import pytest

from exchange import catalogue
from tests.factories.exchange import OPENED


@pytest.fixture(autouse=True)
def _a_kind_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """One kind of event that no room tells."""
    monkeypatch.setattr(catalogue, "_types", {**catalogue._types, OPENED.code: OPENED})
