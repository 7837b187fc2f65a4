#!/usr/bin/env node
// Leads a project of direction 1 through its year: a workstation, a collaboration mechanism, 17 dispute cases and 12 risk
// screenings, with the four indicators before and after.
// 演示课题方向 1 的一个项目年度：工作站、协作机制、17 件维权案件、12 份风险排查报告，以及前后的四项考核指标。
//
//   CASELEDGER_SECRET=… node examples/direction-1.mjs
//
// Safe to run again: each request has an id, and the same request again changes nothing. Needs Node 18 and nothing else.

import assert from 'node:assert/strict';
import { connect, Refused } from './caseledger.mjs';
import { DISPUTES, FAMILIES } from './disputes.mjs';
import { ENTERPRISES, SCREENINGS } from './enterprises.mjs';
import { at, evidence, uscc } from './notices.mjs';

const PROJECT = 'sample-1';
const { ask, send } = await connect().catch((e) => {
  console.error(e.message);
  process.exit(1);
});
let last = 0;

/** Sends a command under a request id that is the same in each run; `nth` tells apart what is done twice to a record. */
async function once(mutation, input, nth = '') {
  const id = input.caseId ?? input.workstationId ?? input.mechanismId ?? input.screeningId ?? input.projectId;
  const answer = await send(mutation, input, `sample/${mutation}/${id}${nth && `/${nth}`}`);
  last = Math.max(last, answer.position);
  return answer;
}

async function awardProject() {
  await once('awardProject', {
    projectId: PROJECT,
    direction: 'DIRECTION_1',
    title: '防城港市企业知识产权维权能力提升试点（演示）',
    undertakingUnit: { name: '防城港示例知识产权保护协会', uscc: uscc(2) },
    startsOn: '2025-07-01',
    endsOn: '2026-07-01',
  });
}

// --- Assistance workstation 维权援助工作站: D1.WORKSTATION --------------------------------------------------------------

async function establishWorkstation() {
  const workstationId = 'sample-1-workstation';
  const step = (mutation, day, more, nth) => once(mutation, { workstationId, occurredAt: at(day), ...more }, nth);
  console.log('\nEstablishing a workstation 辅导设立工作站');
  await once('planWorkstation', {
    workstationId,
    projectId: PROJECT,
    name: '示例边贸知识产权维权援助工作站',
    host: { name: '东兴示例边贸服务有限公司', uscc: uscc(700) },
    county: 'DONGXING',
    address: '东兴市示例大道 1 号',
    specialities: ['TRADE_MARK', 'INVENTION_PATENT', 'DESIGN_PATENT'],
    needs: ['ADVICE', 'EVIDENCE_COLLECTION', 'MEDIATION'],
    staff: [
      { name: '示例甲', qualification: 'PATENT_ATTORNEY', certificateNumber: '示例4500001' },
      { name: '示例乙', qualification: 'LAWYER', certificateNumber: null },
      { name: '示例丙', qualification: 'MEDIATOR', certificateNumber: null },
    ],
    planner: '示例丁',
    occurredAt: at(3),
  });
  for (const [i, topic] of ['维权援助流程', '证据固定与保管', '调解技巧与司法确认'].entries()) {
    const session = { coach: '示例戊', topic, minutes: 90, evidence: [evidence('OTHER', `${topic} 辅导签到表`)] };
    await once('recordCoaching', { workstationId, heldAt: at(10 + 7 * i), ...session }, topic);
  }
  for (const [item, answer] of Object.entries({ staff: { number: 3 }, office: { number: 68 }, 'legal-person': { holds: true } })) {
    await step('answerChecklistItem', 30, { item, ...answer, evidence: [evidence('OTHER', `${item} 佐证`)] }, item);
  }
  await step('completeChecklist', 31);
  await step('approveWorkstation', 35, { approver: '示例己', documentNumber: '防知示例〔2025〕9号' });
  await step('startWorkstationOperation', 40);
}

// --- Collaboration mechanism 协作机制: D1.MECHANISM -------------------------------------------------------------------

