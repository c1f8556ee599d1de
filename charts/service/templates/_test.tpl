{{/* `helm test`: the service answers inside the cluster and says that its engines do. */}}
{{- define "service.test" -}}
apiVersion: v1
kind: Pod
metadata:
  name: {{ include "service.fullname" . }}-test
  labels:
    {{- include "service.labels" (dict "root" . "component" "test") | nindent 4 }}
  annotations:
    helm.sh/hook: test
    helm.sh/hook-delete-policy: before-hook-creation,hook-succeeded
    {{- with include "service.podAnnotations" . | trim }}
    {{- . | nindent 4 }}
    {{- end }}
spec:
  {{- include "service.podSecurity" (dict "root" . "account" (include "service.fullname" .)) | nindent 2 }}
  restartPolicy: Never
  containers:
    - name: ready
      image: {{ include "service.image" . }}
      imagePullPolicy: IfNotPresent
      securityContext:
        {{- include "service.containerSecurity" . | nindent 8 }}
      command: [/usr/local/bin/node, --input-type=module, --eval]
      args:
        - |
          const response = await fetch('http://{{ include "service.fullname" . }}:8080/health/ready', { signal: AbortSignal.timeout(10_000) });
          console.log(response.status, await response.text());
          process.exit(response.ok ? 0 : 1);
      resources:
        requests: { cpu: 50m, memory: 64Mi }
        limits: { memory: 128Mi }
{{- end -}}
