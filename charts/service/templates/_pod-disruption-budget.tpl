{{- define "service.podDisruptionBudget" -}}
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
spec:
  maxUnavailable: 1
  # A pod that is not ready serves nobody: it must not hold up a node's drain.
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "service.selectorLabels" (dict "root" . "component" "server") | nindent 6 }}
{{- end -}}
