#!/usr/bin/env bash
# Makes random secrets for docker-compose.yml, once; what exists stays. The directory is yours alone; the files in it are
# readable so that the containers' users, who see only the file they were given, can read them.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p -m 0700 secrets
cd secrets
random() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }
keep() { [ -e "$1" ] || { cat > "$1"; chmod 0644 "$1"; }; }

random 24 | keep axonserver-token
random 24 | keep axonserver-admin-token
random 24 | keep mongo-root-password
random 24 | keep mongo-app-password
random 256 | keep mongo-key
keep axonserver.properties <<PROPERTIES
axoniq.axonserver.accesscontrol.enabled=true
axoniq.axonserver.accesscontrol.token=$(cat axonserver-token)
axoniq.axonserver.accesscontrol.admin-token=$(cat axonserver-admin-token)
PROPERTIES
keep views-uri <<URI
mongodb://caseledger:$(cat mongo-app-password)@mongo:27017/caseledger?replicaSet=rs0
URI