async function agreeOnMechanism() {
  const mechanismId = 'sample-1-mechanism';
  console.log('Agreeing on a collaboration mechanism 建立协作机制');
  await once('proposeMechanism', {
    mechanismId,
    projectId: PROJECT,
    title: '防城港市电子商务领域专利行政执法协作机制（演示）',
    field: 'ECOMMERCE_PATENT_ENFORCEMENT',
    purpose: '线索移送、协查与专利纠纷信息共享',
    occurredAt: at(5),
  });
  const agencies = { market: ['MARKET_SUPERVISION', '防城港示例市场监督管理局'], customs: ['CUSTOMS', '示例海关'], platform: ['PLATFORM', '示例互市电商平台'] };
  for (const [memberId, [kind, name]] of Object.entries(agencies)) {
    const agency = { kind, organisation: { name }, contact: { name: '示例联络员' }, locality: '广西防城港市' };
    await once('joinMechanism', { mechanismId, memberId, agency, occurredAt: at(8) }, memberId);
  }
  const { sha256 } = evidence('CONTRACT', '电子商务领域专利行政执法协作协议');
  const agreement = { documentNumber: '防知协〔2025〕示例1号', sha256, keptAt: '防城港市示例综合档案室' };
  const signatories = Object.keys(agencies);
  await once('signMechanismAgreement', { mechanismId, agreement, signatories, signedOn: at(20).slice(0, 10) });
  await once('bringMechanismIntoForce', { mechanismId, inForceOn: at(25).slice(0, 10) });
}

// --- Risk screening 风险排查: D1.RISK_REPORTS -------------------------------------------------------------------------

async function screen(clauses, { day, risks, input }) {
  const { screeningId } = input;
  await once('beginScreening', { projectId: PROJECT, ...input, occurredAt: at(day) });
  for (const clauseId of clauses) {
    const [finding, likelihood, impact, measure] = risks[clauseId] ?? ['经核查未发现风险'];
    const rated = measure
      ? { conclusion: 'RISK', likelihood, impact, measure, owner: '示例法务负责人', dueOn: at(day + 60).slice(0, 10) }
      : { conclusion: 'COMPLIANT' };
    await once('assessClause', { screeningId, clauseId, finding, evidence: [], occurredAt: at(day + 2), ...rated }, clauseId);
  }
  await once('submitScreening', { screeningId, submitter: '示例庚', occurredAt: at(day + 5) });
  await once('deliverScreening', { screeningId, recipient: '示例行政部', deliveredAt: at(day + 6) });
  await once('signScreening', { screeningId, signer: '示例辛', signerPosition: '总经理', signedAt: at(day + 7) });
}

async function screenEnterprises() {
  const { riskChecklist } = await ask('{ riskChecklist { version areas { clauses { id } } } }');
  const clauses = riskChecklist.areas.flatMap((it) => it.clauses.map((clause) => clause.id));
  console.log(`Screening ${ENTERPRISES} enterprises by checklist ${riskChecklist.version} 按清单排查 ${ENTERPRISES} 家企业`);
  for (const it of SCREENINGS) {
    await screen(clauses, it);
    process.stdout.write('.');
  }
  const { screening } = await ask('query ($id: ID!, $at: Position) { screening(id: $id, atPosition: $at) { reportUrl } }', {
    id: SCREENINGS[0].input.screeningId,
    at: last,
  });
  console.log(`\nA printed report 打印报告: ${screening.reportUrl}`);
}

// --- Dispute cases 维权案件: D1.CASES ---------------------------------------------------------------------------------

