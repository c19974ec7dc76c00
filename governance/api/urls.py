# SPDX-License-Identifier: EUPL-1.2
"""Endpoints of what institutions commit to and what a city learns."""

from django.urls import path

from core.api.routers import Router
from governance.arrangements.api.arrangements import ArrangementViewSet
from governance.arrangements.contact.api import ChosenDistanceViewSet
from governance.arrangements.policy.api import CouncilTermViewSet, PolicyGoalViewSet, SchemeViewSet
from governance.continuity.signals.api import SignalViewSet
from governance.deeds.api import DeedsView
from governance.growth.api import GrowthChangeViewSet, GrowthStepViewSet
from governance.issues.api import IssueViewSet
from governance.learning.api import BarrierViewSet, ExperimentViewSet, LessonViewSet, ProvisionViewSet
from governance.learning.missing.api import MissingView
from governance.network.scenarios.api import ScenarioViewSet
from governance.overview.api import AgendaView, LossesView, OutlookView
from governance.parties.api import EngagementViewSet, PartyViewSet, StyleMixViewSet
from governance.parties.places.api import PlaceViewSet
from governance.parties.promises.api import PartnerPromiseViewSet
from governance.parties.styles.api import GuaranteeAnswerViewSet
from governance.temporariness.api import AskedAgainView, TemporarinessView

urlpatterns = [
    *Router(
        PartyViewSet,
        EngagementViewSet,
        PartnerPromiseViewSet,
        StyleMixViewSet,
        GuaranteeAnswerViewSet,
        ChosenDistanceViewSet,
        ArrangementViewSet,
        SchemeViewSet,
        PolicyGoalViewSet,
        CouncilTermViewSet,
        PlaceViewSet,
        SignalViewSet,
        ExperimentViewSet,
        LessonViewSet,
        BarrierViewSet,
        ProvisionViewSet,
        ScenarioViewSet,
        IssueViewSet,
        GrowthStepViewSet,
        GrowthChangeViewSet,
    ).urls,
    path("deeds", DeedsView.as_view(), name="deeds"),
    path("outlook", OutlookView.as_view(), name="outlook"),
    path("agenda", AgendaView.as_view(), name="agenda"),
    path("who-is-missing", MissingView.as_view(), name="who-is-missing"),
    path("temporariness", TemporarinessView.as_view(), name="temporariness"),
    path("asked-again", AskedAgainView.as_view(), name="asked-again"),
    path("losses", LossesView.as_view(), name="losses"),
]
