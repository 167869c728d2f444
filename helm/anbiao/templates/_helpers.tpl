{{- define "anbiao.name" -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "anbiao.filesName" -}}
{{- printf "%s-files" (include "anbiao.name" . | trunc 57 | trimSuffix "-") -}}
{{- end -}}

{{/* Not empty where env says at which address people open the portal. */}}
{{- define "anbiao.publicUrlGiven" -}}
{{- range .Values.env -}}
{{- if eq .name "ANBIAO_PUBLIC_URL" -}}yes{{- end -}}
{{- end -}}
{{- end -}}

{{- define "anbiao.selectorLabels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "anbiao.labels" -}}
{{ include "anbiao.selectorLabels" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{/* Wrong values end here, with what to do, before anything is rendered. */}}
{{- define "anbiao.check" -}}
{{- $db := .Values.database -}}
{{- if not $db.url -}}
{{- fail "database.url is empty: set it to the address of your PostgreSQL, for instance jdbc:postgresql://postgres.example.org:5432/anbiao" -}}
{{- end -}}
{{- if not $db.application.existingSecret -}}
{{- fail "database.application.existingSecret is empty: name the Secret with the application user's username and password" -}}
{{- end -}}
{{- if not $db.owner.existingSecret -}}
{{- fail "database.owner.existingSecret is empty: name the Secret with the owner's username and password; the owner migrates the schema" -}}
{{- end -}}
{{- if and (eq $db.application.existingSecret $db.owner.existingSecret) (eq $db.application.usernameKey $db.owner.usernameKey) -}}
{{- fail "database.application and database.owner name the same user: row-level security needs two database users, an owner that migrates and an application user that owns nothing. Use two Secrets, or two keys of one" -}}
{{- end -}}
{{- if not .Values.keys.existingSecret -}}
{{- fail "keys.existingSecret is empty: name the Secret with the keys audit and data, made as helm/README.md says" -}}
{{- end -}}
{{- if not .Values.oidc.issuerUri -}}
{{- fail "oidc.issuerUri is empty: set it to the realm's address, for instance https://login.example.org/realms/anbiao" -}}
{{- end -}}
{{- if not .Values.oidc.existingSecret -}}
{{- fail "oidc.existingSecret is empty: name the Secret with the client's id and secret" -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) -}}
{{- fail "ingress.host is empty: set it to the name that users type, for instance anbiao.example.org" -}}
{{- end -}}
{{- if and (gt (int .Values.replicaCount) 1) (not .Values.ingress.enabled) -}}
{{- fail "replicaCount is more than 1 without an ingress: a session lives in one pod, so set ingress.enabled=true (it keeps each user on one pod) or replicaCount=1" -}}
{{- end -}}
{{- if and (gt (int .Values.replicaCount) 1) (eq .Values.ingress.controller "other") (not .Values.ingress.annotations) -}}
{{- fail "replicaCount is more than 1 and ingress.controller is other: set ingress.annotations so that your controller keeps a user on one pod (sticky sessions)" -}}
{{- end -}}
{{- if .Values.files.host -}}
{{- if eq .Values.files.host (lower .Values.ingress.host) -}}
{{- fail "files.host is the portal's own host: give files a name of their own that leads to the same cluster, for instance files.example.org" -}}
{{- end -}}
{{- if not (or .Values.ingress.enabled (include "anbiao.publicUrlGiven" .)) -}}
{{- fail "files.host is set without an ingress of the chart: put ANBIAO_PUBLIC_URL, the address at which people open the portal, into env, so that both names can be compared" -}}
{{- end -}}
{{- end -}}
{{- range .Values.env -}}
{{- if and (eq .name "SPRING_PROFILES_ACTIVE") (contains "demo" (default "" .value)) -}}
{{- fail "env sets the profile demo: its accounts have known passwords and it refuses an external database. Take SPRING_PROFILES_ACTIVE out" -}}
{{- end -}}
{{- end -}}
{{- end -}}
