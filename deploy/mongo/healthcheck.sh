#!/usr/bin/env bash
# Healthy when this member is primary; a replica set that is not there yet is begun with this one member.
set -euo pipefail
exec mongosh --quiet --host mongo --username root --password "$(cat /run/caseledger/mongo-root-password)" \
  --authenticationDatabase admin --eval '
    try {
      rs.status();
    } catch (e) {
      if (e.codeName !== "NotYetInitialized") throw e;
      rs.initiate({_id: "rs0", members: [{_id: 0, host: "mongo:27017"}]});
    }
    quit(db.hello().isWritablePrimary ? 0 : 1);'
