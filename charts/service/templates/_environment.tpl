{{/* Settings that are no secret, as a map in YAML. */}}
{{- define "service.environment" -}}
{{- $facts := include "service.facts" . | fromJson -}}
{{- $kafka := .Values.global.kafka -}}
{{- $environment := dict
  "HUJI_ENVIRONMENT" "production"
  "HUJI_HOST" "0.0.0.0"
  "HUJI_PORT" "8080"
  "HUJI_UNREADY_MS" (mul .Values.drain.unreadySeconds 1000 | toString)
  "HUJI_TRUSTED_PROXIES" (dig "trustedProxies" 1 .Values.global.network | int | toString)
  "HUJI_DRAIN_MS" (mul .Values.drain.seconds 1000 | toString)
  "OIDC_ISSUER" (required "global.oidc.issuer must say who signs tokens" .Values.global.oidc.issuer)
-}}
{{- if $facts.keepsData }}
{{- $_ := set $environment "OIDC_AUDIENCE" .Values.global.oidc.audience }}
{{- $_ := set $environment "KAFKA_USERNAME" .Chart.Name }}
{{- with .Values.global.oidc.jwksUri }}{{- $_ := set $environment "OIDC_JWKS_URI" . }}{{- end }}
{{- if $kafka.cluster }}
  {{- if $kafka.brokers }}{{- fail "global.kafka.brokers and global.kafka.cluster exclude each other" }}{{- end }}
  {{- $_ := set $environment "KAFKA_BROKERS" (printf "%s-kafka-bootstrap:9093" $kafka.cluster) }}
  {{- $_ := set $environment "KAFKA_SASL_MECHANISM" "scram-sha-512" }}
{{- else }}
  {{- if not $kafka.brokers }}{{- fail "global.kafka must name brokers or a cluster" }}{{- end }}
  {{- $_ := set $environment "KAFKA_BROKERS" (join "," $kafka.brokers) }}
  {{- $_ := set $environment "KAFKA_SASL_MECHANISM" $kafka.saslMechanism }}
{{- end }}
{{- if include "service.kafkaAuthority" . }}{{- $_ := set $environment "KAFKA_CA_FILE" "/etc/huji/kafka/ca.crt" }}{{- end }}
{{- end }}
{{- if include "service.authorities" . | trim }}{{- $_ := set $environment "NODE_EXTRA_CA_CERTS" "/etc/huji/authorities/ca.crt" }}{{- end }}
{{- range $facts.calls }}
  {{- $_ := set $environment .setting (printf "http://%s:8080" (include "service.nameIn" (dict "release" $.Release.Name "service" .service))) }}
{{- end }}
{{- if $facts.objectStore }}
  {{- $store := .Values.global.objectStore }}
  {{- $_ := set $environment "S3_ENDPOINT" (required "global.objectStore.endpoint must say where files are kept" $store.endpoint) }}
  {{- $_ := set $environment "S3_BUCKET" (required "global.objectStore.bucket must name the bucket for files" $store.bucket) }}
  {{- $_ := set $environment "S3_REGION" $store.region }}
  {{- $_ := set $environment "S3_PATH_STYLE" (toString $store.pathStyle) }}
{{- end }}
{{- with .Values.global.tracing }}{{- if .endpoint }}
  {{- $_ := set $environment "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT" .endpoint }}
  {{- $_ := set $environment "OTEL_TRACES_SAMPLER_ARG" (toString .ratio) }}
{{- end }}{{- end }}
{{- range $name, $value := .Values.settings }}
  {{- $text := toString $value }}
  {{- if and (kindIs "float64" $value) (eq (floor $value) $value) }}{{- $text = printf "%.0f" $value }}{{- end }}
  {{- $_ := set $environment $name $text }}
{{- end }}
{{- range $facts.outside }}
  {{- if not (hasKey $environment .) }}{{- fail (printf "settings.%s must be given: its default is a laptop's" .) }}{{- end }}
{{- end }}
{{- range $facts.required }}
  {{- if not (hasKey $environment .) }}{{- fail (printf "settings.%s must be given: it has no default" .) }}{{- end }}
{{- end }}
{{- range $name := keys $environment | sortAlpha }}
{{ $name }}: {{ get $environment $name | quote }}
{{- end }}
{{- end -}}

{{/* Secret and key of the brokers' certificate authority; empty: no TLS, or nothing to do with the log. */}}
{{- define "service.kafkaAuthority" -}}
{{- $kafka := .Values.global.kafka -}}
{{- if not (include "service.facts" . | fromJson).keepsData -}}
{{- else if $kafka.cluster -}}
secret: {{ printf "%s-cluster-ca-cert" $kafka.cluster }}
key: ca.crt
{{- else if $kafka.certificateAuthority.secret -}}
secret: {{ $kafka.certificateAuthority.secret }}
key: {{ $kafka.certificateAuthority.key }}
{{- end -}}
{{- end -}}

{{/* Secret and key of the password on the broker: Strimzi names the Secret after its user. */}}
{{- define "service.kafkaPassword" -}}
{{- if .Values.global.kafka.cluster -}}
name: {{ .Chart.Name }}
key: password
{{- else -}}
name: {{ include "service.secret" . }}
key: KAFKA_PASSWORD
{{- end -}}
{{- end -}}

{{/* Variables that are secret: always a reference. */}}
{{- define "service.secretEnvironment" -}}
{{- $facts := include "service.facts" . | fromJson -}}
{{- range $facts.secrets }}
- name: {{ .name }}
  valueFrom:
    secretKeyRef:
      {{- if eq .name "KAFKA_PASSWORD" }}
      {{- include "service.kafkaPassword" $ | nindent 6 }}
      {{- else }}
      name: {{ include "service.secret" $ }}
      key: {{ .name }}
      {{- end }}
      {{- if not .required }}
      optional: true
      {{- end }}
{{- end }}
{{- end -}}
