{{- define "service.serviceAccount" -}}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
automountServiceAccountToken: false
{{- end -}}
