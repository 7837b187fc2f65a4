// Runs once, when the database is empty: the application's own user, who sees the application's database alone.
const password = require('fs').readFileSync('/run/caseledger/mongo-app-password', 'utf8').trim();
db.getSiblingDB('caseledger').createUser({
  user: 'caseledger',
  pwd: password,
  roles: [{role: 'readWrite', db: 'caseledger'}],
});
