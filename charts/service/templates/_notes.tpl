{{- define "service.notes" -}}
{{ .Chart.Name }} {{ .Chart.AppVersion }} is installed as {{ include "service.fullname" . }}.

  1. Its Secret {{ include "service.secret" . }} must hold these keys (infra/OPERATIONS.md says how they are made):
     {{- $facts := include "service.facts" . | fromJson }}
     {{- range $facts.secrets }}
     {{ .name }}{{ if not .required }} (optional){{ end }}
     {{- end }}
  2. Wait for it:   kubectl -n {{ .Release.Namespace }} rollout status deployment/{{ include "service.fullname" . }}
  3. Ask it:        helm -n {{ .Release.Namespace }} test {{ .Release.Name }}
{{- end -}}
