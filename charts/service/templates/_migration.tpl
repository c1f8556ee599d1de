{{/*
Collections, indexes and topics of the new version, before its pods start. Everything it needs is a hook itself: at a first
installation nothing of the release exists yet.
*/}}
{{/*
`yes`, or nothing. Users and topics of a Strimzi cluster come with the release, after every hook before it: there each pod
migrates at its start, which may be done any number of times.
*/}}
{{- define "service.migratesAtStart" -}}
{{- if .Values.global.kafka.cluster }}yes{{ end -}}
{{- end -}}

{{- define "service.migrationMeta" -}}
name: {{ include "service.fullname" .root }}-migration
labels:
  {{- include "service.labels" (dict "root" .root "component" "migration") | nindent 2 }}
annotations:
  helm.sh/hook: pre-install,pre-upgrade
  helm.sh/hook-weight: {{ .weight | quote }}
  helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
{{- end -}}

{{- define "service.migrationEnvironment" -}}
{{- $environment := include "service.environment" . | fromYaml }}
{{- range $name := keys $environment | sortAlpha }}
- name: {{ $name }}
  value: {{ get $environment $name | quote }}
{{- end }}
- name: HUJI_MIGRATE
  value: only
{{- include "service.secretEnvironment" . }}
{{- end -}}

{{- define "service.migrationPod" -}}
{{- include "service.podSecurity" (dict "root" . "account" (printf "%s-migration" (include "service.fullname" .))) }}
restartPolicy: Never
containers:
  - name: migration
    image: {{ include "service.image" . }}
    imagePullPolicy: IfNotPresent
    securityContext:
      {{- include "service.containerSecurity" . | nindent 6 }}
    env:
      {{- include "service.migrationEnvironment" . | trim | nindent 6 }}
    resources:
      {{- toYaml .Values.resources | nindent 6 }}
    {{- with include "service.volumeMounts" . | trim }}
    {{- . | nindent 4 }}
    {{- end }}
{{- with include "service.volumes" . | trim }}
{{ . }}
{{- end }}
{{- end -}}

{{- define "service.migration" -}}
{{- if and (include "service.facts" . | fromJson).keepsData (not (include "service.migratesAtStart" .)) }}
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "service.migrationMeta" (dict "root" . "weight" "-10") | nindent 2 }}
automountServiceAccountToken: false
{{- if .Values.global.network.enabled }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "service.migrationMeta" (dict "root" . "weight" "-10") | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "service.selectorLabels" (dict "root" . "component" "migration") | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress: []
  egress:
    {{- include "service.egressToEngines" . | trim | nindent 4 }}
{{- end }}
---
apiVersion: batch/v1
kind: Job
metadata:
  {{- include "service.migrationMeta" (dict "root" . "weight" "0") | nindent 2 }}
spec:
  backoffLimit: 3
  # It waits for engines that are not there yet, and builds indexes; not for ever.
  activeDeadlineSeconds: {{ (.Values.migration).deadlineSeconds | default 600 | int }}
  # What failed can be read for a day; what succeeded goes at once.
  ttlSecondsAfterFinished: 86400
  template:
    metadata:
      labels:
        {{- include "service.podLabels" (dict "root" . "component" "migration") | nindent 8 }}
      {{- with include "service.podAnnotations" . | trim }}
      annotations:
        {{- . | nindent 8 }}
      {{- end }}
    spec:
      {{- include "service.migrationPod" . | nindent 6 }}
{{- end }}
{{- end -}}
