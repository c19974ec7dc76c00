# SPDX-License-Identifier: EUPL-1.2
"""The chart for Kubernetes: linted and rendered by Helm's own engine, valid, and as closed as compose is."""

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import kubernetes_validate
import pytest
import yaml
from django.conf import settings

ROOT = Path(settings.BASE_DIR)
CHART = ROOT / "charts" / "meervoud"
SETTINGS = {
    "ALLOWED_HOSTS": "initiatieven.example.org",
    "SITE_URL": "https://initiatieven.example.org",
    "MAIL_FROM": "Meervoud <no-reply@example.org>",
    "SECURITY_CONTACT": "mailto:security@example.org",
}
SMALL: dict[str, Any] = {"settings": SETTINGS, "existingSecret": "meervoud-secrets"}
LARGE: dict[str, Any] = {
    "settings": {**SETTINGS, "CITY_NAME": "Voorbeeld", "WEB_WORKERS": 4},
    "secrets": {
        "SECRET_KEY": "k" * 50,
        "DATABASE_URL": "postgresql://db/m",
        "REDIS_URL": "redis://r",
        "EMAIL_URL": "smtp://m",
    },
    "autoscaling": {"enabled": True, "targetMemoryUtilizationPercentage": 80},
    "pdb": {"maxUnavailable": 1},
    "workers": {"worker": {"autoscaling": {"enabled": True}, "pdb": {"create": True}}},
    "ingress": {
        "enabled": True,
        "className": "nginx",
        "annotations": {"nginx.ingress.kubernetes.io/proxy-body-size": "12m"},
        "hosts": [{"host": "initiatieven.example.org", "paths": [{"path": "/", "pathType": "Prefix"}]}],
        "tls": [{"secretName": "tls", "hosts": ["initiatieven.example.org"]}],
    },
    "extraEnvVars": [{"name": "RELEASE", "value": "{{ .Release.Name }}"}],
    "extraEnvFrom": [{"secretRef": {"name": "more"}}],
    "extraVolumes": [{"name": "certificates", "configMap": {"name": "certificates"}}],
    "extraVolumeMounts": [{"name": "certificates", "mountPath": "/certificates"}],
    "imagePullSecrets": [{"name": "registry"}],
    "podLabels": {"team": "city"},
    "podAnnotations": {"prometheus.io/scrape": "true"},
    "nodeSelector": {"disk": "fast"},
    "tolerations": [{"key": "city", "operator": "Exists"}],
    "persistence": {"storageClassName": "nfs"},
    "migrate": {"backup": False},
}
OURS = [f"initiatieven-meervoud{part}" for part in ("", "-beat", "-events", "-mail", "-worker")]


