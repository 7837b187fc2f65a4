#!/usr/bin/env bash
# MongoDB wants its key to be its own and closed to others, and reads passwords as its own user: copy them to memory first.
set -euo pipefail
chown mongodb:mongodb /run/caseledger
chmod 0700 /run/caseledger
for name in mongo-key mongo-root-password mongo-app-password; do
  install -o mongodb -g mongodb -m 0400 "/run/secrets/$name" "/run/caseledger/$name"
done
exec docker-entrypoint.sh mongod --replSet rs0 --bind_ip_all --keyFile /run/caseledger/mongo-key
