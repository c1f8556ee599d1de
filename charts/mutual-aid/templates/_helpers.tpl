{{- define "mutualAid.name" -}}
{{- .Chart.Name -}}
{{- end -}}

{{- define "mutualAid.fullname" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 63 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "mutualAid.chart" -}}
{{- printf "%s-%s" .Chart.Name .Chart.Version | replace "+" "_" | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "mutualAid.labels" -}}
helm.sh/chart: {{ include "mutualAid.chart" . }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{ include "mutualAid.selectorLabels" . }}
{{- end -}}

{{- define "mutualAid.selectorLabels" -}}
app.kubernetes.io/part-of: mutual-aid
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/*
Of what Strimzi runs: it hands labels on to its pods, and a policy, an alert or a command that means the office's own pods by
`part-of` and `instance` must not take brokers for them.
*/}}
{{- define "mutualAid.clusterLabels" -}}
helm.sh/chart: {{ include "mutualAid.chart" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- end -}}

{{/* Services of this release, with what the contracts say of them. */}}
{{- define "mutualAid.services" -}}
{{- $enabled := list -}}
{{- range (.Files.Get "files/facts.json" | fromJson).services -}}
{{- if (get $.Values .service).enabled }}{{- $enabled = append $enabled . }}{{- end -}}
{{- end -}}
{{- dict "services" $enabled | toJson -}}
{{- end -}}

{{/* What Pod Security `restricted` asks of the pods that Strimzi makes; its images run as 1001. */}}
{{- define "mutualAid.strimziPodSecurity" -}}
runAsNonRoot: true
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{- define "mutualAid.strimziContainerSecurity" -}}
allowPrivilegeEscalation: false
runAsNonRoot: true
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end -}}