@cache
def helm(values: str, *, upgrade: bool = False) -> "subprocess.CompletedProcess[str]":
    asked = json.dumps({"values": json.loads(values), "upgrade": upgrade})
    command = [sys.executable, "-m", "tests.charts.helm"]
    return subprocess.run(command, input=asked, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603


def manifests(values: dict[str, Any], *, upgrade: bool = False) -> list[dict[str, Any]]:
    done = helm(json.dumps(values), upgrade=upgrade)
    assert done.returncode == 0, done.stderr
    files = [text for name, text in json.loads(done.stdout)["rendered"].items() if not name.endswith(".txt")]
    return [one for text in files for one in yaml.safe_load_all(text) if one]


def pods(values: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {
        one["metadata"]["name"]: one["spec"]["template"]["spec"]
        for one in manifests(values)
        if one["kind"] in ("Deployment", "Job")
    }


def one(kind: str, name: str, values: dict[str, Any]) -> dict[str, Any]:
    [found] = [found for found in manifests(values) if (found["kind"], found["metadata"]["name"]) == (kind, name)]
    return found


@pytest.mark.parametrize("values", [SMALL, LARGE], ids=["small", "large"])
def test_helm_finds_nothing_to_say(values: dict[str, Any]) -> None:
    found = json.loads(helm(json.dumps(values)).stdout)["lint"]
    assert found["errors"] == []
    assert [message["error"] for message in found["messages"]] == ["icon is recommended"]


@pytest.mark.parametrize("version", ["1.29", kubernetes_validate.latest_version()])
@pytest.mark.parametrize("values", [SMALL, LARGE], ids=["small", "large"])
def test_kubernetes_takes_every_manifest(values: dict[str, Any], version: str) -> None:
    for upgrade in (False, True):
        for manifest in manifests(values, upgrade=upgrade):
            kubernetes_validate.validate(manifest, version, strict=True)


@pytest.mark.parametrize("name", sorted(SETTINGS))
def test_what_is_missing_is_named(name: str) -> None:
    done = helm(json.dumps({**SMALL, "settings": {**SETTINGS, name: ""}}))
    assert done.returncode
    assert f"Set settings.{name}" in done.stderr


def test_secrets_that_are_missing_are_named() -> None:
    assert "Set existingSecret" in helm(json.dumps({"settings": SETTINGS})).stderr


@pytest.mark.parametrize("name", [*OURS, "initiatieven-meervoud-migrate"])
@pytest.mark.parametrize("values", [SMALL, LARGE], ids=["small", "large"])
def test_no_pod_can_write_its_system_or_gain_rights(values: dict[str, Any], name: str) -> None:
    pod = pods(values)[name]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert f"--uid {pod['securityContext']['runAsUser']} " in (ROOT / "Dockerfile").read_text(encoding="utf-8")
    assert pod["automountServiceAccountToken"] is False
    [container] = pod["containers"]
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert {mount["mountPath"] for mount in container["volumeMounts"]} >= {"/tmp", "/data"}  # noqa: S108
    assert container["resources"]["limits"]["memory"]


def test_it_runs_what_compose_runs() -> None:
    compose = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["services"]

    def queues(command: list[str]) -> str:
        return command[command.index("--queues") + 1]

    containers = [pod["containers"][0] for pod in pods(SMALL).values()]
    served = {queues(container["args"]) for container in containers if container["name"] == "worker"}
    assert served == {queues(service["command"]) for name, service in compose.items() if name.endswith("worker")}
    beat = pods(SMALL)["initiatieven-meervoud-beat"]["containers"][0]
    assert beat["args"] == compose["beat"]["command"]
    assert beat["livenessProbe"]["exec"]["command"] == compose["beat"]["healthcheck"]["test"][1:]


def test_a_web_server_is_asked_whether_it_lives_and_whether_it_takes_requests() -> None:
    web = pods(SMALL)["initiatieven-meervoud"]["containers"][0]
    assert web["livenessProbe"]["httpGet"]["path"] == "/health/live"
    assert web["readinessProbe"]["httpGet"]["path"] == "/health/ready"
    # It asks by the address of the pod, which must be a name of ours then.
    environment = {one["name"]: one for one in web["env"]}
    assert environment["ALLOWED_HOSTS"]["value"] == "initiatieven.example.org,$(POD_IP)"
    assert list(environment) == ["POD_IP", "ALLOWED_HOSTS"]


def test_the_migration_runs_before_the_rest_with_what_the_rest_reads() -> None:
    job = one("Job", "initiatieven-meervoud-migrate", LARGE)
    assert job["metadata"]["annotations"]["helm.sh/hook"] == "pre-install,pre-upgrade"
    assert job["spec"]["template"]["spec"]["containers"][0]["args"][:3] == ["python", "manage.py", "prepare"]
    assert pods(SMALL)["initiatieven-meervoud-migrate"]["containers"][0]["args"][:3] == [
        "python",
        "manage.py",
        "upgrade",
    ]
    for kind, key in (("ConfigMap", "data"), ("Secret", "stringData")):
        of_job, of_rest = (one(kind, f"initiatieven-meervoud{end}", LARGE) for end in ("-migrate", ""))
        assert of_job[key] == of_rest[key]
        assert of_job["metadata"]["annotations"]["helm.sh/hook-weight"] == "-5"


def test_the_first_migration_needs_no_claim_and_a_later_one_backs_up_into_it() -> None:
    def volumes(*, upgrade: bool) -> dict[str, Any]:
        [job] = [one for one in manifests(SMALL, upgrade=upgrade) if one["kind"] == "Job"]
        return {volume["name"]: volume for volume in job["spec"]["template"]["spec"]["volumes"]}

    assert volumes(upgrade=False)["data"]["emptyDir"] == {}
    assert volumes(upgrade=True)["data"]["persistentVolumeClaim"]["claimName"] == "initiatieven-meervoud"


def test_uploads_outlive_the_release() -> None:
    claim = one("PersistentVolumeClaim", "initiatieven-meervoud", SMALL)
    # Helm removes what is a hook before it makes it anew.
    assert claim["metadata"]["annotations"] == {"helm.sh/resource-policy": "keep"}


def test_an_existing_secret_and_claim_are_used_and_none_is_made() -> None:
    values = {**SMALL, "persistence": {"existingClaim": "uploads"}}
    kinds = {one["kind"] for one in manifests(values)}
    assert not {"Secret", "PersistentVolumeClaim"} & kinds
    for name, pod in pods(values).items():
        assert {"secretRef": {"name": "meervoud-secrets"}} in pod["containers"][0]["envFrom"], name
        assert "uploads" in json.dumps(pod["volumes"]), name


def test_what_a_city_adds_reaches_every_container() -> None:
    for name, pod in pods(LARGE).items():
        [container] = pod["containers"]
        assert {"name": "RELEASE", "value": "initiatieven"} in container["env"], name
        assert {"secretRef": {"name": "more"}} in container["envFrom"], name
        assert {"name": "certificates", "mountPath": "/certificates"} in container["volumeMounts"], name
        assert "certificates" in [volume["name"] for volume in pod["volumes"]], name
        assert pod["imagePullSecrets"] == [{"name": "registry"}], name
        assert pod["nodeSelector"] == {"disk": "fast"}, name


def test_it_scales_where_asked_and_then_leaves_the_number_alone() -> None:
    for name in ("initiatieven-meervoud", "initiatieven-meervoud-worker"):
        assert one("HorizontalPodAutoscaler", name, LARGE)["spec"]["scaleTargetRef"]["name"] == name
        assert "replicas" not in one("Deployment", name, LARGE)["spec"]
        assert one("PodDisruptionBudget", name, LARGE)
    assert one("Deployment", "initiatieven-meervoud", SMALL)["spec"]["replicas"] == 2
    assert "HorizontalPodAutoscaler" not in {one["kind"] for one in manifests(SMALL)}


def test_what_changes_starts_the_processes_anew() -> None:
    def sums(values: dict[str, Any]) -> list[str]:
        return [
            one["spec"]["template"]["metadata"]["annotations"]["checksum/settings"]
            for one in manifests(values)
            if one["kind"] == "Deployment"
        ]

    changed = {**SMALL, "settings": {**SETTINGS, "CITY_NAME": "Elders"}}
    assert len(sums(SMALL)) == len(OURS)
    assert not set(sums(SMALL)) & set(sums(changed))


def test_the_chart_brings_no_database() -> None:
    assert "dependencies" not in yaml.safe_load((CHART / "Chart.yaml").read_text(encoding="utf-8"))
    assert {one["metadata"]["name"] for one in manifests(SMALL) if one["kind"] == "Deployment"} == set(OURS)


def test_the_settings_it_names_are_settings() -> None:
    written = re.findall(
        r"^(?:# )?([A-Z][A-Z0-9_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert set(yaml.safe_load((CHART / "values.yaml").read_text(encoding="utf-8"))["settings"]) <= set(written)


def test_chart_and_product_have_one_version() -> None:
    chart = yaml.safe_load((CHART / "Chart.yaml").read_text(encoding="utf-8"))
    assert chart["version"] == chart["appVersion"] == settings.VERSION
