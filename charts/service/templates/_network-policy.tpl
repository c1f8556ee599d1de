{{/* One peer of values: {cidr, port} or {namespace, podLabels, port}. */}}
{{- define "service.peer" -}}
{{- if .cidr -}}
- ipBlock:
    cidr: {{ .cidr }}
{{- else -}}
- namespaceSelector:
    matchLabels:
      kubernetes.io/metadata.name: {{ .namespace }}
  {{- with .podLabels }}
  podSelector:
    matchLabels:
      {{- toYaml . | nindent 6 }}
  {{- end }}
{{- end }}
{{- end -}}

{{- define "service.egressTo" -}}
{{- range . }}
- to:
    {{- include "service.peer" . | nindent 4 }}
  ports:
    - { protocol: TCP, port: {{ .port }} }
{{- end }}
{{- end -}}

{{- define "service.egressToDns" -}}
{{- range .Values.global.network.dns }}
- to:
    {{- include "service.peer" . | nindent 4 }}
  ports:
    - { protocol: UDP, port: {{ .port }} }
    - { protocol: TCP, port: {{ .port }} }
{{- end }}
{{- end -}}

{{/* Names, documents and the log: what serving and migrating both need. */}}
{{- define "service.egressToEngines" -}}
{{- $network := .Values.global.network -}}
{{- if not $network.mongodb }}{{- fail "global.network.mongodb must say where MongoDB answers; whatever is not named is denied" }}{{- end }}
{{- include "service.egressToDns" . }}
{{- include "service.egressTo" $network.mongodb }}
{{- if .Values.global.kafka.cluster }}
- to:
    - podSelector:
        matchLabels:
          strimzi.io/cluster: {{ .Values.global.kafka.cluster }}
          strimzi.io/kind: Kafka
  ports:
    - { protocol: TCP, port: 9093 }
{{- else }}
{{- if not $network.kafka }}{{- fail "global.network.kafka must say where the brokers answer; whatever is not named is denied" }}{{- end }}
{{- include "service.egressTo" $network.kafka }}
{{- end }}
{{- end -}}

{{- define "service.podsOf" -}}
- podSelector:
    matchLabels:
      app.kubernetes.io/part-of: mutual-aid
      app.kubernetes.io/name: {{ .service }}
      app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{- define "service.ingressRules" -}}
{{- $facts := include "service.facts" . | fromJson -}}
{{- $network := .Values.global.network -}}
- from:
    {{- include "service.podsOf" (dict "service" .Chart.Name "component" "test") | nindent 4 }}
    {{- range $facts.calledBy }}
    {{- include "service.podsOf" (dict "service" . "component" "server") | nindent 4 }}
    {{- end }}
    {{- range concat $network.ingressFrom (.Values.global.monitoring.enabled | ternary .Values.global.monitoring.from list) }}
    {{- include "service.peer" . | nindent 4 }}
    {{- end }}
  ports:
    - { protocol: TCP, port: http }
{{- end -}}

{{- define "service.egressRules" -}}
{{- $facts := include "service.facts" . | fromJson -}}
{{- $network := .Values.global.network -}}
{{- if not $network.oidc }}{{- fail "global.network.oidc must say where the issuer answers; whatever is not named is denied" }}{{- end }}
{{- if $facts.keepsData }}
{{- include "service.egressToEngines" . }}
{{- else }}
{{- include "service.egressToDns" . }}
{{- end }}
{{- include "service.egressTo" $network.oidc }}
{{- if and (.Values.global.tracing).endpoint (not $network.tracing) }}{{- fail "global.network.tracing must say where the collector of global.tracing.endpoint answers; whatever is not named is denied" }}{{- end }}
{{- include "service.egressTo" $network.tracing }}
{{- if $facts.objectStore }}
{{- if not $network.objectStore }}{{- fail "global.network.objectStore must say where the object store answers; whatever is not named is denied" }}{{- end }}
{{- include "service.egressTo" $network.objectStore }}
{{- end }}
{{- if and $facts.outside (not .Values.network.otherParties) }}{{- fail (printf "network.otherParties must say where %s answers; whatever is not named is denied" (join ", " $facts.outside)) }}{{- end }}
{{- include "service.egressTo" .Values.network.otherParties }}
{{- range $facts.calls }}
- to:
    {{- include "service.podsOf" (dict "service" .service "component" "server") | nindent 4 }}
  ports:
    - { protocol: TCP, port: 8080 }
{{- end }}
{{- end -}}

{{- define "service.networkPolicy" -}}
{{- if .Values.global.network.enabled }}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "service.selectorLabels" (dict "root" . "component" "server") | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress:
    {{- include "service.ingressRules" . | trim | nindent 4 }}
  egress:
    {{- include "service.egressRules" . | trim | nindent 4 }}
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: {{ include "service.fullname" . }}-test
  labels:
    {{- include "service.labels" (dict "root" . "component" "test") | nindent 4 }}
spec:
  podSelector:
    matchLabels:
      {{- include "service.selectorLabels" (dict "root" . "component" "test") | nindent 6 }}
  policyTypes: [Ingress, Egress]
  ingress: []
  egress:
    {{- include "service.egressToDns" . | trim | nindent 4 }}
    - to:
        {{- include "service.podsOf" (dict "service" .Chart.Name "component" "server") | nindent 8 }}
      ports:
        - { protocol: TCP, port: 8080 }
{{- end }}
{{- end -}}
