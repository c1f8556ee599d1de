{{- define "service.service" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "service.fullname" . }}
  labels:
    {{- include "service.labels" (dict "root" . "component" "server") | nindent 4 }}
spec:
  type: ClusterIP
  ports:
    - name: http
      port: 8080
      targetPort: http
      protocol: TCP
      appProtocol: http
  selector:
    {{- include "service.selectorLabels" (dict "root" . "component" "server") | nindent 4 }}
{{- end -}}