/** What happens to cases of each life, between the begin of the work and the closing; `day` is that of the receipt. */
const PROCEEDINGS = {
  async SETTLED({ step }) {
    await step('recordSettlement', 30, { terms: '被请求人停止销售、销毁库存并书面致歉', compensationInYuan: 3000 });
    return 'SETTLED';
  },

  async MEDIATED({ step }) {
    await step('startMediation', 12, { complex: false });
    await step('recordMediationAgreement', 25, {
      agreementNumber: '示例调解协议',
      terms: '停止侵权，赔偿经济损失，分两期支付',
      compensationInYuan: 20000,
    });
    await step('requestJudicialConfirmation', 30, { court: '防城港市示例人民法院' });
    await step('decideJudicialConfirmation', 45, { confirmed: true, documentNumber: '（2025）桂06诉前调确示例号' });
    return 'MEDIATED';
  },

  async ADJUDICATED({ step, input }) {
    await step('docketAdjudication', 12, { docketNumber: `防知裁〔2025〕${input.caseId.slice(-2)}号` });
    for (const partyRef of ['R1', 'R2']) await step('sendCopyToRespondent', 14, { partyRef }, partyRef);
    for (const partyRef of ['R1', 'R2']) await step('recordCopyReceived', 16, { partyRef }, partyRef);
    await step('recordReply', 25, { partyRef: 'R1', evidence: [evidence('CONTRACT', `${input.caseId} 进货合同`)] });
    await step('suspendAdjudication', 30, { ground: 'INVALIDATION_PENDING', reason: '被请求人请求宣告专利权无效，已受理' });
    await step('resumeAdjudication', 65, { reason: '国家知识产权局维持专利权有效' });
    await step('scheduleOralHearing', 67, { hearingAt: at(DAY(input) + 72, 9), place: '示例口头审理庭' });
    await step('holdOralHearing', 72, { note: '双方到庭，庭审录像归卷' }, '', 11);
    await step('decideAdjudication', 80, {
      result: 'INFRINGEMENT_FOUND',
      documentNumber: `防知裁字〔2025〕${input.caseId.slice(-2)}号`,
      orders: '被请求人立即停止销售、许诺销售侵权产品，删除商品链接',
    });
    return 'ADJUDICATED';
  },

  async PENALISED({ step, input }) {
    await step('openPenaltyInvestigation', 12, { docketNumber: `防市监立〔2025〕${input.caseId.slice(-2)}号` });
    await step('decidePenalty', 60, {
      documentNumber: `防市监处罚〔2025〕${input.caseId.slice(-2)}号`,
      penalties: ['FINE', 'CONFISCATION'],
      fineInYuan: 12000,
    });
    return 'PENALISED';
  },

  async ASSISTED({ step }) {
    await step('recordAssistance', 15, { kind: 'EVIDENCE_COLLECTION', note: '指导权利人以时间戳固定直播间证据' }, 'evidence');
    await step('recordAssistance', 20, { kind: 'INFRINGEMENT_OPINION', note: '出具侵权判定咨询意见书' }, 'opinion');
    return 'ASSISTANCE_COMPLETED';
  },

  async TRANSFERRED({ step }) {
    const recipient = { name: '防城港市市场监督管理局', kind: 'MARKET_SUPERVISION', local: true, locality: '广西防城港市' };
    await step('transferDisputeCase', 15, { recipient, legalBasis: '《中华人民共和国商标法》第六十条' });
    await step('recordTransferReceipt', 18, { receiptNumber: '示例回执' });
    return 'TRANSFERRED';
  },
};
const DAY = (input) => DISPUTES.find((it) => it.input.caseId === input.caseId).day;

/** How cases proceed whose end is particular. */
const LIKE = { REOPENED: 'SETTLED', JOINED: 'ASSISTED', DUPLICATE: 'ASSISTED' };

async function work({ life, day, input }) {
  const { caseId } = input;
  const step = (mutation, after, more = {}, nth = '', hour = 10) =>
    once(mutation, { caseId, occurredAt: at(day + after, hour), ...more }, nth);

  await once('registerDisputeCase', input);
  if (life === 'WITHDRAWN') return step('withdrawDisputeCase', 2, { reason: '申请人另行起诉，申请撤回' });
  await step('acceptDisputeCase', 5);
  await step('startAssistance', 6);
  await step('assignDisputeOfficer', 6, { officer: 'workstation' });
  if (life === 'UNRECEIPTED') return transferWithoutReceipt(step);

  const outcome = await PROCEEDINGS[LIKE[life] ?? life]({ step, input });
  await step('declareEvidenceComplete', 85);
  await step('closeDisputeCase', 90, { outcome, summary: '已办结，当事人无异议。' });
  if (life === 'REOPENED') {
    await step('reopenDisputeCase', 100, { reason: '被请求人再次上架侵权商品' });
    await step('closeDisputeCase', 120, { outcome, summary: '被请求人已删除链接并履行和解协议。' }, 'again');
  }
  if (life === 'JOINED') {
    await step('joinDisputeCase', 95, { familyHead: 'sample-1-05', reason: '与该案为同一侵权行为，并案' });
  }
  if (life === 'DUPLICATE') {
    return step('markDisputeDuplicate', 95, { duplicateOf: 'sample-1-01', reason: '经核对与该案为同一案件，重复登记' });
  }
  await step('archiveDisputeCase', 130, { keptAt: '防城港市示例综合档案室' });
}

