{{/* SPDX-License-Identifier: EUPL-1.2 */}}
{{- define "meervoud.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 40 | trimSuffix "-" }}
{{- end }}

{{- define "meervoud.fullname" -}}
{{- if .Values.fullnameOverride }}
{{- .Values.fullnameOverride | trunc 40 | trimSuffix "-" }}
{{- else if contains (include "meervoud.name" .) .Release.Name }}
{{- .Release.Name | trunc 40 | trimSuffix "-" }}
{{- else }}
{{- printf "%s-%s" .Release.Name (include "meervoud.name" .) | trunc 40 | trimSuffix "-" }}
{{- end }}
{{- end }}

{{/* Labels that stay the same over releases; `component` tells web, workers and timetable apart. */}}
{{- define "meervoud.selectorLabels" -}}
app.kubernetes.io/name: {{ include "meervoud.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "meervoud.labels" -}}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version | replace "+" "_" }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
{{ include "meervoud.selectorLabels" . }}
{{- end }}

{{- define "meervoud.serviceAccountName" -}}
{{- if .Values.serviceAccount.create }}
{{- default (include "meervoud.fullname" .) .Values.serviceAccount.name }}
{{- else }}
{{- default "default" .Values.serviceAccount.name }}
{{- end }}
{{- end }}

{{- define "meervoud.secretName" -}}
{{- default (include "meervoud.fullname" .) .Values.existingSecret }}
{{- end }}

{{- define "meervoud.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end }}

{{/* Values of others, with templates in them filled in. */}}
{{- define "meervoud.filled" -}}
{{- tpl (toYaml .value) .root }}
{{- end }}

{{/* What a pod of ours has beside its container; `names` are those of its configuration and secrets. */}}
{{- define "meervoud.pod" -}}
{{- with .root.Values.imagePullSecrets }}
imagePullSecrets:
  {{- toYaml . | nindent 2 }}
{{- end }}
# Nothing of ours asks Kubernetes anything.
automountServiceAccountToken: false
securityContext:
  {{- toYaml .root.Values.podSecurityContext | nindent 2 }}
volumes:
  - name: tmp
    emptyDir: {}
  - name: data
    {{- if and .root.Values.persistence.enabled (not .withoutData) }}
    persistentVolumeClaim:
      claimName: {{ default (include "meervoud.fullname" .root) .root.Values.persistence.existingClaim }}
    {{- else }}
    emptyDir: {}
    {{- end }}
  {{- with .root.Values.extraVolumes }}
  {{- include "meervoud.filled" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
{{- with .root.Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{/* What a container of ours has beside its command, its probes and its resources. */}}
{{- define "meervoud.container" -}}
image: {{ include "meervoud.image" .root | quote }}
imagePullPolicy: {{ .root.Values.image.pullPolicy }}
securityContext:
  {{- toYaml .root.Values.securityContext | nindent 2 }}
envFrom:
  - configMapRef:
      name: {{ .config }}
  - secretRef:
      name: {{ .secret }}
  {{- with .root.Values.extraEnvFrom }}
  {{- include "meervoud.filled" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
env:
  # Probes and Prometheus ask a pod by its own address.
  - name: POD_IP
    valueFrom:
      fieldRef:
        fieldPath: status.podIP
  - name: ALLOWED_HOSTS
    value: {{ printf "%s,$(POD_IP)" .root.Values.settings.ALLOWED_HOSTS | quote }}
  {{- with .root.Values.extraEnvVars }}
  {{- include "meervoud.filled" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
volumeMounts:
  - name: tmp
    mountPath: /tmp
  - name: data
    mountPath: /data
  {{- with .root.Values.extraVolumeMounts }}
  {{- include "meervoud.filled" (dict "value" . "root" $.root) | nindent 2 }}
  {{- end }}
{{- end }}

{{/* Annotations of a pod: what it reads at its start makes it start anew when that changes. */}}
{{- define "meervoud.podAnnotations" -}}
checksum/settings: {{ toYaml .Values.settings | sha256sum }}
checksum/secrets: {{ toYaml .Values.secrets | sha256sum }}
{{- with .Values.podAnnotations }}
{{ toYaml . }}
{{- end }}
{{- end }}

{{/* Data of the ConfigMap, and of the Secret, that processes and the migration read. */}}
{{- define "meervoud.configData" -}}
{{- range $name := list "ALLOWED_HOSTS" "SITE_URL" "MAIL_FROM" "SECURITY_CONTACT" }}
{{- $_ := required (printf "Set settings.%s; docs/deploy.md says what it is." $name) (index $.Values.settings $name) }}
{{- end }}
{{- range $name, $value := omit .Values.settings "ALLOWED_HOSTS" }}
{{ $name }}: {{ $value | toString | quote }}
{{- end }}
{{- end }}
{{- define "meervoud.secretData" -}}
{{- if not .Values.secrets }}
{{- fail "Set existingSecret to the Secret with SECRET_KEY, DATABASE_URL, REDIS_URL and EMAIL_URL, or give them as secrets." }}
{{- end }}
{{- range $name, $value := .Values.secrets }}
{{ $name }}: {{ $value | toString | quote }}
{{- end }}
{{- end }}

{{- define "meervoud.autoscaler" -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ .name }}
  labels:
    {{- include "meervoud.labels" . | nindent 4 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ .name }}
  minReplicas: {{ .values.minReplicas }}
  maxReplicas: {{ .values.maxReplicas }}
  metrics:
    {{- with .values.targetCPUUtilizationPercentage }}
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ . }}
    {{- end }}
    {{- with .values.targetMemoryUtilizationPercentage }}
    - type: Resource
      resource:
        name: memory
        target:
          type: Utilization
          averageUtilization: {{ . }}
    {{- end }}
{{- end }}

{{- define "meervoud.budget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ .name }}
  labels:
    {{- include "meervoud.labels" . | nindent 4 }}
spec:
  {{- if ne (toString .values.maxUnavailable) "" }}
  maxUnavailable: {{ .values.maxUnavailable }}
  {{- else }}
  minAvailable: {{ .values.minAvailable }}
  {{- end }}
  selector:
    matchLabels:
      {{- include "meervoud.selectorLabels" . | nindent 6 }}
{{- end }}
