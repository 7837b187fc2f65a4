#!/usr/bin/env node
// Leads a project of direction 16 through its year: 60 complaints, 3 referrals, and the indicator before and after.
// 演示课题方向 16 的一个项目年度：60 件投诉举报、3 件线索移送，以及前后的考核指标。
//
//   CASELEDGER_SECRET=… node examples/direction-16.mjs
//
// Safe to run again: each request has an id, and the same request again changes nothing. Needs Node 18 and nothing else.

import assert from 'node:assert/strict';
import { connect, Refused } from './caseledger.mjs';
import { at, evidence, HANDLED, NOTICES, uscc } from './notices.mjs';

const PROJECT = 'sample-16';
const { ask, send } = await connect().catch((e) => {
  console.error(e.message);
  process.exit(1);
});
let last = 0;

/** Sends a command under a request id that is the same in each run. */
async function once(mutation, input) {
  const id = input.complaintId ?? input.referralId ?? input.projectId;
  const answer = await send(mutation, input, `sample/${mutation}/${id}`);
  last = Math.max(last, answer.position);
  return answer;
}

async function lead({ life, day, malicious, input }) {
  await once('fileComplaint', input);
  const { complaintId } = input;
  const step = (mutation, after, more) => once(mutation, { complaintId, occurredAt: at(day + after), ...more });
  const resolve = (after, outcome, note) => step('resolveComplaint', after, { outcome, note });

  if (life === 'WITHDRAWN') return step('withdrawComplaint', 1, { reason: '双方已达成和解，投诉人申请撤回' });
  await step('startPrimaFacieReview', 1);
  if (malicious) await step('flagMaliciousNotice', 2, { grounds: '权利证书系伪造，同一投诉人短期内批量投诉' });
  if (life === 'IN_REVIEW') return;
  if (life === 'VOIDED') return step('voidComplaint', 2, { reason: '误录：该线索不属于本项目' });
  if (life === 'REJECTED') {
    return step('rejectNotice', 3, {
      ground: malicious ? 'RIGHT_NOT_PROVEN' : 'NOT_INFRINGING',
      explanation: malicious
        ? '提交的权利证书与登记簿不符，不能证明权利存在。'
        : '经比对，被投诉商品与授权权利存在实质性差异，初步证据不足以认定侵权。',
    });
  }
  await step('takeMeasure', 2, { measures: ['DELETE', 'DISCONNECT'], forwardedToSellerAt: at(day + 2, 10) });
  if (life === 'RESOLVED') return resolve(8, 'MEASURE_KEPT', '商家未提交声明，维持删除措施，已告知双方。');

  await step('submitNonInfringementDeclaration', 4, {
    declarant: { name: input.seller.name, uscc: input.seller.uscc },
    evidence: [evidence('PURCHASE_RECORD', '进货合同与发票')],
  });
  await once('deliverDeclaration', { complaintId, arrivedAt: at(day + 5) });
  if (life === 'WAITING') return;
  if (life === 'ESCALATED') {
    await step('escalateComplaint', 12, {
      body: '防城港市市场监督管理局',
      kind: 'ADMINISTRATIVE_COMPLAINT',
      reference: `防市监知投〔2025〕${day}号`,
    });
    return resolve(60, 'DECIDED_BY_AUTHORITY', '主管部门已作出处理决定。');
  }
  await step('reinstateListings', 40);
  return resolve(41, 'MEASURE_LIFTED', '十五日内权利人未投诉或者起诉，已终止措施。');
}

async function refer(number, day, recipient, complaintId) {
  const referralId = `sample-16-r${number}`;
  const { right, seller, facts } = NOTICES.find((it) => it.input.complaintId === complaintId).input;
  await once('draftReferral', {
    referralId,
    projectId: PROJECT,
    leadId: `sample-lead-${number}`,
    number: `防知移〔2026〕${number}号`,
    leadType: number === 2 ? 'PASSING_OFF' : 'INFRINGEMENT',
    right,
    suspect: { organisation: { name: seller.name, uscc: seller.uscc }, shop: seller.shopId },
    facts,
    valueInYuan: 48000 * number,
    evidence: [evidence('SCREENSHOT', `移送 ${number} 证据材料清单`)],
    recipient,
    legalBasis: '《中华人民共和国电子商务法》第四十二条；《中华人民共和国专利法》第六十八条',
    complaintId,
    occurredAt: at(day),
  });
  await once('approveReferral', { referralId, approver: '示例负责人', occurredAt: at(day + 1) });
  await once('sendReferral', { referralId, sentAt: at(day + 2) });
  await once('recordReceipt', { referralId, receiptNumber: `回执-2026-${number}`, signer: '示例签收人', receiptedAt: at(day + 4) });
}