/** It is with another body that has not signed for it: it cannot be closed as transferred, and does not count. */
async function transferWithoutReceipt(step) {
  const recipient = { name: '某外省市场监督管理局', kind: 'MARKET_SUPERVISION', local: false, locality: '外省' };
  await step('transferDisputeCase', 15, { recipient, legalBasis: '《市场监督管理行政处罚程序规定》' });
  await step('declareEvidenceComplete', 16);
  const closing = step('closeDisputeCase', 20, { outcome: 'TRANSFERRED', summary: '已移送' });
  await assert.rejects(closing, (it) => it instanceof Refused && it.userErrors[0].code === 'OUTCOME_WITHOUT_GROUND');
}

async function workCases() {
  console.log(`\nWorking on ${DISPUTES.length} dispute cases 办理 ${DISPUTES.length} 件维权案件`);
  for (const it of DISPUTES) {
    await work(it);
    process.stdout.write('.');
  }
  console.log();
}

async function tellFamily(caseId) {
  const { disputeCase } = await ask(
    `query ($id: ID!, $at: Position) {
       disputeCase(id: $id, atPosition: $at) { caseNumber family { id cases { caseNumber outcome closedOn } } }
     }`,
    { id: caseId, at: last },
  );
  console.log(`\nThe family of ${disputeCase.caseNumber} counts once 同一案件族只计一件:`);
  for (const it of disputeCase.family.cases) console.log(`  ${it.caseNumber} ${it.outcome} ${it.closedOn}`);
}

// --- Figures 考核指标 --------------------------------------------------------------------------------------------------

async function progress(title) {
  const data = await ask(
    `query ($project: ID!, $after: Position) {
       indicatorProgress(projectId: $project, after: $after) {
         position figures { indicator { id active target title { zh en } } value met margin }
       }
     }`,
    { project: PROJECT, after: last },
  );
  console.log(`\n${title} (position 位置 ${data.indicatorProgress.position})`);
  for (const { indicator, value, met, margin } of data.indicatorProgress.figures) {
    const mark = !indicator.active ? '· not counted yet 暂未统计' : met ? '✔ met 达标' : '✘ not met 未达标';
    const count = value === null ? '—' : `${value} / ${indicator.target} (${margin >= 0 ? '+' : ''}${margin})`;
    console.log(`  ${indicator.id.padEnd(16)} ${count.padEnd(14)} ${mark}  ${indicator.title.zh} ${indicator.title.en}`);
  }
  return Object.fromEntries(data.indicatorProgress.figures.map((it) => [it.indicator.id, it]));
}

/** Every record that an indicator looks at and does not count, and why. */
async function explain(indicatorId) {
  const data = await ask(
    `query ($project: ID!, $indicator: String!) {
       indicatorItems(projectId: $project, indicatorId: $indicator, counted: false, first: 100) {
         nodes { recordId reason { zh en } }
       }
     }`,
    { project: PROJECT, indicator: indicatorId },
  );
  console.log(`\nWhat does not count for ${indicatorId} 不计入的案件:`);
  for (const it of data.indicatorItems.nodes) console.log(`  ${it.recordId}: ${it.reason.zh} ${it.reason.en}`);
  return data.indicatorItems.nodes.map((it) => it.recordId);
}

await awardProject();
await progress('Before 之前');
await establishWorkstation();
await agreeOnMechanism();
await screenEnterprises();
await workCases();
const figures = await progress('After 之后');
await tellFamily('sample-1-01');
const left = await explain('D1.CASES');

assert.equal(figures['D1.CASES'].value, FAMILIES, 'D1.CASES');
assert.equal(figures['D1.RISK_REPORTS'].value, ENTERPRISES, 'D1.RISK_REPORTS');
for (const id of ['D1.WORKSTATION', 'D1.MECHANISM', 'D1.CASES', 'D1.RISK_REPORTS']) assert.equal(figures[id].met, true, id);
assert.equal(left.length, DISPUTES.length - FAMILIES);
console.log(`\nAs expected, all four targets are met 与预期一致，四项指标均达标: ${FAMILIES} families of cases 件案件, ${ENTERPRISES} enterprises 家企业.`);
