#!/usr/bin/env node
// Shows an auditor what is out of the ordinary in the log, after the other examples have told their years.
// 向审计员列出日志中的异常线索；先运行其他示例。
//
//   CASELEDGER_AUDITOR_SECRET=… node examples/anomalies.mjs [project]
//
// It only reads. Needs Node 18 and nothing else.

import { connect } from './caseledger.mjs';

const { ask } = await connect('auditor', 'CASELEDGER_AUDITOR_SECRET').catch((e) => {
  console.error(e.message);
  process.exit(1);
});

const { anomalyRules } = await ask('{ anomalyRules { id title { zh en } limits { name value } } }');
for (const { id, title, limits } of anomalyRules) {
  console.log(`${id.padEnd(24)} ${title.zh} ${title.en}  ${limits.map((it) => `${it.name} ${it.value}`).join(', ')}`);
}

const { anomalies } = await ask(
  `query ($project: ID) { anomalies(filter: { projectId: $project, standing: true }, first: 20) {
     totalCount nodes { id rule { title { zh } } explanation { zh en } events { position type recordId by } assessments { assessment note } } } }`,
  { project: process.argv[2] },
);
console.log(`\n${anomalies.totalCount} anomalies stand 条异常线索成立`);
for (const { rule, explanation, events } of anomalies.nodes) {
  console.log(`\n${rule.title.zh}\n  ${explanation.zh}\n  ${explanation.en}`);
  for (const it of events.slice(0, 5)) console.log(`  ${String(it.position).padStart(7)} ${it.type} ${it.recordId} (${it.by})`);
}
