{{- define "service.autoscaling" -}}
{{- $scaling := .Values.autoscaling -}}
{{- if lt (int $scaling.replicasMax) (int $scaling.replicasMin) }}{{- fail "autoscaling.replicasMax is less than replicasMin" }}{{- end }}
{{- if and $scaling.paused (ne $scaling.by "lag") }}{{- fail "autoscaling.paused is for `by: lag`" }}{{- end }}
{{- if and (eq $scaling.by "lag") (gt (int $scaling.fallbackReplicas) (int $scaling.replicasMax)) }}{{- fail "autoscaling.fallbackReplicas is more than replicasMax" }}{{- end }}
{{- if eq $scaling.by "cpu" }}
{{- include "service.horizontalPodAutoscaler" . }}
{{- else if eq $scaling.by "lag" }}
{{- include "service.scaledObject" . }}
{{- end }}
{{- end -}}

{{/* Up at once, down slowly: a rebalance of partitions costs more than a replica that idles for minutes. */}}
{{- define "service.scalingBehavior" -}}
scaleUp:
  stabilizationWindowSeconds: 0
  policies:
    - { type: Pods, value: 2, periodSeconds: 60 }
scaleDown:
  stabilizationWindowSeconds: 300
  policies:
    - { type: Pods, value: 1, periodSeconds: 120 }
{{- end -}}

{{- define "service.horizontalPodAutoscaler" -}}
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
  annotations:
    # When scaling changes to lag, Helm makes the ScaledObject before it takes this one away. KEDA's webhook refuses a second one
    # otherwise; for the moment that both stand neither scales. Handed over by name instead, it would be KEDA's, and gone with it.
    validations.keda.sh/hpa-ownership: 'false'
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ include "service.fullname" . }}
  minReplicas: {{ .Values.autoscaling.replicasMin }}
  maxReplicas: {{ .Values.autoscaling.replicasMax }}
  behavior:
    {{- include "service.scalingBehavior" . | nindent 4 }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .Values.autoscaling.cpuPercent }}
{{- end -}}

{{- define "service.scaledObject" -}}
{{- $facts := include "service.facts" . | fromJson -}}
{{- $scaling := .Values.autoscaling -}}
{{- $environment := include "service.environment" . | fromYaml -}}
{{- /* A replica beyond the group that reads most would have nothing to read. */}}
{{- $read := 0 }}
{{- range $facts.partitionsOfGroups }}{{ $read = max $read (int .) }}{{ end }}
{{- if gt (int $scaling.replicasMax) (int $read) }}
{{- $most := list }}
{{- range $group, $partitions := $facts.partitionsOfGroups }}{{ if eq (int $partitions) (int $read) }}{{ $most = append $most $group }}{{ end }}{{ end }}
{{- fail (printf "autoscaling.replicasMax: %s reads at most %d partitions of a topic (%s), more replicas would have nothing to read" $.Chart.Name (int $read) (join ", " $most)) }}
{{- end }}
apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
  {{- if $scaling.paused }}
  annotations:
    autoscaling.keda.sh/paused: 'true'
  {{- end }}
spec:
  scaleTargetRef:
    name: {{ include "service.fullname" . }}
  minReplicaCount: {{ $scaling.replicasMin }}
  maxReplicaCount: {{ $scaling.replicasMax }}
  pollingInterval: 15
  cooldownPeriod: 300
  fallback:
    failureThreshold: 3
    replicas: {{ $scaling.fallbackReplicas }}
    # A broker that cannot be asked is no reason to let replicas go.
    behavior: currentReplicasIfHigher
  advanced:
    horizontalPodAutoscalerConfig:
      behavior:
        {{- include "service.scalingBehavior" . | nindent 8 }}
  triggers:
    {{- range $facts.partitionsOfGroups | keys | sortAlpha }}
    - type: kafka
      name: {{ . | replace "." "-" }}
      metadata:
        bootstrapServers: {{ $environment.KAFKA_BROKERS | quote }}
        consumerGroup: {{ . }}
        lagThreshold: {{ $scaling.lagRecords | quote }}
        activationLagThreshold: '0'
        offsetResetPolicy: earliest
        allowIdleConsumers: 'false'
        limitToPartitionsWithLag: 'false'
        sasl: {{ $environment.KAFKA_SASL_MECHANISM | replace "scram-sha-" "scram_sha" }}
        tls: {{ empty $environment.KAFKA_CA_FILE | ternary "disable" "enable" }}
      authenticationRef:
        name: {{ include "service.fullname" $ }}
    {{- end }}
    - type: cpu
      metricType: Utilization
      metadata:
        value: {{ $scaling.cpuPercent | quote }}
---
{{ include "service.triggerAuthentication" . }}
{{- end -}}

{{/* The service's own principal: it may see its own groups and topics and nothing else. */}}
{{- define "service.triggerAuthentication" -}}
{{- $password := include "service.kafkaPassword" . | fromYaml -}}
{{- $authority := include "service.kafkaAuthority" . | fromYaml -}}
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
spec:
  configMapTargetRef:
    - parameter: username
      name: {{ include "service.fullname" . }}
      key: KAFKA_USERNAME
  secretTargetRef:
    - parameter: password
      name: {{ $password.name }}
      key: {{ $password.key }}
    {{- if $authority.secret }}
    - parameter: ca
      name: {{ $authority.secret }}
      key: {{ $authority.key }}
    {{- end }}
{{- end -}}
