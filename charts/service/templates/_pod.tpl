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
{{- end -}}

{{- define "service.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{- define "service.volumes" -}}
{{- with include "service.kafkaAuthority" . | fromYaml }}
{{- if .secret }}
volumes:
  - name: kafka-authority
    secret:
      secretName: {{ .secret }}
      items:
        - key: {{ .key }}
          path: ca.crt
{{- end }}
{{- end }}
{{- end -}}

{{- define "service.volumeMounts" -}}
{{- if include "service.kafkaAuthority" . }}
volumeMounts:
  - name: kafka-authority
    mountPath: /etc/huji/kafka
    readOnly: true
{{- end }}
{{- end -}}
