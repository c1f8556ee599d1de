{{- define "service.name" -}}
{{- .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/*
The name of a service's objects in a release: always <release>-<service>, whatever the release is called, so that callers, the
Ingress and notes find each other. 53 characters at most, for a Job appends to it; what is too long is cut from the release.
(dict "release" "huji" "service" "payout")
*/}}
{{- define "service.nameIn" -}}
{{- $room := sub 52 (len .service) | int -}}
{{- printf "%s-%s" (.release | trunc $room | trimSuffix "-") .service -}}
{{- end -}}

{{- define "service.fullname" -}}
{{- include "service.nameIn" (dict "release" .Release.Name "service" .Chart.Name) -}}
{{- end -}}

{{- define "service.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{/* (dict "root" . "component" "server") */}}
{{- define "service.labels" -}}
helm.sh/chart: {{ include "service.chart" .root }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: mutual-aid
{{ include "service.selectorLabels" . }}
{{- end -}}

{{/* Of a pod: without the chart's version, which would restart it for nothing. */}}
{{- define "service.podLabels" -}}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: mutual-aid
{{ include "service.selectorLabels" . }}
{{- end -}}

{{- define "service.selectorLabels" -}}
app.kubernetes.io/name: {{ include "service.name" .root }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* Read from the services' own declarations by `make contracts`; no value can contradict it. */}}
{{- define "service.facts" -}}
{{- .Files.Get "files/facts.json" -}}
{{- end -}}

{{- define "service.image" -}}
{{- $image := .Values.image -}}
{{- $tag := coalesce $image.tag .Values.global.image.tag -}}
{{- if not (or $tag $image.digest) }}{{- fail "global.image.tag must name the revision that is installed, as `make images` printed it, or image.digest of each service: no registry has an image of the chart's bare version" }}{{- end -}}
{{- if eq $tag "latest" }}{{- fail "image.tag: latest is no version" }}{{- end -}}
{{- $repository := default (printf "huji/%s" .Chart.Name) $image.repository -}}
{{- $path := empty .Values.global.image.registry | ternary $repository (printf "%s/%s" .Values.global.image.registry $repository) -}}
{{- if $image.digest -}}
{{- printf "%s@%s" $path $image.digest -}}
{{- else -}}
{{- printf "%s:%s" $path $tag -}}
{{- end -}}
{{- end -}}

{{- define "service.secret" -}}
{{- default (printf "%s-secrets" .Chart.Name) .Values.secrets.name -}}
{{- end -}}

{{- define "service.objects" -}}
{{- range $part := list "serviceAccount" "configMap" "service" "deployment" "podDisruptionBudget" "autoscaling" "networkPolicy" "serviceMonitor" "migration" "test" }}
{{- with include (printf "service.%s" $part) $ | trim }}
---
{{ . }}
{{- end }}
{{- end }}
{{- end -}}
