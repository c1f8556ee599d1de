{{- define "service.configMap" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
data:
  {{- include "service.environment" . | trim | nindent 2 }}
  {{- if (include "service.facts" . | fromJson).keepsData }}
  HUJI_MIGRATE: {{ include "service.migratesAtStart" . | default "no" | quote }}
  {{- end }}
{{- end -}}