async function progress(title) {
  const data = await ask(
    `query ($project: ID!, $after: Position) {
       indicatorProgress(projectId: $project, after: $after) {
         position figures { indicator { id target title { zh en } } value met margin metBy }
       }
     }`,
    { project: PROJECT, after: last },
  );
  console.log(`\n${title} (position 位置 ${data.indicatorProgress.position})`);
  for (const { indicator, value, met, margin, metBy } of data.indicatorProgress.figures) {
    const mark = met ? '✔ met 达标' : '✘ not met 未达标';
    const count = value === null ? `by 由 ${metBy.join(', ') || '—'}` : `${value} / ${indicator.target} (${margin >= 0 ? '+' : ''}${margin})`;
    console.log(`  ${indicator.id.padEnd(13)} ${count.padEnd(34)} ${mark}  ${indicator.title.zh} ${indicator.title.en}`);
  }
  return Object.fromEntries(data.indicatorProgress.figures.map((it) => [it.indicator.id, it]));
}

/** The same listing while a complaint about it is open: refused, naming the open one. */
async function tellDuplicates() {
  console.log('\nThe same notice again, under another id 重复投诉:');
  const open = NOTICES.filter((it) => it.life === 'IN_REVIEW' || it.life === 'WAITING');
  for (const { input } of open) {
    try {
      await send('fileComplaint', { ...input, complaintId: `${input.complaintId}-again` });
      assert.fail('A duplicate was stored 重复投诉被受理');
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      const [{ code, message, args }] = refused.userErrors;
      assert.equal(code, 'ALREADY_EXISTS');
      assert.equal(args[0], input.complaintId);
      console.log(`  ${code}: ${message}`);
    }
  }
}

async function explain(indicatorId, recordId) {
  const data = await ask(
    `query ($project: ID!, $indicator: String!) {
       indicatorItems(projectId: $project, indicatorId: $indicator, counted: false, first: 100) {
         nodes { recordId reason { zh en } events { type recordedAt } }
       }
     }`,
    { project: PROJECT, indicator: indicatorId },
  );
  const item = data.indicatorItems.nodes.find((it) => it.recordId === recordId);
  assert.ok(item, `${recordId} is not explained`);
  console.log(`  ${indicatorId} ${recordId}: ${item.reason.zh} ${item.reason.en}`);
  console.log(`    ${item.events.map((it) => it.type).join(' → ')}`);
}

await once('awardProject', {
  projectId: PROJECT,
  direction: 'DIRECTION_16',
  title: '防城港市电子商务平台知识产权保护（演示）',
  undertakingUnit: { name: '防城港示例电子商务有限公司', uscc: uscc(1) },
  eligibility: { registeredInCity: true, independentLegalPerson: true, sellsIndustrialGoods: true },
  startsOn: '2025-07-01',
  endsOn: '2026-07-01',
});
await progress('Before 之前');

console.log('\nFiling 60 complaints 录入 60 件投诉举报');
for (const notice of NOTICES) {
  await lead(notice);
  process.stdout.write('.');
}
const ids = (life) => NOTICES.filter((it) => it.life === life).map((it) => it.input.complaintId);
const bureau = { name: '防城港市市场监督管理局', kind: 'MARKET_SUPERVISION', local: true, locality: '广西防城港市' };
const court = { name: '防城港市中级人民法院', kind: 'COURT', local: true, locality: '广西防城港市' };
const elsewhere = { name: '某外省市场监督管理局', kind: 'MARKET_SUPERVISION', local: false, locality: '外省' };
console.log('\nReferring 3 leads 移送 3 件线索');
await refer(1, 250, bureau, ids('RESOLVED')[0]);
await refer(2, 255, court, ids('RESOLVED')[2]);
await refer(3, 260, elsewhere, ids('RESOLVED')[4]);
await tellDuplicates();

const figures = await progress('After 之后');
console.log('\nWhy two of them do not count 为何不计入:');
await explain('D16.HANDLED', ids('WITHDRAWN')[0]);
await explain('D16.REFERRED', 'sample-16-r3');

const handled = NOTICES.filter((it) => HANDLED.has(it.life)).length;
assert.equal(NOTICES.length, 60);
assert.equal(figures['D16.HANDLED'].value, handled, 'D16.HANDLED');
assert.equal(figures['D16.REFERRED'].value, 2, 'D16.REFERRED');
assert.deepEqual(figures.D16.metBy, ['D16.HANDLED', 'D16.REFERRED']);
console.log(`\nAs expected 与预期一致: ${handled} handled 已处理, 2 referred 已移送.`);
