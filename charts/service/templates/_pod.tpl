{{/* What holds for every pod of a service: restricted, without a token. (dict "root" . "account" "name of a ServiceAccount") */}}
{{- define "service.podSecurity" -}}
serviceAccountName: {{ .account }}
automountServiceAccountToken: false
enableServiceLinks: false
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  seccompProfile:
    type: RuntimeDefault
{{- with .root.Values.global.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with .root.Values.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- end -}}

{{/* Annotations of every pod of a service, whatever it is for. */}}
{{- define "service.podAnnotations" -}}
{{- with .Values.podAnnotations }}{{ toYaml . }}{{- end }}
{{- end -}}

{{- define "service.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* Secret and key of the authorities that TLS trusts beside the public ones; empty: none. A release of before has no such value. */}}
{{- define "service.authorities" -}}
{{- with .Values.global.certificateAuthorities }}{{- if .secret }}
secret: {{ .secret }}
key: {{ .key | default "ca.crt" }}
{{- end }}{{- end }}
{{- end -}}

{{- define "service.volumes" -}}
{{- $kafka := include "service.kafkaAuthority" . | fromYaml }}
{{- $authorities := include "service.authorities" . | fromYaml }}
{{- if or $kafka.secret $authorities.secret }}
volumes:
  {{- if $kafka.secret }}
  - name: kafka-authority
    secret:
      secretName: {{ $kafka.secret }}
      items:
        - key: {{ $kafka.key }}
          path: ca.crt
  {{- end }}
  {{- if $authorities.secret }}
  - name: certificate-authorities
    secret:
      secretName: {{ $authorities.secret }}
      items:
        - key: {{ $authorities.key }}
          path: ca.crt
  {{- end }}
{{- end }}
{{- end -}}

{{- define "service.volumeMounts" -}}
{{- $kafka := include "service.kafkaAuthority" . | fromYaml }}
{{- $authorities := include "service.authorities" . | fromYaml }}
{{- if or $kafka.secret $authorities.secret }}
volumeMounts:
  {{- if $kafka.secret }}
  - name: kafka-authority
    mountPath: /etc/huji/kafka
    readOnly: true
  {{- end }}
  {{- if $authorities.secret }}
  - name: certificate-authorities
    mountPath: /etc/huji/authorities
    readOnly: true
  {{- end }}
{{- end }}
{{- end -}}
