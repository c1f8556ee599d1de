{{/*
Replicas to ask for. While something scales them the live number is repeated: a field that is left out would fall to its
default of one for a moment under server-side apply, and no disruption budget guards against that.
*/}}
{{- define "service.replicas" -}}
{{- if eq .Values.autoscaling.by "none" -}}
{{- .Values.replicas -}}
{{- else -}}
{{- $live := lookup "apps/v1" "Deployment" .Release.Namespace (include "service.fullname" .) -}}
{{- $replicas := int (dig "spec" "replicas" .Values.autoscaling.replicasMin $live) -}}
{{- max $replicas .Values.autoscaling.replicasMin | min .Values.autoscaling.replicasMax -}}
{{- end -}}
{{- end -}}

{{/* All that takes time: preStop, connections that end, requests in hand, ten seconds for consumers and engines, a margin. */}}
{{- define "service.graceSeconds" -}}
{{- add .Values.drain.preStopSeconds .Values.drain.unreadySeconds .Values.drain.seconds 15 -}}
{{- end -}}

{{/* A release of before has no such value. */}}
{{- define "service.startupSeconds" -}}
{{- (.Values.startup).seconds | default 300 | int -}}
{{- end -}}

{{- define "service.probes" -}}
startupProbe:
  httpGet: { path: /health/started, port: http }
  periodSeconds: 2
  timeoutSeconds: 2
  # Engines may come later than their clients, and where each pod migrates an index may have to be built first.
  failureThreshold: {{ div (add (include "service.startupSeconds" . | int) 1) 2 }}
livenessProbe:
  httpGet: { path: /health/live, port: http }
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: { path: /health/ready, port: http }
  periodSeconds: 5
  # The answer itself waits four seconds for the engines.
  timeoutSeconds: 5
  failureThreshold: 2
{{- end -}}

{{- define "service.spread" -}}
{{- range $key, $when := dict "topology.kubernetes.io/zone" "ScheduleAnyway" "kubernetes.io/hostname" "ScheduleAnyway" }}
- maxSkew: 1
  topologyKey: {{ $key }}
  whenUnsatisfiable: {{ $when }}
  labelSelector:
    matchLabels:
      {{- include "service.selectorLabels" (dict "root" $ "component" "server") | nindent 6 }}
  matchLabelKeys: [pod-template-hash]
{{- end }}
{{- end -}}

{{- define "service.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
spec:
  replicas: {{ include "service.replicas" . }}
  revisionHistoryLimit: 5
  # A pod that may take its time to begin is no revision that does not arrive.
  progressDeadlineSeconds: {{ max 600 (add (include "service.startupSeconds" .) 300) }}
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  selector:
    matchLabels:
      {{- include "service.selectorLabels" (dict "root" . "component" "server") | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "service.podLabels" (dict "root" . "component" "server") | nindent 8 }}
      annotations:
        checksum/settings: {{ include "service.environment" . | sha256sum }}
        kubectl.kubernetes.io/default-container: {{ .Chart.Name }}
        {{- with include "service.podAnnotations" . | trim }}
        {{- . | nindent 8 }}
        {{- end }}
    spec:
      {{- include "service.podSecurity" (dict "root" . "account" (include "service.fullname" .)) | nindent 6 }}
      terminationGracePeriodSeconds: {{ include "service.graceSeconds" . }}
      topologySpreadConstraints:
        {{- include "service.spread" . | trim | nindent 8 }}
      containers:
        - name: {{ .Chart.Name }}
          image: {{ include "service.image" . }}
          imagePullPolicy: IfNotPresent
          securityContext:
            {{- include "service.containerSecurity" . | nindent 12 }}
          ports:
            - name: http
              containerPort: 8080
              protocol: TCP
          envFrom:
            - configMapRef:
                name: {{ include "service.fullname" . }}
          env:
            {{- include "service.secretEnvironment" . | trim | nindent 12 }}
          {{- include "service.probes" . | nindent 10 }}
          lifecycle:
            preStop:
              sleep:
                seconds: {{ .Values.drain.preStopSeconds }}
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
          {{- with include "service.volumeMounts" . | trim }}
          {{- . | nindent 10 }}
          {{- end }}
      {{- with include "service.volumes" . | trim }}
      {{- . | nindent 6 }}
      {{- end }}
{{- end -}}
