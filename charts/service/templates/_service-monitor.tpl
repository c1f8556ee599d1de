{{/*
Series are `mutualaid_<service>_<what>` (contracts/telemetry.yaml). Rules and dashboards are written once for all services,
so the name's middle becomes the label `service`.
*/}}
{{- define "service.serviceMonitor" -}}
{{- if .Values.global.monitoring.enabled }}
{{- if and .Values.global.network.enabled (not .Values.global.monitoring.from) }}{{- fail "global.monitoring.from must say which pods scrape; whatever is not named is denied" }}{{- end }}
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
    {{- with .Values.global.monitoring.labels }}
    {{- toYaml . | nindent 4 }}
    {{- end }}
spec:
  selector:
    matchLabels:
      {{- include "service.selectorLabels" (dict "root" . "component" "server") | nindent 6 }}
  endpoints:
    - port: http
      path: /metrics
      interval: 15s
      # The services themselves wait three seconds for an engine that does not answer.
      scrapeTimeout: 10s
      relabelings:
        - action: replace
          targetLabel: service
          replacement: {{ .Chart.Name }}
      metricRelabelings:
        - action: replace
          sourceLabels: [__name__]
          regex: mutualaid_{{ .Chart.Name | replace "-" "_" }}_(.+)
          targetLabel: __name__
          replacement: mutualaid_$1
{{- end }}
{{- end -}}
