// Seventeen dispute cases with the life that each of them leads. All names are invented.

import { at, evidence, uscc } from './notices.mjs';

const PLATFORMS = ['某综合电商平台', '某直播电商平台', '某工业品商城', '某跨境电商平台'];
const COUNTIES = ['港口区', '防城区', '上思县', '东兴市'];

const MATTERS = {
  design: {
    owner: '防城港示例海锋工具有限公司',
    right: { kind: 'DESIGN_PATENT', number: 'ZL202330111111.3', title: '电动螺丝刀', legalStatus: 'IN_FORCE' },
    says: '店铺销售的电动螺丝刀与授权外观设计的整体视觉效果无实质性差异',
  },
  model: {
    owner: '广西示例北仑阀门制造有限公司',
    right: { kind: 'UTILITY_MODEL', number: 'ZL202320222222.5', title: '一种防腐蚀截止阀', legalStatus: 'IN_FORCE' },
    says: '店铺销售的截止阀落入实用新型专利权利要求1的保护范围，附专利权评价报告',
  },
  invention: {
    owner: '防城港示例港机装备股份有限公司',
    right: { kind: 'INVENTION_PATENT', number: 'ZL202110333333.X', title: '一种港口装卸抓斗的控制方法', legalStatus: 'IN_FORCE' },
    says: '商品说明书记载的控制步骤与发明专利权利要求相同',
  },
  mark: {
    owner: '东兴示例边贸食品有限公司',
    right: { kind: 'TRADE_MARK', number: '第61234567号', title: '示例红姑娘', legalStatus: 'IN_FORCE' },
    says: '商品标题与包装使用与注册商标相同的标识，足以使相关公众混淆',
  },
  picture: {
    owner: '广西示例𬭚源设计工作室',
    right: { kind: 'COPYRIGHT', number: '国作登字-2024-F-00099999', title: '京族哈节系列插画', legalStatus: 'IN_FORCE' },
    says: '未经许可将美术作品印制于帆布袋并在直播间销售 🎋',
  },
};

/** The life, what it is about, by which way it came in, and what else is particular. */
const CASES = [
  ['SETTLED', 'design'],
  ['MEDIATED', 'model'],
  ['ADJUDICATED', 'design'],
  ['PENALISED', 'mark', { channel: 'REPORT', disputeType: 'PASSING_OFF' }],
  ['ASSISTED', 'picture'],
  ['TRANSFERRED', 'mark'],
  ['SETTLED', 'invention'],
  ['MEDIATED', 'mark', { channel: 'CONSUMER_COMPLAINT', needs: [] }],
  ['ADJUDICATED', 'model'],
  ['REOPENED', 'design'],
  ['ASSISTED', 'invention'],
  ['SETTLED', 'design', { splitFrom: 'sample-1-01' }],
  ['JOINED', 'picture'],
  ['DUPLICATE', 'design'],
  ['WITHDRAWN', 'mark'],
  ['SETTLED', 'mark', { ecommerce: false, platform: null }],
  ['UNRECEIPTED', 'mark'],
];

/** Cases of e-commerce that count, by where they stand at the end; a family of several counts once. */
export const FAMILIES = 11;

function dispute([life, about, more], number) {
  const { owner, right, says } = MATTERS[about];
  const nth = String(number + 1).padStart(2, '0');
  const platform = PLATFORMS[number % PLATFORMS.length];
  const day = 10 + number * 5;
  const input = {
    caseId: `sample-1-${nth}`,
    projectId: 'sample-1',
    caseNumber: `防知维〔2025〕${number + 1}号`,
    channel: 'ASSISTANCE_APPLICATION',
    disputeType: 'INFRINGEMENT',
    petitioners: [{ ref: 'P1', kind: 'ORGANISATION', name: owner, uscc: uscc(200 + number) }],
    respondents: [
      { ref: 'R1', kind: 'ORGANISATION', name: `示例第${number + 1}网店经营部`, uscc: uscc(9100 + number) },
      { ref: 'R2', kind: 'PERSON', name: '示例 韦某', phone: '13800000000' },
    ],
    rights: [right],
    ecommerce: true,
    platform,
    county: COUNTIES[number % COUNTIES.length],
    needs: ['EVIDENCE_COLLECTION', 'INFRINGEMENT_OPINION'],
    facts: `${platform}经营者涉嫌侵权。权利人称：${says}。`,
    evidence: [
      evidence('RIGHT_CERTIFICATE', `${right.title} 权利证书`),
      evidence('SCREENSHOT', `案件 ${nth} 商品页面截图`),
    ],
    receivedAt: at(day),
    ...more,
  };
  return { life, day, input };
}

export const DISPUTES = CASES.map(dispute);
